using System.Diagnostics;
using System.Globalization;
using Graph.Model;
using Graph.Store.Sqlite;

namespace Graph.Bench.Regions;

/// <summary>Questions about a region of a hundred thousand organisations over HTTP: the first time on a day, and again.</summary>
internal static class RegionBench
{
    private const int Again = 20;
    private const int Days = 3;
    private const double Megabyte = 1024 * 1024;

    private static readonly (string What, string Place, string Query)[] Asked =
    [
        ("sectorMap of all", Region.Place, """query($place: ID!, $day: Date) { sectorMap(place: $place, asOf: $day) { rows(first: 50) { totalCount nodes { category institution standing why organisations(first: 3) { organisation { name } inPost } } } gaps { totalCount } } }"""),
        ("communities of all", Region.Place, """query($place: ID!, $day: Date) { communities(place: $place, asOf: $day, first: 20) { totalCount nodes { place { name } people organisations sentence members(first: 10) { caption } ground { place { name } overlaps } hubs { hub { caption } catchment { name } } } } }"""),
        ("leadershipPipeline of all, ten years", Region.Place, """query($place: ID!, $day: Date!) { leadershipPipeline(place: $place, from: "2016-06-01", to: $day) { sentence movedIn movedOut notDated origins { kind level count } lasting { level lasting { posts ended medianYears } sectors { sector lasting { posts ended medianYears } } } moves(direction: IN, first: 5) { totalCount nodes { sentence } } } }"""),
        ("trackRecord of all, five years, in hindsight", Region.Place, """query($place: ID!, $day: Date!) { trackRecord(place: $place, from: "2021-06-01", to: $day) { leaving { people years left chance lowest highest assumed sentence } levels { level rate { people left chance } } sectors { sector rate { people left chance } } forecasts(hindsight: true) { kind days count happened meanChance brier baseRateBrier sentence } } }"""),
        ("suggestedThemes of all", Region.Place, """query($place: ID!, $day: Date) { suggestedThemes(place: $place, asOf: $day, where: { vocabulary: { equals: "UK-CAT" } }, first: 50) { totalCount nodes { id node { caption } theme { name } words sentence } } }"""),
        ("assets of a ward", Region.Ward, """query($place: ID!, $day: Date) { assets(place: $place, asOf: $day, first: 20) { totalCount nodes { kind asset { caption } offeredBy { name } sentence } } }"""),
        ("sectorMap of a ward", Region.Ward, """query($place: ID!, $day: Date) { sectorMap(place: $place, asOf: $day) { rows(first: 50) { totalCount nodes { category institution standing why } } } }"""),
    ];

    public static async Task RunAsync(int organisations)
    {
        string folder = Directory.CreateTempSubdirectory("graph-bench-region-").FullName;
        try
        {
            // Another process fills the store: what it took is no memory of the server.
            string self = Path.Combine(AppContext.BaseDirectory, "Graph.Bench.dll");
            using (Process process = Process.Start("dotnet", [self, "fill-region", organisations.ToString(CultureInfo.InvariantCulture), folder]))
                await process.WaitForExitAsync();
            await using ServerProcess server = await ServerProcess.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["GRAPH_STORE"] = "sqlite", ["GRAPH_DATA"] = folder });
            Measure.Say("the server has read the store", string.Create(CultureInfo.InvariantCulture, $"{server.ResidentBytes / Megabyte:0} MB"));
            using HttpClient client = new() { BaseAddress = server.Address };
            foreach ((string what, string place, string query) in Asked)
                Measure.Say(what, await AskAsync(client, query, place));
            Measure.Say("the most memory", string.Create(CultureInfo.InvariantCulture, $"{server.PeakBytes / Megabyte:0} MB"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Leaves a store with a region in a folder.</summary>
    public static async Task FillAsync(int organisations, string folder)
    {
        const int AtOnce = 200_000;
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new SqliteStoreOptions { Directory = folder }, TimeProvider.System, CancellationToken.None);
        foreach (Fact[] facts in new Region(organisations).Facts().Chunk(AtOnce))
            await store.ApplyAsync(new Changeset("bench", [.. facts.Select(fact => new Put(fact))]));
    }

    private static async Task<string> AskAsync(HttpClient client, string query, string place)
    {
        double[] first = new double[Days];
        for (int day = 0; day < Days; day++)
            first[day] = (await Measure.OnceAsync(() => AskAsync(client, query, place, new DateOnly(2026, 6, 1 + day)))).TotalMilliseconds;
        string again = await Measure.RepeatAsync(1, Again, () => AskAsync(client, query, place, new DateOnly(2026, 6, 1)));
        return string.Create(CultureInfo.InvariantCulture, $"first {first[0]:0} ms, on two other days {first[1]:0} and {first[2]:0} ms; again {again}");
    }

    private static Task AskAsync(HttpClient client, string query, string place, DateOnly day) =>
        Questions.AskAsync(client, query, new { place, day = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
}
