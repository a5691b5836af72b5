namespace Graph.Analysis.Graphs;

/// <summary>How well a whole network hangs together.</summary>
public static class Cohesion
{
    /// <summary>The part of all pairs that are joined by an edge, 0 to 1; 0 with fewer than two vertices. Parallel edges count as one.</summary>
    public static double Density(NetworkGraph graph) => OfAllPairs(graph, 2L * graph.Simple().EdgeCount);

    /// <summary>F: the part of all pairs that cannot reach each other, 0 to 1 (Borgatti, "Identifying sets of key players", 2006); 0 with fewer than two vertices.</summary>
    public static double Fragmentation(NetworkGraph graph) =>
        graph.VertexCount < 2 ? 0 : 1 - OfAllPairs(graph, Components.Of(graph).Sizes.Sum(static size => (long)size * (size - 1)));

    private static double OfAllPairs(NetworkGraph graph, long orderedPairs) =>
        graph.VertexCount < 2 ? 0 : orderedPairs / ((double)graph.VertexCount * (graph.VertexCount - 1));
}
