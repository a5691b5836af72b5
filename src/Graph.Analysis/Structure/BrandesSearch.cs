namespace Graph.Analysis;

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

    // Each has a place for what turns out to be nothing new: see Reach.
    private readonly int[] queue = new int[graph.VertexCount + 1];
    private readonly int[] steps = new int[graph.EdgeCount + 1];
    private readonly int[] stepStarts = new int[graph.VertexCount + 1];

    private readonly int[] distances = Unreach(graph.VertexCount);
    private readonly double[] chains = new double[graph.VertexCount];
    private readonly double[] shares = new double[graph.VertexCount];

    /// <summary>For each vertex, the sum over the sources and over all targets of the part of the shortest chains that pass through it.</summary>
    public double[] Sums { get; } = new double[graph.VertexCount];

    public void From(int source)
    {
        ReadOnlySpan<int> reached = Reach(source);
        foreach (int vertex in reached)
            chains[vertex] = 0;
        chains[source] = 1;
        for (int i = 0; i < reached.Length; i++)
        {
            double ways = chains[reached[i]];
            foreach (int next in steps.AsSpan(stepStarts[i]..stepStarts[i + 1]))
                chains[next] += ways;
        }

        for (int i = reached.Length - 1; i > 0; i--)
        {
            int vertex = reached[i];
            double share = 0;
            foreach (int next in steps.AsSpan(stepStarts[i]..stepStarts[i + 1]))
                share += shares[next];
            double dependency = chains[vertex] * share;
            shares[vertex] = (1 + dependency) / chains[vertex];
            Sums[vertex] += dependency;
        }

        foreach (int vertex in reached)
            distances[vertex] = Unreached;
    }

    private static int[] Unreach(int vertices)
    {
        int[] unreached = new int[vertices];
        Array.Fill(unreached, Unreached);
        return unreached;
    }

    /// <summary>The vertices that can be reached, by distance; keeps the steps away from the source beside them.</summary>
    private ReadOnlySpan<int> Reach(int source)
    {
        queue[0] = source;
        distances[source] = 0;
        (int count, int stepCount) = (1, 0);
        for (int head = 0; head < count; head++)
        {
            int distance = distances[queue[head]];
            foreach (int neighbour in graph.NeighboursOf(queue[head]))
            {
                // Which neighbours are new is as good as random: writing each and keeping some is faster than a branch.
                int known = distances[neighbour];
                queue[count] = neighbour;
                count += known == Unreached ? 1 : 0;
                steps[stepCount] = neighbour;
                stepCount += known > distance ? 1 : 0;
                distances[neighbour] = Math.Min(known, distance + 1);
            }

            stepStarts[head + 1] = stepCount;
        }

        return queue.AsSpan(0, count);
    }
}
