using Graph.Import.Matching;
using Graph.Import.Planning;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Sources;
using Graph.Model;

namespace Graph.Import;

/// <summary>Imports files into a store: all files whole, or nothing.</summary>
/// <param name="store">The store; null to check files, or to plan for an empty store.</param>
public sealed class Importer(IGraphStore? store)
{
    private const int Attempts = 5;

    private static readonly HashSet<string> Extensions = new([".csv", ".tsv", ".txt", ".xlsx", ".json"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of the formats there are.</summary>
    public static IReadOnlyList<string> FormatNames { get; } = [.. Formats.All.Select(format => format.Name)];

    /// <summary>The files of a folder and of all folders in it that may be imported, in the order of their paths.</summary>
    /// <param name="folder">The folder.</param>
    public static IReadOnlyList<string> FilesUnder(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System })
            .Where(path => Extensions.Contains(Path.GetExtension(path)) && !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal))
            .OrderBy(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), StringComparer.Ordinal),
    ];

    /// <summary>Reads all files, and imports them if none has problems: each file is one change of the store.</summary>
    /// <param name="files">The paths of the files, in the order they are to be imported.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the import; a file that was begun is imported whole or not at all.</param>
    /// <exception cref="ArgumentException">The options name a format there is not.</exception>
    /// <exception cref="StoreException">The store can't do it.</exception>
    public async Task<ImportOutcome> ImportAsync(IReadOnlyList<string> files, ImportOptions options, CancellationToken cancellationToken = default)
    {
        ImportFormat? format = options.Format is { } name
            ? Formats.Find(name) ?? throw new ArgumentException($"There is no format {name}. There are {Plain.List(FormatNames)}.", nameof(options))
            : null;

        // The store is read while the files are. Where they have problems, nobody waits for it.
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<KnownGraph> loading = Task.Run(() => KnownGraph.LoadAsync(store, stop.Token), CancellationToken.None);
        try
        {
            List<ReadFile> read = [];
            DateOnly today = DateOnly.FromDateTime(options.Time.GetLocalNow().DateTime);
            foreach (string path in files)
            {
                options.Progress?.Report($"Reading {Path.GetFileName(path)}");
                read.Add(ReadFile.Read(path, Shown(path, files), format, today, cancellationToken));
            }

            // Each file is held against itself, so that all that is wrong is told at once.
            return read.Exists(file => file.Log.ProblemCount > 0)
                ? new([.. read.Select(file => file.Log.ProblemCount > 0 ? file.Outcome(null, null) : file.PlanFor(new KnownGraph(), isLast: true))], IsImported: false)
                : await RecordAsync(read, loading, options, cancellationToken);
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)loading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<ImportOutcome> RecordAsync(List<ReadFile> read, Task<KnownGraph> loading, ImportOptions options, CancellationToken cancellationToken)
    {
        List<FileOutcome> done = [];
        for (int attempt = 1; ; attempt++)
        {
            options.Progress?.Report("Comparing with what is known");
            KnownGraph known = attempt == 1 ? await loading : await KnownGraph.LoadAsync(store, cancellationToken);
            List<FileOutcome> planned = [];
            foreach (ReadFile file in read.Skip(done.Count))
                planned.Add(file.PlanFor(known, isLast: file == read[^1] && !options.DryRun));
            if (store is null || options.DryRun || planned.Exists(file => file.ProblemCount > 0))
                return new([.. done, .. planned], IsImported: false);

            options.Progress?.Report("Recording");
            if (await ChangesetWriter.ApplyAsync(store, known.Head, planned, done, options.Actor, cancellationToken))
                return new(done, IsImported: true);
            if (attempt == Attempts)
                throw new StoreException(StoreError.Busy, "Others kept changing the same facts while the files were compared with the store. Import them again.");
        }
    }

    private static string Shown(string path, IReadOnlyList<string> files) => files.Count(other => Path.GetFileName(other) == Path.GetFileName(path)) > 1
        ? $"{Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)))}/{Path.GetFileName(path)}"
        : Path.GetFileName(path);

    /// <summary>A file as it was read.</summary>
    private sealed record ReadFile(string Name, Draft Draft, IReadOnlyList<string> Formats, ProblemLog Log)
    {
        public static ReadFile Read(string path, string shown, ImportFormat? format, DateOnly today, CancellationToken cancellationToken)
        {
            ProblemLog log = new(shown);
            (Draft draft, IReadOnlyList<string> formats) = SourceReader.Read(path, format, ReadLimits.Default, today, log, cancellationToken);
            return new(Path.GetFileName(path), draft, formats, log);
        }

        /// <summary>Plans the file, and lets the graph know what the plan adds, unless nobody is going to ask it any more.</summary>
        public FileOutcome PlanFor(KnownGraph known, bool isLast)
        {
            ProblemLog log = new(Log.File);
            ImportPlan plan = ImportPlanner.Plan(Draft, known, log);
            if (!isLast)
                known.Learn(plan.Changes.Select(change => change.After));
            return Outcome(log.ProblemCount > 0 ? null : plan, log);
        }

        public FileOutcome Outcome(ImportPlan? plan, ProblemLog? planning) => new(Log.File, Formats, Draft.Rows)
        {
            Problems = [.. Log.Problems, .. planning?.Problems ?? []],
            ProblemCount = Log.ProblemCount + (planning?.ProblemCount ?? 0),
            Warnings = [.. Log.Warnings, .. planning?.Warnings ?? []],
            WarningCount = Log.WarningCount + (planning?.WarningCount ?? 0),
            Added = plan?.Changes.Count(change => change.Before is null) ?? 0,
            Changed = plan?.Changes.Count(change => change.Before is not null) ?? 0,
            Unchanged = plan?.Unchanged ?? 0,
            Matches = [.. plan?.Identities.Counts.Select(count => new MatchCount(count.Type.Name, count.Reason, count.Count)) ?? []],
            Source = Name,
            Plan = plan,
        };
    }
}
