namespace Graph.Analysis.Graphs;

/// <summary>
/// How near a vertex is to those it can reach: their number over the sum of the distances to them, times the part of all
/// others that they are, so that a small component is no close one (Wasserman and Faust, 1994). 0 to 1; 0 without edges.
/// </summary>
public static class Closeness
{
    /// <summary>The value of every vertex, in O(vertices × edges) over all cores.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="progress">Told the part done, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static double[] Of(NetworkGraph graph, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        NetworkGraph simple = graph.Simple();
        double[] values = new double[graph.VertexCount];
        EverySource.Visit(
            values.Length,
            () => new DistanceSearch(simple),
            (search, vertex) =>
            {
                (int others, long sum) = search.From(vertex);
                values[vertex] = others == 0 ? 0 : (double)others / sum * others / (values.Length - 1);
            },
            progress,
            cancellationToken);
        return values;
    }
}
