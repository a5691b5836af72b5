namespace Graph.Analysis.Graphs;

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
