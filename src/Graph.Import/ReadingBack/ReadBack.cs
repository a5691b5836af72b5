using Graph.Export.Formats.Ndjson;
using Graph.Import.Commands;
using Graph.Import.Copying;
using Graph.Import.Pace;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.ReadingBack;

/// <summary>What the commands do with a file that graph export wrote as NDJSON.</summary>
internal static class ReadBack
{
    /// <summary>The exported file that is meant; null where none is among the files.</summary>
    /// <exception cref="WrongUsageException">There are others beside it, or it is said to be something else.</exception>
    public static ExportedFile? FileOf(string[] files, string? format)
    {
        if (format is not null || Array.Find(files, ExportedFile.IsOne) is not { } path)
            return null;
        return files.Length == 1
            ? new(path)
            : throw new WrongUsageException($"{Plain.Text(path)} is an export of a graph. Import it by itself, without other files.");
    }

    /// <summary>What is in a file, or the problem with it.</summary>
    public static async Task<(ExportedContents? Contents, ImportOutcome? Problem)> CheckAsync(ExportedFile file, CancellationToken cancellationToken)
    {
        try
        {
            return (await file.CheckAsync(cancellationToken), null);
        }
        catch (UnreadableExportException problem)
        {
            return (null, Refused(new(null, problem.Line, null), problem.Message));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, Refused(CellAddress.File, $"the file can't be opened: {exception.Message}"));
        }

        ImportOutcome Refused(CellAddress at, string sentence) => new([new FileOutcome(file.Name, [ExportedFile.Format], 0).Refused(at, sentence)], IsImported: false);
    }

    /// <summary>Imports the facts of a file, or says what would change. A file with history is refused: it is a store of its own.</summary>
    /// <param name="file">The file.</param>
    /// <param name="store">The store; null to plan for an empty store.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops it: all is imported, or nothing.</param>
    public static async Task<ImportOutcome> ImportAsync(ExportedFile file, IGraphStore? store, ImportOptions options, CancellationToken cancellationToken)
    {
        ImportProgress.Within(options, ImportStage.Reading)?.Report($"Reading {file.Name}");
        (ExportedContents? contents, ImportOutcome? problem) = await CheckAsync(file, cancellationToken);
        if (contents is not { Header.HasHistory: true })
            return problem ?? await new FactsImport(store, file, options).RunAsync(contents!, cancellationToken);
        ProblemLog log = new(file.Name);
        log.Add(CellAddress.File, "this is a whole graph with its history, which only an empty store can take. Export it without history to add its records to others.");
        return new([FileOutcome.Of(log, ExportedFile.Format)], IsImported: false);
    }

    /// <summary>The history in a file, to be copied into a store.</summary>
    /// <exception cref="CopyRefusedException">It lacks what history must have.</exception>
    public static FileHistory HistoryOf(ExportedFile file, ExportedContents contents) => contents.Header.HasPersonal
        ? new(file, contents.Head)
        : throw new CopyRefusedException($"{file.Name} has history without personal details, so it is not the history of any store. Nothing was imported. Export it with --personal, or without --history.");
}
