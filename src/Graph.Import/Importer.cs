using Graph.Export.Formats.Tables;
using Graph.Import.LookingUp;
using Graph.Import.Mappings;
using Graph.Import.Matching;
using Graph.Import.Pace;
using Graph.Import.Planning;
using Graph.Import.ReadingBack;
using Graph.Import.Sources;
using Graph.Import.Sources.Areas;
using Graph.Import.Sources.Boundaries;
using Graph.Import.Sources.Postcodes;
using Graph.Model;

namespace Graph.Import;

/// <summary>Imports files into a store: all files whole, or nothing.</summary>
/// <param name="store">The store; null to check files, or to plan for an empty store.</param>
public sealed class Importer(IGraphStore? store)
{
    private static readonly HashSet<string> Extensions = new([".csv", ".tsv", ".txt", ".xlsx", ".json", ".gexf", ".graphml", ".cyjs", ".zip", ".xls", ".ods", .. BoundaryFile.Extensions, ExportedFile.Ending], StringComparer.OrdinalIgnoreCase);

    /// <summary>How much of the store is taken whole.</summary>
    internal LookUpRule Rule { private get; init; } = LookUpRule.Usual;

    /// <summary>Whether anything of the last import that was stopped may be in the store: it had begun to record, and nobody can tell whether that was done.</summary>
    internal bool MayHaveRecorded { get; private set; }

    /// <summary>The names of the formats there are, beside the tables of <see cref="TableNames"/>.</summary>
    public static IReadOnlyList<string> FormatNames { get; } = [.. Formats.All.Select(format => format.Name)];

    /// <summary>The names of the tables there are, one for each type of fact.</summary>
    public static IReadOnlyList<string> TableNames { get; } = [.. Formats.Tables.Select(table => table.Name)];

    /// <summary>The files of a folder and of all folders in it that may be imported together, in the order of their paths.</summary>
    /// <param name="folder">The folder.</param>
    public static IReadOnlyList<string> FilesUnder(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System })
            .Where(path => MayImport(path) && !ExportedFile.IsCalledSo(path))
            .OrderBy(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), StringComparer.Ordinal),
    ];

    /// <summary>The endings of the files that may be imported.</summary>
    internal static IReadOnlyList<string> Endings { get; } = [.. Extensions];

    /// <summary>Whether a file may be imported, by its name.</summary>
    /// <param name="path">The file.</param>
    internal static bool MayImport(string path) => Extensions.Contains(Path.GetExtension(path)) && !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal) && !MappingFile.IsOne(path);

    /// <summary>Reads all files, and imports them if none has problems: all together are one change of the store.</summary>
    /// <param name="files">The paths of the files, in the order they are to be imported; the one in which an export says what its tables are is left out. Tables of types come after the files that may have what they name.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the import: all is imported, or nothing.</param>
    /// <exception cref="ArgumentException">The options name a format there is not.</exception>
    /// <exception cref="StoreException">The store can't do it.</exception>
    public Task<ImportOutcome> ImportAsync(IReadOnlyList<string> files, ImportOptions options, CancellationToken cancellationToken = default)
    {
        // What an export says of itself lies beside its tables.
        string[] tables = [.. files.Where(file => Path.GetFileName(file) != CsvFormat.AboutFile)];
        return ImportAsync([.. tables.Zip(FileNames.Of(tables), (path, name) => new GivenFile(path, name))], options, cancellationToken);
    }

    /// <summary>The same of one file under the name that somebody gave it, also of one that an export wrote to be read in again.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the import: all is imported, or nothing.</param>
    /// <exception cref="ArgumentException">The options name a format there is not.</exception>
    /// <exception cref="StoreException">The store can't do it.</exception>
    public Task<ImportOutcome> ImportAsync(GivenFile file, ImportOptions options, CancellationToken cancellationToken = default) =>
        options.Format is null && ExportedFile.IsOne(file.Path, file.Name)
            ? ReadBack.ImportAsync(new(file.Path, file.Name), store, options, cancellationToken)
            : ImportAsync([file], options, cancellationToken);

    private async Task<ImportOutcome> ImportAsync(GivenFile[] files, ImportOptions options, CancellationToken cancellationToken)
    {
        ImportFormat? format = options.Format is { } name
            ? Formats.Find(name) ?? throw new ArgumentException(Formats.NotThere(name), nameof(options))
            : null;
        IReadOnlyDictionary<int, PostcodeFile> tables = format is null ? PostcodeImport.Among(files) : new Dictionary<int, PostcodeFile>();
        if (tables.Count == 0)
            return await ImportRecordsAsync(files, format, options, cancellationToken);

        // A table of postcodes is no part of the change that the records are. So it is read first, to see that it can be imported, and put in its place after them.
        PostcodeImport postcodes = new(store, options);
        GivenFile[] others = [.. files.Where((_, file) => !tables.ContainsKey(file))];
        GivenFile[] coded = [.. files.Where((_, file) => tables.ContainsKey(file))];
        PostcodeFile[] found = [.. tables.OrderBy(table => table.Key).Select(table => table.Value)];
        if (others.Length == 0)
        {
            MayHaveRecorded = !options.DryRun;
            return await postcodes.RunAsync(coded, found, options.DryRun, cancellationToken);
        }

        ImportOutcome read = await postcodes.RunAsync(coded, found, isDryRun: true, cancellationToken);
        ImportOutcome records = await ImportRecordsAsync(others, format, options with { DryRun = options.DryRun || read.HasProblems }, cancellationToken);
        if (records.IsImported)
            read = await postcodes.RunAsync(coded, found, isDryRun: false, cancellationToken);
        Queue<FileOutcome> ofTables = new(read.Files), ofRecords = new(records.Files);
        return records with { Files = [.. files.Select((_, file) => tables.ContainsKey(file) ? ofTables.Dequeue() : ofRecords.Dequeue())] };
    }

    private async Task<ImportOutcome> ImportRecordsAsync(GivenFile[] files, ImportFormat? format, ImportOptions options, CancellationToken cancellationToken)
    {
        // Where all of it is taken, the store is read while the files are.
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        KnownSoFar before = new(store, Rule, options.Complete is not null);
        await before.BeginAsync([.. files.Select(file => file.Path)], stop.Token);
        try
        {
            ReadFile[] read = new ReadFile[files.Length];
            DateOnly today = DateOnly.FromDateTime(options.Time.GetLocalNow().DateTime);
            IReadOnlyList<string> codes = CodeTable.Among(files.Select(file => file.Path));
            await Parallel.ForAsync(0, files.Length, cancellationToken, (file, token) =>
            {
                read[file] = ReadFile.Read(files[file], format, options, today, [.. codes.Where(path => path != files[file].Path)], token);
                return ValueTask.CompletedTask;
            });

            // Files with problems are left out of the comparison; the others are compared all the same, so that all that is wrong is told at once.
            ILookup<bool, int> turns = ImportOrder.Of([.. read.Select(file => file.Draft)]).ToLookup(file => read[file].Log.ProblemCount > 0);
            ReadFile[] whole = [.. turns[false].Select(file => read[file])];
            ImportProgress.Within(options, ImportStage.Comparing)?.Report("Comparing with what is known");
            KnownGraph known = await before.ForAsync([.. whole.Select(file => file.Draft)], cancellationToken);
            known.IsPart = turns.Contains(true);
            ImportOutcome outcome = known.IsPart
                ? new(new PlannedImport(whole, known, today, isShown: false, PaceOf(options, ImportStage.Comparing, cancellationToken)).Outcomes, IsImported: false)
                : await RecordAsync(whole, known, today, options, cancellationToken);
            IEnumerable<(int File, FileOutcome Outcome)> outcomes = turns[false].Zip(outcome.Files).Concat(turns[true].Select(file => (file, read[file].Outcome(null, null))));
            return outcome with { Files = (options.RefusedMappings ?? new()).Tell([.. outcomes.OrderBy(pair => pair.File).Select(pair => pair.Outcome)], [.. read.Select(file => file.RefusedMappings)]) };
        }
        finally
        {
            await stop.CancelAsync();
            await before.EndAsync();
        }
    }

    private static ImportPace PaceOf(ImportOptions options, ImportStage stage, CancellationToken cancellationToken) => new(ImportProgress.Within(options, stage), options.Time, cancellationToken);

    private async Task<ImportOutcome> RecordAsync(ReadFile[] read, KnownGraph known, DateOnly today, ImportOptions options, CancellationToken cancellationToken)
    {
        ImportPace pace = PaceOf(options, ImportStage.Comparing, cancellationToken);
        PlannedImport plan = new(read, known, today, options.DryRun || options.WithPreview || options.WithExamples, pace);
        if (store is null || plan.HasProblems)
            return new(plan.Outcomes, IsImported: false);
        if (options.Complete is { } whole)
            await plan.CompleteAsync(whole, store, cancellationToken);
        if (plan.HasProblems)
            return new(plan.Outcomes, IsImported: false);
        if (options.DryRun)
            return new(await NotedAsync(plan, cancellationToken), IsImported: false);

        // Most of the work is done before anybody has to wait for it. What others recorded meanwhile is taken in while nobody can record more.
        PaceStep recording = PaceOf(options, ImportStage.Recording, cancellationToken).Begin("Recording", "facts");
        Guid run = Guid.NewGuid();
        long head = await store.GetHeadAsync(cancellationToken);
        ChangeResult? recorded;
        try
        {
            recorded = await store.DecideAsync(
                async token =>
                {
                    plan = await plan.CatchUpAsync(store, token);
                    return plan.HasProblems ? null : plan.Changeset(options.Actor, run, recording);
                },
                cancellationToken);
            MayHaveRecorded = true;
        }
        catch (StoreException refused) when (refused.Error == StoreError.InvalidFact)
        {
            return new(plan.RefusedFor(refused), IsImported: false);
        }
        catch (OperationCanceledException)
        {
            // What was not recorded before it was given up is not recorded later.
            MayHaveRecorded = await store.GetHeadAsync(CancellationToken.None) != head;
            throw;
        }

        return plan.HasProblems
            ? new(plan.Outcomes, IsImported: false)
            : new(await NotedAsync(plan, CancellationToken.None), IsImported: true) { Change = recorded?.Sequence };

        // What a complete file no longer has was looked at before.
        async Task<IReadOnlyList<FileOutcome>> NotedAsync(PlannedImport planned, CancellationToken token) => options.Complete is null ? await StillRecorded.NoteAsync(planned, store, token) : planned.Outcomes;
    }
}
