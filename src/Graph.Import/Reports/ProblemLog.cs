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
    private readonly HashSet<CellAddress> leftOut = [];
    private readonly HashSet<CellAddress> cellsLeftOut = [];

    public string File { get; } = file;

    public IReadOnlyList<ImportProblem> Problems => problems;

    /// <summary>The rows that have problems, of those that are kept.</summary>
    public HashSet<CellAddress> Refused => problems.Where(problem => problem.At.Row is not null).Select(problem => problem.At.In(null)).ToHashSet();

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

    /// <summary>The rows of which something could not be read and was left out, in files that others publish.</summary>
    public IReadOnlySet<CellAddress> LeftOut => leftOut;

    /// <summary>The cells that could not be read in these rows, by the headers of the format; a row as a whole where it is about no column.</summary>
    public IReadOnlySet<CellAddress> CellsLeftOut => cellsLeftOut;

    /// <summary>Warns that something of a row could not be read, and was left out.</summary>
    public void LeaveOut(CellAddress at, string message)
    {
        leftOut.Add(at.In(null));
        cellsLeftOut.Add(at);
        Warn(at, message);
    }

    public void Warn(CellAddress at, string message) => Warn(at, message, followsFromOthers: false);

    /// <summary>Warns of what may follow from what is wrong in other rows, which is then told before it.</summary>
    public void WarnAfterOthers(CellAddress at, string message) => Warn(at, message, followsFromOthers: true);

    private void Warn(CellAddress at, string message, bool followsFromOthers)
    {
        WarningCount++;
        if (warnings.Count < Kept)
            warnings.Add(new(Severity.Warning, File, at, message) { FollowsFromOthers = followsFromOthers });
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
