namespace Graph.Analysis.Graphs;

/// <summary>The connected parts of communities.</summary>
internal static class ConnectedParts
{
    /// <summary>
    /// Makes a community of every connected part of one, which never lowers modularity: the last moves may have taken away the
    /// vertex that held a community together.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="communities">The community of each vertex; changed, and numbered in the order of their lowest vertices.</param>
    /// <returns>What the division is worth then.</returns>
    public static double Split(NetworkGraph graph, int[] communities)
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
        return Modularity.Of(inside, degrees, 2L * graph.EdgeCount);
    }
}
