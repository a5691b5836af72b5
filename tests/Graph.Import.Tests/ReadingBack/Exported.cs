using Graph.Analysis;
using Graph.Export;
using Graph.Export.Formats.Ndjson;
using Graph.Export.Outputs;
using Graph.Export.Reading;
using Graph.Import.Copying;
using Graph.Import.ReadingBack;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Import.Tests.ReadingBack;

/// <summary>Exports stores as NDJSON into a folder, and reads the files back.</summary>
internal static class Exported
{
    public static async Task<string> WriteAsync(Folder folder, IGraphStore store, ExportQuestion question)
    {
        NdjsonFormat format = new();
        string path = Path.Combine(folder.Path, $"{Guid.NewGuid():N}.ndjson");
        await using FileStream file = File.Create(path);
        PreparedExport export = await new Exporter(new ExportSource(store, new Clock(), FragilityOptions.Default.Version, _ => true), (_, _) => throw new NotSupportedException("Facts need no session.")).PrepareAsync(format, question, null, default);
        await export.WriteAsync(new StreamOutput(file), default);
        return path;
    }

    public static async Task<CopyOutcome> ReplayAsync(string path, IStoreProvider target)
    {
        ExportedFile file = new(path);
        return await new HistoryCopy(ReadBack.HistoryOf(file, await file.CheckAsync(default)), (time, _) => target.OpenAsync(time)).RunAsync(null);
    }

    public static async Task<FileOutcome> ImportAsync(string path, IGraphStore store)
    {
        ExportedFile file = new(path);
        ImportOutcome outcome = await new FactsImport(store, file, new() { Actor = "reader" }).RunAsync(await file.CheckAsync(default), default);
        Assert.Equal(outcome.HasProblems, !outcome.IsImported);
        return Assert.Single(outcome.Files);
    }
}
