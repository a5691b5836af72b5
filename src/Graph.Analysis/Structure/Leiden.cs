namespace Graph.Analysis;

/// <summary>
/// Finds communities: groups whose members are tied to each other more than chance would have it (Traag, Waltman and van Eck,
/// "From Louvain to Leiden: guaranteeing well-connected communities", 2019).
/// </summary>
public static class Leiden
{
    /// <summary>
    /// A whole round that gains less modularity than this is the last: at 100,000 vertices and 300,000 edges at random, smaller
    /// gains go on for a hundred rounds and add up to 0.01.
    /// </summary>
    private const double SmallestGain = 1e-3;

    /// <summary>Divides a network so that its modularity is high. The best division of all is not promised: finding it is NP-hard.</summary>
    /// <param name="graph">The network; parallel edges count each.</param>
    /// <param name="seed">Chooses among moves: the same seed, the same communities.</param>
    /// <param name="progress">Told after each round what the best division so far is worth: how many rounds there will be is not known before.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Communities, each connected, worth no less than every vertex on its own.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Communities Of(NetworkGraph graph, int seed, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        Random random = new(seed);
        WeightedGraph whole = WeightedGraph.Of(graph);
        int[] best = [.. Enumerable.Range(0, graph.VertexCount)];
        double worth = Modularity.Of(graph, best);
        bool gains = graph.EdgeCount > 0;
        while (gains)
        {
            int[] next = [.. best];
            Round(whole, next, 2.0 * graph.EdgeCount, random, cancellationToken);
            SplitUnconnected(graph, next);
            double nextWorth = Modularity.Of(graph, next);
            gains = nextWorth - worth >= SmallestGain;
            if (nextWorth > worth)
                (best, worth) = (next, nextWorth);
            progress?.Report(worth);
        }

        return new(best, worth);
    }

    /// <summary>Moves, refines and joins until refining finds nothing more to join.</summary>
    private static void Round(WeightedGraph whole, int[] communities, double ends, Random random, CancellationToken cancellationToken)
    {
        WeightedGraph graph = whole;
        int[] current = [.. communities];
        int[] joinedOf = [.. Enumerable.Range(0, communities.Length)];
        while (true)
        {
            LocalMoving.Improve(graph, current, ends, random, cancellationToken);
            for (int vertex = 0; vertex < communities.Length; vertex++)
                communities[vertex] = current[joinedOf[vertex]];
            int[] parts = Refinement.Of(graph, current, ends, random, cancellationToken);
            int partCount = Grouping.Renumber(parts, graph.VertexCount);
            if (partCount == graph.VertexCount)
                break;

            int[] communityOfPart = new int[partCount];
            for (int vertex = 0; vertex < parts.Length; vertex++)
                communityOfPart[parts[vertex]] = current[vertex];
            Grouping.Renumber(communityOfPart, graph.VertexCount);
            for (int vertex = 0; vertex < joinedOf.Length; vertex++)
                joinedOf[vertex] = parts[joinedOf[vertex]];
            graph = graph.Join(parts, partCount);
            current = communityOfPart;
        }
    }

    /// <summary>
    /// Makes a community of every connected part of one, which never lowers modularity. Where no part can be joined any more,
    /// the last moves may have taken away the vertex that held a community together.
    /// </summary>
    private static void SplitUnconnected(NetworkGraph graph, int[] communities)
    {
        int[] split = new int[communities.Length];
        Array.Fill(split, -1);
        int[] queue = new int[communities.Length];
        int parts = 0;
        for (int start = 0; start < split.Length; start++)
        {
            if (split[start] >= 0)
                continue;
            (queue[0], split[start]) = (start, parts);
            int count = 1;
            for (int head = 0; head < count; head++)
            {
                foreach (int neighbour in graph.NeighboursOf(queue[head]))
                {
                    if (split[neighbour] < 0 && communities[neighbour] == communities[start])
                    {
                        split[neighbour] = parts;
                        queue[count++] = neighbour;
                    }
                }
            }

            parts++;
        }

        split.CopyTo(communities, 0);
    }
}
