namespace Graph.Import.Reports;

/// <summary>Collects what is wrong in one file, as much as anybody would read.</summary>
/// <param name="file">The file's name: see <see cref="FileNames"/>.</param>
internal sealed class ProblemLog(string file)
{
    /// <summary>How many of each severity are kept; the rest is counted.</summary>
    public const int Kept = 1000;

    private readonly List<ImportProblem> problems = [];
    private readonly List<ImportProblem> warnings = [];
    private readonly List<ImportProblem> notices = [];

    public string File { get; } = file;

    public IReadOnlyList<ImportProblem> Problems => problems;

    public IReadOnlyList<ImportProblem> Warnings => warnings;

    public IReadOnlyList<ImportProblem> Notices => notices;

    public int ProblemCount { get; private set; }

    public int WarningCount { get; private set; }

    public void Add(CellAddress at, string message)
    {
        ProblemCount++;
        if (problems.Count < Kept)
            problems.Add(new(Severity.Problem, File, at, message));
    }

    public void Warn(CellAddress at, string message)
    {
        WarningCount++;
        if (warnings.Count < Kept)
            warnings.Add(new(Severity.Warning, File, at, message));
    }

    public int NoticeCount { get; private set; }

    /// <summary>Adds what is worth a look in the summary. It may name people.</summary>
    public void Note(CellAddress at, string message)
    {
        NoticeCount++;
        if (notices.Count < Kept)
            notices.Add(new(Severity.Notice, File, at, message));
    }
}
