using Graph.Import.Matching;
using Graph.Import.Planning;
using Graph.Import.Previews;
using Graph.Import.Reports;
using Graph.Import.Sources;

namespace Graph.Import;

/// <summary>A file as it was read.</summary>
/// <param name="Draft">What it says.</param>
/// <param name="Formats">The formats of its tables.</param>
/// <param name="Log">What is wrong with it.</param>
internal sealed record ReadFile(Draft Draft, IReadOnlyList<string> Formats, ProblemLog Log)
{
    /// <summary>What problems call it, and history keeps: see <see cref="FileNames"/>.</summary>
    public string Name => Log.File;

    /// <summary>By how many of their columns its tables were recognised.</summary>
    public IReadOnlyList<Recognition> Recognised { get; private init; } = [];

    /// <summary>The formats that its headers fit equally well, where nobody said which is meant.</summary>
    public IReadOnlyList<string> Candidates { get; private init; } = [];

    /// <summary>Its tables, to be looked at; null where nobody asks.</summary>
    public IReadOnlyList<SheetRows>? Sheets { get; private init; }

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">Its format; null where its headers decide.</param>
    /// <param name="options">How it is imported.</param>
    /// <param name="today">The day on which it is read.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static ReadFile Read(GivenFile file, ImportFormat? format, ImportOptions options, DateOnly today, CancellationToken cancellationToken)
    {
        ProblemLog log = new(file.Name);
        SourceContents contents = SourceReader.Read(file.Path, format, options.Limits, today, log, cancellationToken);
        return new(contents.Draft, contents.Formats, log)
        {
            Candidates = contents.Candidates,
            Recognised = contents.Recognised,
            Sheets = options.WithPreview ? contents.Sheets : null,
        };
    }

    /// <summary>What came of the file.</summary>
    /// <param name="plan">What it would do; null where it has problems.</param>
    /// <param name="planning">What came up in planning; null where nothing was planned.</param>
    public FileOutcome Outcome(ImportPlan? plan, ProblemLog? planning) => new(Name, Formats, Draft.Rows)
    {
        Problems = [.. Log.Problems, .. planning?.Problems ?? []],
        ProblemCount = Log.ProblemCount + (planning?.ProblemCount ?? 0),
        Warnings = [.. Log.Warnings, .. planning?.Warnings ?? []],
        WarningCount = Log.WarningCount + (planning?.WarningCount ?? 0),
        Notices = [.. planning?.Notices ?? []],
        NoticeCount = planning?.NoticeCount ?? 0,
        Added = plan?.Changes.Count(change => change.Before is null) ?? 0,
        Changed = plan?.Changes.Count(change => change.Before is not null) ?? 0,
        Unchanged = plan?.Unchanged ?? 0,
        Matches = [.. plan?.Identities.Counts.Select(count => new MatchCount(count.Type.Name, count.Reason, count.Count)) ?? []],
        Candidates = Candidates,
        Recognised = Recognised,
        Preview = Sheets is null ? null : new FilePreview(Sheets, Draft, plan),
        Plan = plan,
    };
}
