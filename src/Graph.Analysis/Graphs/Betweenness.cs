namespace Graph.Analysis.Graphs;

/// <summary>
/// How often a vertex is on the shortest chains between others (Freeman, 1977): the sum over all pairs, each counted once, of
/// the part of their shortest chains that pass through it. Not normalised; parallel edges count as one.
/// </summary>
public static class Betweenness
{
    /// <summary>The exact value of every vertex, in O(vertices × edges) over all cores.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="progress">Told the part done, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <remarks>The cores' sums are added up as they come, so two runs may differ in the last digits.</remarks>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static double[] Of(NetworkGraph graph, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        Sum(graph.Simple(), [.. Enumerable.Range(0, graph.VertexCount)], progress, cancellationToken);

    /// <summary>
    /// Estimates the value of every vertex from the shortest chains of some vertices, chosen at random without repetition
    /// (Brandes and Pich, "Centrality estimation in large networks", 2007).
    /// </summary>
    /// <remarks>
    /// What one of n sources adds to a vertex lies between 0 and n − 2, so by Hoeffding's inequality (1963, which holds for
    /// choices without repetition too) the mean of k sources is off by more than error × (n − 2) with a chance of at most
    /// 2·exp(−2k·error²), and for any of the n vertices n times that: k = ⌈ln(2n / failure) / (2·error²)⌉.
    /// </remarks>
    /// <param name="graph">The network.</param>
    /// <param name="error">The greatest error for any vertex, as a part of the n(n − 2)/2 that bound a value; above 0.</param>
    /// <param name="failure">The chance that the error of any vertex is greater; above 0 and below 1.</param>
    /// <param name="seed">Chooses the sources: the same seed, the same choice.</param>
    /// <param name="progress">Told the part done, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">The error or the chance of failure is out of its range.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static BetweennessEstimate Estimate(
        NetworkGraph graph, double error, double failure, int seed, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(error);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(failure);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(failure, 1);
        int vertices = graph.VertexCount;
        double needed = Math.Ceiling(Math.Log(2.0 * vertices / failure) / (2 * error * error));
        if (vertices == 0 || needed >= vertices)
            return new(Of(graph, progress, cancellationToken), 0, 1, vertices);

        int[] sources = [.. Enumerable.Range(0, vertices)];
        new Random(seed).Shuffle(sources);
        Array.Resize(ref sources, (int)needed);
        double[] values = Sum(graph.Simple(), sources, progress, cancellationToken);
        for (int vertex = 0; vertex < vertices; vertex++)
            values[vertex] *= vertices / needed;
        return new(values, error * vertices * (vertices - 2) / 2, 1 - failure, sources.Length);
    }

    private static double[] Sum(NetworkGraph graph, int[] sources, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        IReadOnlyList<BrandesSearch> searches = EverySource.Visit(
            sources.Length, () => new BrandesSearch(graph), (search, number) => search.From(sources[number]), progress, cancellationToken);
        double[] values = new double[graph.VertexCount];
        foreach (BrandesSearch search in searches)
        {
            // Each pair is found from both its ends.
            for (int vertex = 0; vertex < values.Length; vertex++)
                values[vertex] += search.Sums[vertex] / 2;
        }

        return values;
    }
}

/// <summary>Betweenness, estimated from some of the vertices.</summary>
/// <param name="Values">The estimate of each vertex, in pairs of others as <see cref="Betweenness.Of"/> counts them.</param>
/// <param name="Error">How far any of them may be off, in pairs; 0 where they are exact.</param>
/// <param name="Confidence">The chance, at least, that none of them is further off, 0 to 1.</param>
/// <param name="Sources">From how many vertices the shortest chains were followed.</param>
public sealed record BetweennessEstimate(IReadOnlyList<double> Values, double Error, double Confidence, int Sources);
