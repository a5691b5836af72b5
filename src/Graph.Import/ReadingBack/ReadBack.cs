using Graph.Export.Formats.Ndjson;
using Graph.Import.Commands;
using Graph.Import.Copying;
using Graph.Import.Reports;

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
            ProblemLog log = new(file.Name);
            log.Add(new(null, problem.Line, null), problem.Message);
            return (null, new([FileOutcome.Of(log, ExportedFile.Format)], IsImported: false));
        }
    }

    /// <summary>The history in a file, to be copied into a store.</summary>
    /// <exception cref="CopyRefusedException">It lacks what history must have.</exception>
    public static FileHistory HistoryOf(ExportedFile file, ExportedContents contents) => contents.Header.HasPersonal
        ? new(file, contents.Head)
        : throw new CopyRefusedException($"{file.Name} has history without personal details, so it is not the history of any store. Nothing was imported. Export it with --personal, or without --history.");
}
