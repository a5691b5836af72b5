using System.Globalization;
using Graph.Analysis;
using Graph.Analysis.Snapshot;
using Graph.Export;
using Graph.Export.Formats;
using Graph.Export.Formats.Ndjson;
using Graph.Export.Outputs;
using Graph.Export.Reading;
using Graph.Import.Copying;
using Graph.Import.ReadingBack;
using Graph.Model;
using Graph.Store.Sqlite;

namespace Graph.Bench;

/// <summary>A borough's facts in each format that holds facts, beside what reading them costs alone; and its history out and in again, beside a copy.</summary>
internal static class ExportBench
{
    private const double Mega = 1_000_000;

    public static async Task RunAsync(int partnerships)
    {
        // Another process fills the store, so that none of the borough's facts count as memory of the export.
        await using BoroughStore borough = await BoroughStore.CreateByAnotherProcessAsync(partnerships);
        TimeSpan read = await Measure.OnceAsync(async () => await borough.Store.StreamAsync(Ontology.Types, ReadPoint.Now).CountAsync());
        TimeSpan versions = await Measure.OnceAsync(async () => await borough.Store.StreamVersionsAsync(Ontology.Types, ReadPoint.Now).CountAsync());
        Measure.Say("Reading alone", string.Create(CultureInfo.InvariantCulture, $"{read.TotalSeconds:0.0} s; with who recorded it {versions.TotalSeconds:0.0} s"));
        foreach (IFactFormat format in ExportFormats.All.OfType<IFactFormat>())
            await WriteAsync(borough, format);
        await TakeAlongAsync(borough);
    }

    private static async Task WriteAsync(BoroughStore borough, IFactFormat format)
    {
        CountingOutput output = new();
        long before = Measure.Settled();
        long most = before;
        using Timer watch = new(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));
        try
        {
            PreparedExport export = await PrepareAsync(borough, format, new() { WithPersonal = true });
            TimeSpan written = await Measure.OnceAsync(() => export.WriteAsync(output, CancellationToken.None));
            Measure.Say($"  {format.Name}", string.Create(
                CultureInfo.InvariantCulture, $"{written.TotalSeconds:0.0} s, {output.Bytes / Mega:0} MB, {output.Bytes / Mega / written.TotalSeconds:0.0} MB/s, at most {(most - before) / Mega:0} MB of memory"));
        }
        catch (ExportRefusedException refused)
        {
            Measure.Say($"  {format.Name}", refused.Message);
        }
    }

    private static async Task TakeAlongAsync(BoroughStore borough)
    {
        string folder = Directory.CreateTempSubdirectory("graph-bench-").FullName;
        try
        {
            ExportedFile file = new(Path.Combine(folder, "all.ndjson"));
            PreparedExport export = await PrepareAsync(borough, new NdjsonFormat(), new() { WithPersonal = true, WithHistory = true });
            TimeSpan written = await Measure.OnceAsync(async () =>
            {
                await using FileStream stream = File.Create(Path.Combine(folder, "all.ndjson"));
                await export.WriteAsync(new StreamOutput(stream), CancellationToken.None);
            });
            TimeSpan readBack = await Measure.OnceAsync(async () =>
                await new HistoryCopy(ReadBack.HistoryOf(file, await file.CheckAsync(CancellationToken.None)), OpenIn(folder, "read")).RunAsync(null));
            TimeSpan copied = await Measure.OnceAsync(() => new HistoryCopy(new StoreHistory(borough.Store), OpenIn(folder, "copied")).RunAsync(null));
            Measure.Say("History out as NDJSON, in again; copy", string.Create(
                CultureInfo.InvariantCulture, $"{written.TotalSeconds:0.0} s, {readBack.TotalSeconds:0.0} s; {copied.TotalSeconds:0.0} s"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<PreparedExport> PrepareAsync(BoroughStore borough, IFactFormat format, ExportQuestion question) => new Exporter(
            new ExportSource(borough.Store, TimeProvider.System, FragilityOptions.Default.Version, _ => true),
            static (_, _) => Task.FromException<AnalysisSession>(new NotSupportedException("Facts need no session.")))
        .PrepareAsync(format, question, null, CancellationToken.None);

    private static Func<TimeProvider, CancellationToken, Task<IGraphStore>> OpenIn(string folder, string name) => async (clock, cancellationToken) =>
        await SqliteGraphStore.OpenAsync(new SqliteStoreOptions { Directory = Path.Combine(folder, name) }, clock, cancellationToken);
}
