namespace Graph.Analysis.Graphs;

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
    private const double SmallestGain = 5e-4;

    /// <summary>Divides a network so that its modularity is high. The best division of all is not promised: finding it is NP-hard.</summary>
    /// <param name="graph">The network; parallel edges count each.</param>
    /// <param name="seed">Chooses among moves: the same seed, the same communities, on any number of cores.</param>
    /// <param name="progress">Told after each round what the best division so far is worth: how many rounds there will be is not known before.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Communities, each connected, worth no less than every vertex on its own.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Communities Of(NetworkGraph graph, int seed, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        int[] best = [.. Enumerable.Range(0, graph.VertexCount)];
        double worth = Modularity.Of(graph, best);
        if (graph.EdgeCount == 0)
            return new(best, worth);

        LeidenRounds rounds = new(graph, new Random(seed));
        bool gains = true;
        while (gains)
        {
            int[] next = [.. best];
            rounds.Improve(next, cancellationToken);
            double nextWorth = ConnectedParts.Split(graph, next);
            gains = nextWorth - worth >= SmallestGain;
            if (nextWorth > worth)
                (best, worth) = (next, nextWorth);
            progress?.Report(worth);
        }

        return new(best, worth);
    }
}
