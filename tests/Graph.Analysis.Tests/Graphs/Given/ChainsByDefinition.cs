using Graph.Analysis.Graphs;

namespace Graph.Analysis.Tests.Graphs.Given;

/// <summary>Shortest chains, found by following every chain.</summary>
internal static class ChainsByDefinition
{
    /// <summary>The shortest chains from any of some vertices to any of others, by their vertices; none where there is none.</summary>
    public static List<int[]> Shortest(NetworkGraph graph, IReadOnlyCollection<int> from, IReadOnlyCollection<int> to)
    {
        List<int[]> chains = [.. from.Distinct().Order().Select(vertex => new[] { vertex })];
        for (int length = 0; length < graph.VertexCount; length++)
        {
            List<int[]> found = [.. chains.Where(chain => to.Contains(chain[^1]))];
            if (found.Count > 0)
                return found;
            chains = [.. from chain in chains from next in graph.NeighboursOf(chain[^1]).ToArray().Distinct() where !chain.Contains(next) select (int[])[.. chain, next]];
        }

        return [];
    }

    /// <summary>The part of the shortest chains of every pair, each once, that pass through each vertex.</summary>
    public static double[] Betweenness(NetworkGraph graph)
    {
        double[] values = new double[graph.VertexCount];
        for (int a = 0; a < graph.VertexCount; a++)
        {
            for (int b = 0; b < a; b++)
            {
                List<int[]> chains = Shortest(graph, [a], [b]);
                foreach (int between in chains.SelectMany(chain => chain[1..^1]))
                    values[between] += 1.0 / chains.Count;
            }
        }

        return values;
    }
}
