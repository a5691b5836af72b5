namespace Graph.Analysis.Graphs;

/// <summary>
/// The part of the shortest chains from one vertex after another that each vertex is on (Brandes, "A faster algorithm for
/// betweenness centrality", 2001), summed over those vertices.
/// </summary>
/// <remarks>
/// The steps that lie on shortest chains are kept by the search, so that following them forth and back needs no comparison.
/// The number of chains is a double: exact up to 2^53, and beyond 10^308 of one pair the sums are not numbers.
/// </remarks>
internal sealed class BrandesSearch(NetworkGraph graph)
{
    private const int Unreached = int.MaxValue;

    // Both have a place for what turns out to be nothing new: see Reach.
    private readonly int[] queue = new int[graph.VertexCount + 1];
    private readonly (int From, int To)[] steps = new (int From, int To)[graph.EdgeCount + 1];

    private readonly int[] distances = Unreach(graph.VertexCount);
    private readonly double[] chains = new double[graph.VertexCount];
    private readonly double[] dependencies = new double[graph.VertexCount];

    /// <summary>For each vertex, the sum over the sources and over all targets of the part of the shortest chains that pass through it.</summary>
    public double[] Sums { get; } = new double[graph.VertexCount];

    public void From(int source)
    {
        (int reachedCount, int stepCount) = Reach(source);
        chains[source] = 1;
        for (int i = 0; i < stepCount; i++)
            chains[steps[i].To] += chains[steps[i].From];
        for (int i = stepCount - 1; i >= 0; i--)
        {
            (int from, int to) = steps[i];
            dependencies[from] += chains[from] * ((1 + dependencies[to]) / chains[to]);
        }

        dependencies[source] = 0;
        foreach (int vertex in queue.AsSpan(0, reachedCount))
        {
            Sums[vertex] += dependencies[vertex];
            (distances[vertex], chains[vertex], dependencies[vertex]) = (Unreached, 0, 0);
        }
    }

    private static int[] Unreach(int vertices)
    {
        int[] unreached = new int[vertices];
        Array.Fill(unreached, Unreached);
        return unreached;
    }

    /// <summary>Queues the vertices that can be reached by distance, and keeps the steps away from the source in the same order; how many of both.</summary>
    private (int Reached, int Steps) Reach(int source)
    {
        queue[0] = source;
        distances[source] = 0;
        (int count, int stepCount) = (1, 0);
        for (int head = 0; head < count; head++)
        {
            int vertex = queue[head];
            int distance = distances[vertex];
            foreach (int neighbour in graph.NeighboursOf(vertex))
            {
                // Which neighbours are new is as good as random: writing each and keeping some is faster than a branch.
                int known = distances[neighbour];
                queue[count] = neighbour;
                count += known == Unreached ? 1 : 0;
                steps[stepCount] = (vertex, neighbour);
                stepCount += known > distance ? 1 : 0;
                distances[neighbour] = Math.Min(known, distance + 1);
            }
        }

        return (count, stepCount);
    }
}
