using Graph.Bench.Targets;
using Graph.Model;

namespace Graph.Bench;

/// <summary>50 organisations, their partnerships, the holders of these and their roles, over HTTP.</summary>
internal static class NestedBench
{
    private const string Nested = """
        { organisations(first: 50) { nodes { id name partnerships(first: 50) { partnership { id since holdings(first: 5) { strength person { name roles(first: 5) { title level organisation { name } } } } } } } } }
        """;

    public static Task RunAsync(int partnerships) => StoreTargets.ForEachAsync(async (name, make) =>
    {
        await using IStoreTarget target = await make();
        await RunAsync(name, target, partnerships);
    });

    private static async Task RunAsync(string name, IStoreTarget target, int partnerships)
    {
        await using (IGraphStore store = await target.OpenAsync())
            await store.ApplyAsync(new("bench", [.. new NetworkBorough(partnerships).Facts().Select(fact => new Put(fact))]));
        await using ServerProcess server = await ServerProcess.StartAsync(target.Environment);
        foreach (int connections in (int[])[1, 10, 50])
            Measure.Say($"{name}: 50 organisations, nested", await new Load(server.Address).RunAsync(connections, Nested));
    }
}
