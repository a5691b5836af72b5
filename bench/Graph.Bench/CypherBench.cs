using System.Globalization;
using Graph.Bench.Targets;
using Graph.Model;

namespace Graph.Bench;

/// <summary>The questions in plain Cypher that read every partnership, asked of Neo4j as Neo4j Browser would.</summary>
internal static class CypherBench
{
    private const int Times = 5;

    private static readonly string[] Names = ["hanging-on-one-senior", "partnerships-by-class"];

    // A heap that holds the rows of an answer before they are sorted, beside all that is read on the way, and a page cache that holds the store.
    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal) { ["GRAPH_NEO4J_HEAP"] = "4g", ["GRAPH_NEO4J_PAGECACHE"] = "2g" };

    private static object Parameters { get; } = new { asOf = Iso(Borough.AsOf), today = Iso(Borough.AsOf) };

    public static async Task RunAsync(int partnerships)
    {
        if (PrivateNeo4j.Missing is { } reason)
        {
            Measure.Say("questions in plain Cypher", $"skipped: {reason}");
            return;
        }

        await using PrivateNeo4j server = await PrivateNeo4j.StartAsync(Settings);
        await using (IGraphStore store = await server.OpenAsync())
            await store.ApplyAsync(new("bench", [.. new Borough(partnerships).Facts().Select(fact => new Put(fact))]));
        foreach (string name in Names)
            await AskAsync(server, name);
    }

    private static async Task AskAsync(PrivateNeo4j server, string name)
    {
        string question = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "questions", name + ".cypher"));
        int rows = 0;
        TimeSpan first = await Measure.OnceAsync(AskOnceAsync);
        string again = await Measure.RepeatAsync(1, Times, AskOnceAsync);
        Measure.Say($"{name}, {rows} rows", string.Create(CultureInfo.InvariantCulture, $"{first.TotalSeconds:0.0} s the first time; then {again}"));

        async Task AskOnceAsync() => rows = (await server.AskAllAsync(question, Parameters)).GetArrayLength();
    }

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
