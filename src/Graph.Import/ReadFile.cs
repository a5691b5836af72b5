using Graph.Import.Completing;
using Graph.Import.Mappings;
using Graph.Import.Matching;
using Graph.Import.Pace;
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

    /// <summary>Whether a table has headers that nobody knows.</summary>
    public bool IsUnknown { get; private init; }

    /// <summary>The mappings by which it might have been read, but which can't be read; but one that is called after it.</summary>
    public IReadOnlyList<RefusedMapping> RefusedMappings { get; private init; } = [];

    // Under a mapping, people know a column by the header that they gave it.
    private IReadOnlyDictionary<(string? Sheet, string Column), string> written = new Dictionary<(string?, string), string>();

    /// <summary>By how many of their columns its tables were recognised.</summary>
    public IReadOnlyList<Recognition> Recognised { get; private init; } = [];

    /// <summary>The formats that its headers fit equally well, where nobody said which is meant.</summary>
    public IReadOnlyList<string> Candidates { get; private init; } = [];

    /// <summary>The order in which its problems are told.</summary>
    private ReadingOrder Order { get; init; } = new([]);

    /// <summary>Its tables, to be looked at; null where nobody asks.</summary>
    public IReadOnlyList<SheetRows>? Sheets { get; private init; }

    /// <summary>The rows of which something could not be read; null where nobody asks.</summary>
    public UnreadRows? Unread { get; private init; }

    /// <summary>The latest day by which its rows say that they are right, up to the day on which it is read; null where they do not say.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>Reads the file once more, where what it says was forgotten.</summary>
    public required Func<CancellationToken, ReadFile> Again { private get; init; }

    /// <summary>The file with what it says, read once more if that was forgotten.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    public ReadFile Whole(CancellationToken cancellationToken) => Draft.IsForgotten ? Again(cancellationToken) : this;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">Its format; null where its headers decide.</param>
    /// <param name="options">How it is imported.</param>
    /// <param name="today">The day on which it is read.</param>
    /// <param name="beside">Other files of the import without which it may say nothing.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static ReadFile Read(GivenFile file, ImportFormat? format, ImportOptions options, DateOnly today, IReadOnlyList<string> beside, CancellationToken cancellationToken)
    {
        ProblemLog log = new(file.Name);
        PaceStep step = new ImportPace(ImportProgress.Within(options, ImportStage.Reading), options.Time, cancellationToken).Begin($"Reading {file.Name}", "rows");
        KeptMappings kept = options.Mapping is null ? options.Mappings ?? Beside(file) : KeptMappings.None;
        MappingChoice mappings = options.Mapping is { } mapping ? MappingChoice.Only(mapping) : MappingChoice.Of(kept, file.Name);
        SourceContents contents = SourceReader.Read(file.Path, format, mappings, options.Limits, today, log, step, beside, cancellationToken);
        contents.Draft.IsWhole = options.Complete is not null;
        contents.Draft.IsShown = options.WithPreview;
        return new(contents.Draft, contents.Formats, log)
        {
            Unread = options.Complete is null ? null : UnreadRows.Of(contents, log),
            Day = options.Complete is null ? null : contents.Sheets.SelectMany(sheet => sheet.Rows.Select(sheet.Headers.Format.DayOf)).Where(day => day <= today).Max(),
            Candidates = contents.Candidates,
            Recognised = contents.Recognised,
            Order = new(contents.Sheets),
            Sheets = options.WithPreview ? contents.Sheets : null,
            IsUnknown = contents.IsUnknown,
            RefusedMappings = [.. kept.Refused.Where(mapping => !MappingFile.IsFor(mapping.File, file.Name))],
            written = contents.Written(),
            Again = token => Read(file, format, options, today, beside, token),
        };
    }

    private static KeptMappings Beside(GivenFile file) => Path.GetDirectoryName(Path.GetFullPath(file.Path)) is { } folder ? new MappingFolder(folder).Read() : KeptMappings.None;

    /// <summary>What came of the file.</summary>
    /// <param name="plan">What it would do; null where it has problems.</param>
    /// <param name="planning">What came up in planning; null where nothing was planned.</param>
    public FileOutcome Outcome(ImportPlan? plan, ProblemLog? planning) => new FileOutcome(Name, Formats, Draft.Rows)
    {
        Problems = InOrder([.. Log.Problems, .. planning?.Problems ?? []]),
        ProblemCount = Log.ProblemCount + (planning?.ProblemCount ?? 0),
        Warnings = InOrder([.. Log.Warnings, .. planning?.Warnings ?? []]),
        WarningCount = Log.WarningCount + (planning?.WarningCount ?? 0),
        Notices = InOrder(planning?.Notices ?? []),
        NoticeCount = planning?.NoticeCount ?? 0,
        LeftOut = Log.LeftOut,
        Matches = plan?.Matches ?? [],
        Candidates = Candidates,
        Recognised = Recognised,
        IsUnknown = IsUnknown,
        Preview = Sheets is null ? null : new FilePreview(Sheets, Draft, plan, Log.Refused.Union(planning?.Refused ?? []).ToHashSet()),
    }.Of(plan);

    // By the headers of the format; then told by those that the file has.
    private IReadOnlyList<ImportProblem> InOrder(IReadOnlyList<ImportProblem> problems) => [.. Order.Of(problems).Select(problem => problem.In(written))];
}
