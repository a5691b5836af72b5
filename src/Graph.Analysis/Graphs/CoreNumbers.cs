namespace Graph.Analysis.Graphs;

/// <summary>
/// How deep in the network a vertex is: the greatest k for which it is among vertices that each have k edges or more to each
/// other (Seidman, 1983). Parallel edges count as one.
/// </summary>
public static class CoreNumbers
{
    /// <summary>The core number of every vertex, in O(vertices + edges) with buckets of equal degree (Batagelj and Zaveršnik, 2003).</summary>
    public static int[] Of(NetworkGraph graph)
    {
        NetworkGraph simple = graph.Simple();
        int[] degrees = [.. Enumerable.Range(0, simple.VertexCount).Select(simple.DegreeOf)];
        (int[] order, int[] places, int[] bucketStarts) = SortByDegree(degrees);
        for (int i = 0; i < order.Length; i++)
        {
            int vertex = order[i];
            foreach (int neighbour in simple.NeighboursOf(vertex))
            {
                if (degrees[neighbour] <= degrees[vertex])
                    continue;

                // The neighbour changes places with the first of its bucket, which then begins one later.
                int degree = degrees[neighbour]--;
                (int at, int first) = (places[neighbour], bucketStarts[degree]++);
                int other = order[first];
                (order[at], order[first]) = (other, neighbour);
                (places[other], places[neighbour]) = (at, first);
            }
        }

        return degrees;
    }

    private static (int[] Order, int[] Places, int[] BucketStarts) SortByDegree(int[] degrees)
    {
        int[] bucketStarts = new int[degrees.Length + 1];
        foreach (int degree in degrees)
            bucketStarts[degree + 1]++;
        for (int degree = 0; degree < degrees.Length; degree++)
            bucketStarts[degree + 1] += bucketStarts[degree];
        int[] next = [.. bucketStarts];
        int[] order = new int[degrees.Length];
        int[] places = new int[degrees.Length];
        for (int vertex = 0; vertex < degrees.Length; vertex++)
        {
            places[vertex] = next[degrees[vertex]]++;
            order[places[vertex]] = vertex;
        }

        return (order, places, bucketStarts);
    }
}
