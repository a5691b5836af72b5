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

/// <summary>Searches breadth first from one vertex after another.</summary>
internal sealed class DistanceSearch(NetworkGraph graph)
{
    // With a place for what turns out to be nothing new.
    private readonly int[] queue = new int[graph.VertexCount + 1];
    private readonly int[] seenFrom = new int[graph.VertexCount];
    private int searches;

    /// <summary>How many others a vertex can reach, and the sum of the distances to them, in edges.</summary>
    public (int Others, long Sum) From(int source)
    {
        searches++;
        queue[0] = source;
        seenFrom[source] = searches;
        (int count, int levelEnd, int distance, long sum) = (1, 1, 0, 0L);
        for (int head = 0; head < count; head++)
        {
            if (head == levelEnd)
                (levelEnd, distance) = (count, distance + 1);
            sum += distance;
            foreach (int neighbour in graph.NeighboursOf(queue[head]))
            {
                // Which neighbours are new is as good as random: writing each and keeping some is faster than a branch.
                queue[count] = neighbour;
                count += seenFrom[neighbour] == searches ? 0 : 1;
                seenFrom[neighbour] = searches;
            }
        }

        return (count - 1, sum);
    }
}
