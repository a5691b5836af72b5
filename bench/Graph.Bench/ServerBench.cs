namespace Graph.Bench;

/// <summary>The built server over HTTP, in a process of its own on the same machine as the load.</summary>
internal static class ServerBench
{
    private const string Fragile = """
        { fragilePartnerships(first: 50, asOf: "2026-06-01") { totalCount nodes { class k score why hangsOn { person { id name } organisation { name } level } partnership { id kind parties { organisation { id name } } } } } }
        """;

    private const string List = """
        { partnerships(first: 50) { nodes { id kind agreement parties { organisation { id name } } holders(asOf: "2026-06-01") { person { id name } organisation { id } level strength lastContact } } } }
        """;

    public static async Task RunAsync(int partnerships)
    {
        await MeasureAsync(partnerships, holders: 3, async server =>
        {
            using HttpClient client = new() { BaseAddress = server.Address };
            Measure.Say("fragilePartnerships(first: 50), one at a time", await Measure.RepeatAsync(20, 300, () => Questions.AskAsync(client, Fragile, null)));
            int person = 0;
            Measure.Say("ifTheyLeave, one person, one at a time", await Measure.RepeatAsync(20, 300, () =>
                Questions.AskAsync(client, Questions.Leave, new { people = new[] { Borough.PersonId(person % 1000, person++ % 30) } })));
            Measure.Say("fragilePartnerships(first: 50)", await new Load(server.Address).RunAsync(50, Fragile));
        });
        await MeasureAsync(partnerships, holders: 2, async server =>
            Measure.Say("50 partnerships with two holders each", await new Load(server.Address).RunAsync(50, List)));
    }

    private static async Task MeasureAsync(int partnerships, int holders, Func<ServerProcess, Task> measure)
    {
        string folder = Directory.CreateTempSubdirectory("graph-bench-server-").FullName;
        try
        {
            await BoroughStore.FillAsync(folder, new Borough(partnerships, holders));
            await using ServerProcess server = await ServerProcess.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["GRAPH_STORE"] = "sqlite", ["GRAPH_DATA"] = folder });
            await measure(server);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
