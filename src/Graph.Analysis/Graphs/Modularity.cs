namespace Graph.Analysis.Graphs;

/// <summary>
/// What a division into communities is worth: the part of the edges inside them, less the part that would be there if the
/// same degrees were joined at random (Newman and Girvan, 2004). Parallel edges count each.
/// </summary>
public static class Modularity
{
    /// <summary>The value of a division, −½ to 1; 0 without edges.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="communities">The community of each vertex, numbered from 0, each number below the number of vertices.</param>
    /// <exception cref="ArgumentException">There is not one community for each vertex.</exception>
    public static double Of(NetworkGraph graph, ReadOnlySpan<int> communities)
    {
        if (communities.Length != graph.VertexCount)
            throw new ArgumentException($"There are {communities.Length} communities for {graph.VertexCount} vertices; each vertex needs one.", nameof(communities));
        long inside = 0;
        int[] degrees = new int[graph.VertexCount];
        for (int vertex = 0; vertex < graph.VertexCount; vertex++)
        {
            degrees[communities[vertex]] += graph.DegreeOf(vertex);
            foreach (int neighbour in graph.NeighboursOf(vertex))
                inside += communities[neighbour] == communities[vertex] ? 1 : 0;
        }

        return Of(inside, degrees, 2L * graph.EdgeCount);
    }

    /// <summary>The value of a division whose sums are known.</summary>
    /// <param name="inside">How many ends of edges have the other end in the same community.</param>
    /// <param name="degrees">The sum of the degrees in each community.</param>
    /// <param name="ends">Twice the edges.</param>
    internal static double Of(long inside, ReadOnlySpan<int> degrees, double ends)
    {
        if (ends == 0)
            return 0;
        double value = inside / ends;
        foreach (int degree in degrees)
            value -= degree / ends * (degree / ends);
        return value;
    }
}
