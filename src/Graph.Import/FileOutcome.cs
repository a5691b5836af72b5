using Graph.Import.Completing;
using Graph.Import.Planning;
using Graph.Import.Previews;
using Graph.Import.Reports;

namespace Graph.Import;

/// <summary>What came of one file.</summary>
/// <param name="File">Its name, which history keeps: see <see cref="FileNames"/>.</param>
/// <param name="Formats">The formats of its tables.</param>
/// <param name="Rows">How many rows were read.</param>
public sealed record FileOutcome(string File, IReadOnlyList<string> Formats, int Rows)
{
    /// <summary>What stops the import: the first thousand.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    /// <summary>How many problems there are in all.</summary>
    public int ProblemCount { get; init; }

    /// <summary>What is worth a look: the first thousand.</summary>
    public IReadOnlyList<ImportProblem> Warnings { get; init; } = [];

    /// <summary>How many warnings there are in all.</summary>
    public int WarningCount { get; init; }

    /// <summary>What is worth a look beside what is known: the first thousand. They name people.</summary>
    public IReadOnlyList<ImportProblem> Notices { get; init; } = [];

    /// <summary>How many notices there are in all.</summary>
    public int NoticeCount { get; init; }

    /// <summary>Facts that are new, or would be.</summary>
    public int Added { get; init; }

    /// <summary>Known facts of which the file says something else, or more.</summary>
    public int Changed { get; init; }

    /// <summary>Known facts that end because the file is the whole truth of its source, and no longer has them.</summary>
    public int Ended { get; init; }

    /// <summary>The last day on which they were true; null where the file is not said to be complete.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Whether it has a problem because more than half of what its source said would end: see <see cref="WholeTruth.MostMayEnd"/>.</summary>
    public bool MostWouldEnd { get; init; }

    /// <summary>The rows of which something could not be read and was left out, in a file that others publish.</summary>
    internal IReadOnlySet<CellAddress> LeftOut { get; init; } = new HashSet<CellAddress>();

    /// <summary>What is done with what it says, or would be, with examples: a line for each kind.</summary>
    public IReadOnlyList<NewsLine> News => NewsLine.Of(this, Plan);

    /// <summary>Facts that were already known so.</summary>
    public int Unchanged { get; init; }

    /// <summary>Who the file's names were taken for, and why.</summary>
    public IReadOnlyList<MatchCount> Matches { get; init; } = [];

    /// <summary>By how many of their columns its tables were recognised; empty for a file that has no columns, such as one of boundaries.</summary>
    public IReadOnlyList<Recognition> Recognised { get; init; } = [];

    /// <summary>What the table of postcodes has that the file is, or begins with; null of other files.</summary>
    public PostcodeOutcome? Postcodes { get; init; }

    /// <summary>The formats that the headers of a table fit equally well, of which somebody has to say which is meant; empty where that is plain.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>Whether it has a table of which neither headers nor a mapping say what it is, so that somebody can map it.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>What the file says, to be looked at; null where nobody asked for it, or the file is an export that is read in again.</summary>
    public FilePreview? Preview { get; init; }

    /// <summary>The plan that it came of; null where there are problems.</summary>
    internal ImportPlan? Plan { get; private init; }

    /// <summary>The outcome of a plan.</summary>
    /// <param name="plan">The plan; null where there are problems.</param>
    internal FileOutcome Of(ImportPlan? plan) => this with
    {
        Plan = plan,
        Added = plan?.Changes.Count(change => change.Before is null) ?? 0,
        Changed = plan?.Changes.Count(change => change.Before is not null) ?? 0,
        Ended = plan?.Ended.Count ?? 0,
        Unchanged = plan?.Unchanged ?? 0,
        Preview = Preview?.Of(plan),
    };

    /// <summary>The outcome with one more problem, which stops the import.</summary>
    /// <param name="at">Where it is.</param>
    /// <param name="sentence">What it is.</param>
    internal FileOutcome Refused(CellAddress at, string sentence) => this with
    {
        Problems = [.. Problems, new(Severity.Problem, File, at, sentence)],
        ProblemCount = ProblemCount + 1,
    };

    /// <summary>The outcome with one more warning, about the file as a whole, before the others.</summary>
    /// <param name="sentence">What it is.</param>
    internal FileOutcome Warned(string sentence) => this with
    {
        Warnings = [new(Severity.Warning, File, CellAddress.File, sentence), .. Warnings],
        WarningCount = WarningCount + 1,
    };

    /// <summary>What is wrong with a file of which nothing is imported.</summary>
    /// <param name="log">What is wrong with it.</param>
    /// <param name="formats">The formats of its tables.</param>
    internal static FileOutcome Of(ProblemLog log, params IReadOnlyList<string> formats) => new(log.File, formats, 0)
    {
        Problems = log.Problems,
        ProblemCount = log.ProblemCount,
        Warnings = log.Warnings,
        WarningCount = log.WarningCount,
    };
}
