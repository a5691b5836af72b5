namespace Graph.Analysis;

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

    /// <summary>
    /// Makes a community of every connected part of one, which never lowers modularity: the last moves may have taken away the
    /// vertex that held a community together.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="communities">The community of each vertex; changed, and numbered in the order of their lowest vertices.</param>
    /// <returns>What the division is worth then.</returns>
    internal static double SplitUnconnected(NetworkGraph graph, int[] communities)
    {
        int[] split = new int[communities.Length];
        Array.Fill(split, -1);
        int[] queue = new int[communities.Length];
        int[] degrees = new int[communities.Length];
        long inside = 0;
        int parts = 0;
        for (int start = 0; start < split.Length; start++)
        {
            if (split[start] >= 0)
                continue;
            int community = communities[start];
            (queue[0], split[start]) = (start, parts);
            int count = 1;
            for (int head = 0; head < count; head++)
            {
                int vertex = queue[head];
                degrees[parts] += graph.DegreeOf(vertex);
                foreach (int neighbour in graph.NeighboursOf(vertex))
                {
                    if (communities[neighbour] != community)
                        continue;
                    inside++;
                    if (split[neighbour] < 0)
                    {
                        split[neighbour] = parts;
                        queue[count++] = neighbour;
                    }
                }
            }

            parts++;
        }

        split.CopyTo(communities, 0);
        return Of(inside, degrees, 2L * graph.EdgeCount);
    }

    private static double Of(long inside, ReadOnlySpan<int> degrees, double ends)
    {
        if (ends == 0)
            return 0;
        double value = inside / ends;
        foreach (int degree in degrees)
            value -= degree / ends * (degree / ends);
        return value;
    }
}
