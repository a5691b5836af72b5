using Graph.Analysis.Snapshot;
using Graph.Bench.Targets;
using Graph.Import;
using Graph.Model;

namespace Graph.Bench;

/// <summary>SQLite and Neo4j side by side: the same register, the same borough, the same questions.</summary>
internal static class StoresBench
{
    private const int Connections = 50;

    private const string Hanging = """
        { fragilePartnerships(where: { hangsOnOneSenior: true }, asOf: "2026-06-01", first: 50) { totalCount nodes { class k score why hangsOn { person { id name } organisation { name } level } partnership { id kind parties { organisation { id name } } } } pageInfo { hasNextPage endCursor } } }
        """;

    private const string One = """
        query($id: ID!) { partnership(id: $id) { fragility(asOf: "2026-06-01") { class k score why } holders { person { name } organisation { name } level strength lastContact } } }
        """;

    private const string Find = """
        query($text: String!) { search(text: $text, first: 10) { nodes { __typename ... on Organisation { id name } ... on Person { id name } } } }
        """;

    public static Task RunAsync(int partnerships) => StoreTargets.ForEachAsync((name, make) => RunAsync(name, make, partnerships));

    private static async Task RunAsync(string name, Func<Task<IStoreTarget>> make, int partnerships)
    {
        await using (IStoreTarget target = await make())
            await ImportAsync(name, target, partnerships);

        await using IStoreTarget borough = await make();
        await using (IGraphStore store = await borough.OpenAsync())
        {
            Operation[] facts = [.. new Borough(partnerships).Facts().Select(fact => new Put(fact))];
            TimeSpan recorded = await Measure.OnceAsync(() => store.ApplyAsync(new("bench", facts)));
            Measure.Say($"{name}: one changeset of {facts.Length} facts", FormattableString.Invariant($"{recorded.TotalSeconds:0.0} s, {facts.Length / recorded.TotalSeconds:0} facts/s"));
            TimeSpan load = await Measure.OnceAsync(async () => await (await ProjectionSource.LoadAsync(store)).DisposeAsync());
            Measure.Say($"{name}: projection of {partnerships} partnerships, {3 * partnerships} holders", FormattableString.Invariant($"{load.TotalSeconds:0.0} s"));
        }

        await using ServerProcess server = await ServerProcess.StartAsync(borough.Environment);
        await AskAsync(name, server);
    }

    private static async Task ImportAsync(string name, IStoreTarget target, int partnerships)
    {
        string file = Path.GetTempFileName();
        try
        {
            await using (StreamWriter writer = File.CreateText(file))
                new Borough(partnerships).WriteRegister(writer);
            await using IGraphStore store = await target.OpenAsync();
            ImportOutcome? outcome = null;
            TimeSpan first = await Measure.OnceAsync(async () => outcome = await new Importer(store).ImportAsync([file], new ImportOptions { Actor = "bench", Format = "partnerships" }));
            Measure.Say($"{name}: import of {partnerships} rows", FormattableString.Invariant($"{first.TotalSeconds:0.0} s, {partnerships / first.TotalSeconds:0} rows/s, {outcome!.Files[0].Added} facts"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task AskAsync(string name, ServerProcess server)
    {
        using HttpClient client = new() { BaseAddress = server.Address };
        int number = 0;
        Measure.Say($"{name}: what hangs on one senior person, first 50", await Measure.RepeatAsync(20, 200, () => Questions.AskAsync(client, Hanging, null)));
        Measure.Say($"{name}: one partnership and its holders", await Measure.RepeatAsync(20, 200, () => Questions.AskAsync(client, One, new { id = FactId.Of<Partnership>("bench", $"{number++ % 1000}") })));
        Measure.Say($"{name}: if one person leaves", await Measure.RepeatAsync(20, 200, () => Questions.AskAsync(client, Questions.Leave, new { people = new[] { Borough.PersonId(number % 1000, number++ % 30) } })));
        Measure.Say($"{name}: search", await Measure.RepeatAsync(20, 200, () => Questions.AskAsync(client, Find, new { text = Borough.OrganisationName(number++ % 1000) })));
        Measure.Say($"{name}: what hangs on one senior person, first 50", await new Load(server.Address).RunAsync(Connections, Hanging));
    }
}
