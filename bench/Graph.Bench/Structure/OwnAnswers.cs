using System.Text.Json;
using Graph.Analysis.Graphs;

namespace Graph.Bench.Structure;

/// <summary>This project's own answers, in a process of their own like those of the others.</summary>
internal static class OwnAnswers
{
    private const int Samples = 200;
    private const double Failure = 0.1;
    private const int Small = 10_000;

    /// <summary>Prints each finding as a line of JSON.</summary>
    public static async Task PrintAsync(string file)
    {
        await foreach (Finding finding in OfAsync(EdgeFile.Read(file)))
            Console.WriteLine(JsonSerializer.Serialize(finding, JsonSerializerOptions.Web));
    }

    private static async IAsyncEnumerable<Finding> OfAsync(NetworkGraph graph)
    {
        int cores = Environment.ProcessorCount;

        // One pass finds all three.
        Finding cuts = await WarmRuns.FindAsync("", 1, () => CutStructure.Of(graph), found => new()
        {
            ["cut people"] = found.CutVertices.Count,
            ["bridges"] = found.Bridges.Count,
            ["blocks"] = found.BlockCount,
        });
        foreach ((string name, double count) in cuts.Answer)
            yield return cuts with { Question = name, Answer = new Dictionary<string, double>(StringComparer.Ordinal) { [name] = count } };
        yield return await WarmRuns.FindAsync("every single departure", 1, () => SingleDepartures.Of(graph, 0), found => new()
        {
            ["most cut off"] = Enumerable.Range(1, graph.VertexCount - 1).Max(found.CutOffWithout),
        });
        if (graph.VertexCount <= Small)
            yield return await WarmRuns.FindAsync("betweenness, exact", cores, () => Betweenness.Of(graph), values => new() { ["highest"] = values.Max() });
        if (graph.VertexCount <= 10 * Small)
        {
            double error = Math.Sqrt(Math.Log(2.0 * graph.VertexCount / Failure) / (2 * Samples)) * (1 + 1e-12);
            yield return await WarmRuns.FindAsync($"betweenness, {Samples} samples", cores, () => Betweenness.Estimate(graph, error, Failure, seed: 1), estimate => new()
            {
                ["highest"] = estimate.Values.Max(),
                ["samples"] = estimate.Sources,
            });
        }

        yield return await WarmRuns.FindAsync("communities (Leiden)", cores, () => Leiden.Of(graph, seed: 1), communities => new()
        {
            ["communities"] = communities.Count,
            ["modularity"] = communities.Modularity,
        });
    }
}
