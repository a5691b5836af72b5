using System.Text.Json;
using Graph.Bench.Targets;

namespace Graph.Bench.Structure;

/// <summary>Neo4j's Graph Data Science in a server of its own. Times are its own: without HTTP, and without loading the graph.</summary>
internal static class GraphDataScience
{
    private const int Small = 10_000;

    /// <summary>The Community edition uses no more.</summary>
    private const int MostThreads = 4;

    private static readonly int Threads = Math.Min(MostThreads, Environment.ProcessorCount);

    private static string? Jar => Directory.Exists(Path.Combine(PrivateNeo4j.Files, "peers", "gds"))
        ? Directory.EnumerateFiles(Path.Combine(PrivateNeo4j.Files, "peers", "gds"), "*.jar").Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    /// <summary>Its version; null where it or Neo4j is missing.</summary>
    public static string? Version => PrivateNeo4j.Missing is null && Jar is { } jar ? Path.GetFileNameWithoutExtension(jar) : null;

    public static async Task<IReadOnlyList<Finding>> AskAsync(string file)
    {
        await using PrivateNeo4j server = await PrivateNeo4j.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["GRAPH_NEO4J_PLUGINS"] = Jar!,
            ["GRAPH_NEO4J_HEAP"] = "8g",
        });
        JsonElement loaded = await server.AskAsync($$"""
            LOAD CSV FROM '{{new Uri(file)}}' AS line FIELDTERMINATOR ' '
            WITH gds.graph.project('g', toInteger(line[0]), toInteger(line[1]), {}, {undirectedRelationshipTypes: ['*']}) AS g
            RETURN g.nodeCount
            """);
        long vertices = loaded[0].GetInt64();
        List<Finding> findings = [await FindAsync(server, "cut people", 1, "articulationPoints", "", "articulationPointCount", "cut people")];
        if (vertices <= Small)
            findings.Add(await FindAsync(server, "betweenness, exact", Threads, "betweenness", "", "centralityDistribution.max", "highest"));
        if (vertices <= 10 * Small)
            findings.Add(await FindAsync(server, "betweenness, 200 samples", Threads, "betweenness", "samplingSize: 200, samplingSeed: 1", $"centralityDistribution.max * {vertices} / 200", "highest"));
        findings.Add(await FindAsync(server, "communities (Leiden)", Threads, "leiden", "randomSeed: 1", "modularity", "modularity"));
        return findings;
    }

    private static async Task<Finding> FindAsync(PrivateNeo4j server, string question, int threads, string procedure, string settings, string figure, string name)
    {
        string column = figure.Split('.')[0];
        string concurrency = $"concurrency: {threads}";
        string statement = $"CALL gds.{procedure}.stats('g', {{{(settings.Length == 0 ? concurrency : $"{settings}, {concurrency}")}}}) YIELD computeMillis, {column} RETURN computeMillis, {figure}";
        PeakMemory.Reset(server.ProcessId);
        double value = double.NaN;
        double[] seconds = await WarmRuns.OfAsync(async () =>
        {
            JsonElement row = await server.AskAsync(statement);
            value = row[1].GetDouble();
            return row[0].GetDouble() / 1000;
        });
        return new(question, "", threads, seconds, PeakMemory.Megabytes(server.ProcessId), new Dictionary<string, double>(StringComparer.Ordinal) { [name] = value });
    }
}
