using System.Globalization;
using Graph.Import.Pace;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Sources.Postcodes;
using Graph.Model;

namespace Graph.Import;

/// <summary>Imports a table of postcodes, which is no part of the facts and takes the place of the one before: all of it, or nothing.</summary>
/// <param name="store">The store; null to check files.</param>
/// <param name="options">How.</param>
internal sealed class PostcodeImport(IGraphStore? store, ImportOptions options)
{
    private const int ProgressEvery = 100_000;

    /// <summary>The tables of postcodes among some files, by the place of the file; none where there is none.</summary>
    public static IReadOnlyDictionary<int, PostcodeFile> Among(IReadOnlyList<GivenFile> files) => files.Index()
        .Select(file => (file.Index, Table: PostcodeFile.Find(file.Item.Path)))
        .Where(file => file.Table is not null)
        .ToDictionary(file => file.Index, file => file.Table!);

    /// <summary>What comes of tables of postcodes.</summary>
    /// <param name="files">The files: several of one publisher are parts of one table, as Code-Point Open comes.</param>
    /// <param name="tables">Their tables.</param>
    /// <param name="isDryRun">Whether only to say what would be.</param>
    /// <param name="cancellationToken">Stops it: all is imported, or nothing.</param>
    /// <exception cref="StoreException">The store can't do it.</exception>
    public async Task<ImportOutcome> RunAsync(IReadOnlyList<GivenFile> files, IReadOnlyList<PostcodeFile> tables, bool isDryRun, CancellationToken cancellationToken)
    {
        ProblemLog[] logs = [.. files.Select(file => new ProblemLog(file.Name))];
        if (tables.Any(table => table.Kind != tables[0].Kind || (table.Kind == PostcodeKind.Other && tables.Count > 1)))
        {
            foreach (ProblemLog log in logs)
                log.Add(CellAddress.File, "there are several tables of postcodes, and only one can be kept. Import the one that you need.");
            return new([.. logs.Select(log => FileOutcome.Of(log, PostcodeFile.Format))], IsImported: false);
        }

        return await ImportAsync(files, [.. tables.Zip(logs, (table, log) => new PostcodeReader(table, options.Limits, log))], logs, tables[0].Kind, isDryRun, cancellationToken);
    }

    private async Task<ImportOutcome> ImportAsync(IReadOnlyList<GivenFile> files, PostcodeReader[] readers, ProblemLog[] logs, PostcodeKind kind, bool isDryRun, CancellationToken cancellationToken)
    {
        PostcodeOrigin origin = PostcodeOrigins.Of(kind, Nouns.FirstOf(files, 1, file => file.Name), options.Actor);
        PostcodeTable? before = store is null ? null : await store.Postcodes.GetTableAsync(cancellationToken);
        Tally tally = new();
        PostcodeTable? table = null;
        try
        {
            if (store is null || isDryRun)
                _ = Entries(readers, logs, tally, cancellationToken).Count();
            else
                table = await store.Postcodes.ReplaceAsync(origin, Entries(readers, logs, tally, cancellationToken), cancellationToken);
        }
        catch (ProblemsFoundException)
        {
            // They are told below, and the store has given up what was written.
        }

        PostcodeOutcome outcome = new(origin.Title, table?.Count ?? tally.Count, table is null ? tally.Ended : table.Count - table.Live, readers.Sum(reader => reader.WithoutPoint)) { Replaced = before?.Origin.Title };
        if (table is not null && table.Count < tally.Count)
            logs[0].Warn(CellAddress.File, $"{SummaryReport.Number((int)(tally.Count - table.Count), "row")} had a postcode that is in a row before, which counts.");
        return new(
            [.. logs.Zip(readers, (log, reader) => FileOutcome.Of(log, PostcodeFile.Format) with { Rows = reader.Rows, Postcodes = log.ProblemCount == 0 && log == logs[0] ? outcome : null })],
            IsImported: table is not null);
    }

    private IEnumerable<PostcodeEntry> Entries(PostcodeReader[] readers, ProblemLog[] logs, Tally tally, CancellationToken cancellationToken)
    {
        for (int file = 0; file < readers.Length; file++)
        {
            using IEnumerator<PostcodeEntry> entries = readers[file].Read(cancellationToken).GetEnumerator();
            while (Next(entries, logs[file]))
            {
                if (tally.Count % ProgressEvery == 0)
                    ImportProgress.Within(options, ImportStage.Reading)?.Report(string.Create(CultureInfo.InvariantCulture, $"Reading postcodes: {tally.Count:N0}"));
                tally.Add(entries.Current);
                yield return entries.Current;
            }
        }

        if (Array.Exists(logs, log => log.ProblemCount > 0))
            throw new ProblemsFoundException();
        if (tally.Count == 0)
        {
            logs[0].Add(CellAddress.File, "there are no postcodes in it.");
            throw new ProblemsFoundException();
        }
    }

    private static bool Next(IEnumerator<PostcodeEntry> entries, ProblemLog log)
    {
        try
        {
            return entries.MoveNext();
        }
        catch (UnreadableFileException exception)
        {
            log.Add(CellAddress.File, exception.Message);
            return false;
        }
    }

    /// <summary>Says that there is something wrong with a file, so that nothing of it is kept.</summary>
    private sealed class ProblemsFoundException : Exception;

    /// <summary>How many postcodes were read.</summary>
    private sealed class Tally
    {
        public long Count { get; private set; }

        public long Ended { get; private set; }

        public void Add(PostcodeEntry entry)
        {
            Count++;
            Ended += entry.IsLive ? 0 : 1;
        }
    }
}
