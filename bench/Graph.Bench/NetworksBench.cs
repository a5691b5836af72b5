using System.Globalization;
using Graph.Analysis;
using Graph.Analysis.Networks;
using Graph.Analysis.Snapshot;
using Graph.Export;
using Graph.Export.Formats;
using Graph.Export.Networks;

namespace Graph.Bench;

/// <summary>A borough's networks in each format that holds one.</summary>
internal static class NetworksBench
{
    private const double Mega = 1_000_000;

    public static async Task RunAsync(int partnerships)
    {
        // Another process fills the store, so that none of the borough's facts count as memory of the export.
        await using BoroughStore borough = await BoroughStore.CreateByAnotherProcessAsync(partnerships);
        await using ProjectionSource source = await ProjectionSource.LoadAsync(borough.Store);
        AnalysisSession session = new(source.Current, Borough.AsOf, Borough.AsOf, FragilityOptions.Default);
        foreach (NetworkKind kind in new[] { NetworkKind.PeopleAndOrganisations, NetworkKind.OrganisationsByPartnership, NetworkKind.Contact })
        {
            ExportQuestion question = new() { At = new(Borough.AsOf), Network = kind };
            NetworkDocument? network = null;
            TimeSpan read = await Measure.OnceAsync(() =>
            {
                network = NetworkDocumentReader.Read(borough.Store, session, new("Borough", question, DateTimeOffset.UnixEpoch, FragilityOptions.Default.Version, [], []));
                return Task.CompletedTask;
            });
            Measure.Say($"{kind}: {network!.NodeCount} nodes, {network.EdgeCount} edges, read", string.Create(CultureInfo.InvariantCulture, $"{read.TotalSeconds:0.0} s"));
            foreach (INetworkFormat format in ExportFormats.All.OfType<INetworkFormat>())
                await WriteAsync(network, format);
        }
    }

    private static async Task WriteAsync(NetworkDocument network, INetworkFormat format)
    {
        CountingOutput output = new();
        long before = Measure.Settled();
        long most = before;
        using Timer watch = new(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));
        try
        {
            TimeSpan written = await Measure.OnceAsync(() => format.WriteAsync(network, output, CancellationToken.None));
            Measure.Say($"  {format.Name}", string.Create(
                CultureInfo.InvariantCulture, $"{written.TotalSeconds:0.0} s, {output.Bytes / Mega:0} MB, {output.Bytes / Mega / written.TotalSeconds:0.0} MB/s, at most {(most - before) / Mega:0} MB of memory"));
        }
        catch (ExportRefusedException refused)
        {
            Measure.Say($"  {format.Name}", refused.Message);
        }
    }
}
