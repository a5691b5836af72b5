using Graph.Import.Commands;
using Graph.Import.Reports;
using Graph.Import.Sources.Boundaries;
using Graph.Model;
using Spectre.Console;

namespace Graph.Import.Watching;

/// <summary>Imports what appears in a folder by the format or the mapping that it fits, one file after the other, and moves it out of the way with a report beside it.</summary>
/// <remarks>It keeps nothing: where it is stopped between importing a file and moving it, the file is imported again, which changes nothing.</remarks>
/// <param name="folder">The folder.</param>
/// <param name="store">The store.</param>
/// <param name="options">How files are imported. Its clock says when a file is whole.</param>
internal sealed class FolderWatch(WatchedFolder folder, IGraphStore store, ImportOptions options)
{
    /// <summary>How long it is from one look to the next.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly SettledFiles settled = new(options.Time);

    /// <summary>Looks again and again, until somebody stops it.</summary>
    /// <param name="tell">Told what came of each file.</param>
    /// <param name="cancellationToken">Stops it: a file that is being imported is imported whole, or not at all.</param>
    public async Task RunAsync(Action<TakenFile> tell, CancellationToken cancellationToken)
    {
        while (true)
        {
            await LookAsync(tell, cancellationToken);
            await Task.Delay(Pause, options.Time, cancellationToken);
        }
    }

    /// <summary>Takes the files that are whole.</summary>
    /// <param name="tell">Told what came of each.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task LookAsync(Action<TakenFile> tell, CancellationToken cancellationToken)
    {
        ImportOptions ofAll = options with { RefusedMappings = new() };
        foreach (FileInfo file in Whole(tell))
        {
            cancellationToken.ThrowIfCancellationRequested();
            tell(await TakeAsync(file, ofAll, cancellationToken));
        }
    }

    private IReadOnlyList<FileInfo> Whole(Action<TakenFile> tell)
    {
        try
        {
            return settled.Among(folder.Files());
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // A folder on another machine comes back.
            tell(new("The folder", null, $"can't be read now, and is tried again: {refused.Message}"));
            return [];
        }
    }

    private async Task<TakenFile> TakeAsync(FileInfo file, ImportOptions ofAll, CancellationToken cancellationToken)
    {
        try
        {
            // Somebody may have put a link in its place.
            file.Refresh();
            if (!file.Exists || WatchedFolder.IsLink(file))
                return new(file.Name, null, "is no longer there.");
            if (folder.PutBeside(file) is { } beside)
                return new(file.Name, beside, $"belongs to a Shapefile that was taken before. It is beside that, in {beside}.");
            ImportOutcome outcome = Importer.MayImport(file.Name) ? await new Importer(store).ImportAsync(new GivenFile(file.FullName, file.Name), ofAll, cancellationToken) : OfNoKind(file);
            string now = folder.Move(file, outcome.HasProblems ? WatchedFolder.Problems : WatchedFolder.Done, ReportOf(outcome));
            return new(file.Name, now, outcome.HasProblems ? $"has problems, so nothing of it was imported. It is in {now}, with a report beside it." : $"was imported. It is in {now}, with a report beside it.");
        }
        catch (StoreException refused)
        {
            return new(file.Name, null, $"could not be recorded now, and is tried again: {refused.LocatedMessage}");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new(file.Name, null, $"could not be moved, and is tried again: {refused.Message}");
        }
    }

    private static ImportOutcome OfNoKind(FileInfo file)
    {
        if (BoundaryFile.IsPart(file.Name))
            return Refused("this is a part of a Shapefile of which the .shp file is not in the folder. Put all of its parts into the folder together, or all in one .zip.");
        string kind = file.Extension.Length > 1 ? $"files that end in {Plain.Text(file.Extension)} can't be imported" : "a file whose name has no ending can't be imported";
        return Refused($"{kind}. These can: {Plain.List(Importer.Endings)}. Save the table in it as one of them, and put that into the folder.");

        ImportOutcome Refused(string sentence) => new([new FileOutcome(file.Name, [], 0).Refused(CellAddress.File, sentence)], IsImported: false);
    }

    private static string ReportOf(ImportOutcome outcome)
    {
        using StringWriter text = new() { NewLine = "\n" };
        IAnsiConsole console = Terminal.ConsoleOf(text, isTerminal: false);
        ProblemReport.Write(console, outcome, "Nothing was imported.", isFull: true);
        if (!outcome.HasProblems)
            SummaryReport.Write(console, outcome, dryRun: false, isKept: true);
        return text.ToString();
    }
}
