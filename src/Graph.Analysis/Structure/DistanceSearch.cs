namespace Graph.Analysis;

/// <summary>Searches breadth first from one vertex after another.</summary>
internal sealed class DistanceSearch(NetworkGraph graph)
{
    private readonly int[] queue = new int[graph.VertexCount];
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
                if (seenFrom[neighbour] != searches)
                {
                    seenFrom[neighbour] = searches;
                    queue[count++] = neighbour;
                }
            }
        }

        return (count - 1, sum);
    }
}
