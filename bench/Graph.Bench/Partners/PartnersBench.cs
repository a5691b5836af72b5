using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Graph.Analysis;
using Graph.Analysis.Computing;
using Graph.Analysis.Partners;
using Graph.Model;
using Graph.Store.Sqlite;

namespace Graph.Bench.Partners;

/// <summary>Partner search with facets at a hundred thousand organisations and three times as many services: in memory, over HTTP, and beside PostgreSQL on the same data.</summary>
internal static class PartnersBench
{
    private const int Questions = 1000;
    private const int WarmUp = 100;
    private const int OverHttp = 300;
    private const int Writes = 50;

    /// <summary>Where PostgreSQL is, as a connection string of Npgsql.</summary>
    private const string PostgresSetting = "GRAPH_BENCH_POSTGRES";

    private const string Query = """
        query($where: PartnerFilter) { partners(where: $where, asOf: "2026-06-01", first: 20) {
          totalCount facets { themes { theme { name } count } sectors { sector count } places { place { name } count } sizes { size count } }
          nodes { organisation { id name } evidence { kind text source } capacity { income staff yearsRegistered spareRooms runningFunding unknown } }
          pageInfo { hasNextPage endCursor } } }
        """;

    public static async Task RunAsync(int organisations)
    {
        PartnerDirectory directory = new(organisations);
        PartnerAsked[] asked = PartnerAsked.Mixed(Questions);
        string folder = Directory.CreateTempSubdirectory("graph-bench-partners-").FullName;
        try
        {
            // Another process fills the store, so that none of its facts are still in memory when memory is counted.
            string self = Path.Combine(AppContext.BaseDirectory, "Graph.Bench.dll");
            using (Process process = Process.Start("dotnet", [self, "fill-partners", organisations.ToString(CultureInfo.InvariantCulture), folder]))
                await process.WaitForExitAsync();
            Dictionary<PartnerAsked, int> totals = await InMemoryAsync(folder, asked);
            await OverHttpAsync(folder, asked);
            await InPostgresAsync(directory, asked, totals);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Leaves a store with a directory in a folder.</summary>
    public static async Task FillAsync(int organisations, string folder)
    {
        await using SqliteGraphStore store = await OpenAsync(folder);
        await store.ApplyAsync(new Changeset("bench", [.. new PartnerDirectory(organisations).Facts().Select(fact => new Put(fact))]));
    }

    private static async Task<Dictionary<PartnerAsked, int>> InMemoryAsync(string folder, PartnerAsked[] asked)
    {
        await using SqliteGraphStore store = await OpenAsync(folder);
        long before = Measure.Settled();
        PartnerSource source = new(store, new(CacheMemory.UsualCapacity));
        PartnerIndex index = null!;
        TimeSpan loaded = await Measure.OnceAsync(async () => index = await source.AtAsync(null));
        Measure.Say($"load of {index.OrganisationCount} organisations", FormattableString.Invariant($"{loaded.TotalSeconds:0.0} s, {(Measure.Settled() - before) / (1024 * 1024)} MB"));

        Dictionary<PartnerAsked, int> totals = [];
        int number = 0;
        Measure.Say("search with facets", await Measure.RepeatWithProcessorAsync(WarmUp, Questions, () =>
        {
            PartnerAsked question = asked[number++ % Questions];
            totals[question] = PartnerSearch.Find(index, question.Question).Total;
            return Task.CompletedTask;
        }));
        number = 0;
        Measure.Say("the same, with evidence and capacity of the first 20", await Measure.RepeatWithProcessorAsync(WarmUp, Questions, () =>
        {
            PartnerQuestion question = asked[number++ % Questions].Question;
            PartnerEvidenceFinder finder = new(index, question);
            foreach (PartnerKey row in PartnerSearch.Find(index, question).Rows)
            {
                finder.Of(row.Organisation);
                Capacities.Of(index, row.Organisation, question.AsOf, FragilityOptions.Default);
            }

            return Task.CompletedTask;
        }));
        Measure.Say("search without conditions, with facets", await Measure.RepeatWithProcessorAsync(10, 100, () =>
        {
            PartnerSearch.Find(index, new PartnerAsked(null, null, null, null, null).Question);
            return Task.CompletedTask;
        }));
        int change = 0;
        Measure.Say("a new service, until it is found", await Measure.RepeatAsync(5, Writes, async () =>
        {
            Service service = new() { Id = FactId.Of<Service>("late", $"{change++}"), Name = $"Late{change}" };
            await store.ApplyAsync(new("bench", [new Put(service), new Put(new Provides { Id = FactId.Of<Provides>(service.Id), From = FactId.Of<Organisation>("partners", $"{change}"), To = service.Id })]));
            if (PartnerSearch.Find(await source.AtAsync(null), new() { AsOf = PartnerDirectory.AsOf, Text = service.Name, First = 1 }).Total != 1)
                throw new InvalidOperationException("The new service was not found.");
        }));
        return totals;
    }

    private static async Task OverHttpAsync(string folder, PartnerAsked[] asked)
    {
        await using ServerProcess server = await ServerProcess.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["GRAPH_STORE"] = "sqlite", ["GRAPH_DATA"] = folder });
        using HttpClient client = new() { BaseAddress = server.Address };
        int number = 0;
        Task AskAsync() => Bench.Questions.AskAsync(client, Query, new { where = asked[number++ % Questions].Where() });
        Measure.Say("over HTTP: until the first question is answered", FormattableString.Invariant($"{(await Measure.OnceAsync(() => UntilLoadedAsync(client))).TotalSeconds:0.0} s"));
        Measure.Say("over HTTP: the whole query, one at a time", await Measure.RepeatAsync(WarmUp, OverHttp, AskAsync));
    }

    private static async Task UntilLoadedAsync(HttpClient client)
    {
        while ((await (await client.PostAsJsonAsync("/graphql", new { query = "{ partners(first: 1) { totalCount } }" })).Content.ReadAsStringAsync()).Contains("BUSY", StringComparison.Ordinal))
            await Task.Delay(200);
    }

    private static async Task InPostgresAsync(PartnerDirectory directory, PartnerAsked[] asked, Dictionary<PartnerAsked, int> totals)
    {
        if (Environment.GetEnvironmentVariable(PostgresSetting) is not { Length: > 0 } address)
        {
            Measure.Say("PostgreSQL", $"not measured: set {PostgresSetting} to a connection string");
            return;
        }

        PartnersInPostgres postgres = null!;
        TimeSpan filled = await Measure.OnceAsync(async () => postgres = await PartnersInPostgres.FillAsync(address, directory));
        await using (postgres)
        {
            Measure.Say("PostgreSQL: filled and indexed", FormattableString.Invariant($"{filled.TotalSeconds:0.0} s"));
            int number = 0;
            List<string> different = [];
            Measure.Say("PostgreSQL: search with facets", await Measure.RepeatAsync(WarmUp, Questions, async () =>
            {
                PartnerAsked question = asked[number++ % Questions];
                int total = await postgres.AskAsync(question);
                if (total != totals[question])
                    different.Add(FormattableString.Invariant($"{question.Text} {question.Theme} {question.Place}: {total} and {totals[question]}"));
            }));
            Measure.Say("PostgreSQL: search without conditions, with facets", await Measure.RepeatAsync(5, 20, () => postgres.AskAsync(new(null, null, null, null, null))));
            Measure.Say("questions that do not find as many in both", different.Count == 0 ? "none" : string.Join("; ", different.Distinct(StringComparer.Ordinal).Take(3)));
        }
    }

    private static Task<SqliteGraphStore> OpenAsync(string folder) =>
        SqliteGraphStore.OpenAsync(new SqliteStoreOptions { Directory = folder }, TimeProvider.System, CancellationToken.None);
}
