using System.Diagnostics;
using System.Globalization;
using Graph.Analysis.Departures;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Bench.Structure;
using Graph.Model;
using Graph.Store.Sqlite;

namespace Graph.Bench;

/// <summary>The projection of a place with a million nodes and five million edges, read from SQLite by a process that does nothing else.</summary>
internal static class LargeProjectionBench
{
    private const int Holders = 6;
    private const int FactsOfAChangeset = 200_000;
    private static readonly DateOnly AsOf = new(2026, 6, 1);

    /// <summary>There are a fifth as many organisations as partnerships, and half as many people.</summary>
    private const double NodesOfAPartnership = 1.7;

    /// <summary>Fills a store and has another process load it.</summary>
    public static async Task RunAsync(int nodes)
    {
        string folder = Directory.CreateTempSubdirectory("graph-bench-large-").FullName;
        try
        {
            int partnerships = (int)(nodes / NodesOfAPartnership);
            (long nodeCount, long edgeCount) = (0, 0);
            TimeSpan filled = await Measure.OnceAsync(async () =>
            {
                await using SqliteGraphStore store = await OpenAsync(folder);
                foreach (Fact[] facts in new NetworkBorough(partnerships, Holders).Facts().Chunk(FactsOfAChangeset))
                {
                    await store.ApplyAsync(new Changeset("bench", [.. facts.Select(fact => new Put(fact))]));
                    long edges = facts.LongCount(fact => fact is Edge);
                    (nodeCount, edgeCount) = (nodeCount + facts.Length - edges, edgeCount + edges);
                }
            });
            Measure.Say(FormattableString.Invariant($"a store of {nodeCount:N0} nodes and {edgeCount:N0} edges"), FormattableString.Invariant($"{filled.TotalSeconds:0} s, {(nodeCount + edgeCount) / filled.TotalSeconds:N0} facts/s"));
            using Process process = Process.Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "Graph.Bench.dll"), "large-load", folder]);
            await process.WaitForExitAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Loads what a folder's store has, and says time and memory.</summary>
    public static async Task LoadAsync(string folder)
    {
        await using SqliteGraphStore store = await OpenAsync(folder);
        long before = Measure.Settled();
        Stopwatch watch = Stopwatch.StartNew();
        await using ProjectionSource loaded = await ProjectionSource.LoadAsync(store);
        double seconds = watch.Elapsed.TotalSeconds;
        long peak = PeakMemory.Megabytes(Environment.ProcessId);
        long kept = (Measure.Settled() - before) / (1 << 20);
        Measure.Say("projection of it from SQLite, just started", string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s; keeps {kept:N0} MB; at most {peak:N0} MB in the whole process meanwhile"));

        int day = 0;
        Measure.Say("fragility of every partnership (another day each time)", await Measure.RepeatAsync(2, 10, () =>
        {
            FragilityRanking.Of(loaded.Current.Ask(AsOf.AddDays(-day++)));
            return Task.CompletedTask;
        }));
        Measure.Say("if anybody leaves, everybody at once", await Measure.RepeatAsync(1, 5, () =>
        {
            DepartureRehearsal.RehearseEveryone(loaded.Current.Ask(AsOf));
            return Task.CompletedTask;
        }));
    }

    private static Task<SqliteGraphStore> OpenAsync(string folder) =>
        SqliteGraphStore.OpenAsync(new SqliteStoreOptions { Directory = folder }, TimeProvider.System, CancellationToken.None);
}
