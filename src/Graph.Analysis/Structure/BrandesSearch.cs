namespace Graph.Analysis;

/// <summary>
/// The part of the shortest chains from one vertex after another that each vertex is on (Brandes, "A faster algorithm for
/// betweenness centrality", 2001), summed over those vertices.
/// </summary>
/// <remarks>The number of shortest chains is a double: exact up to 2^53, and beyond 10^308 of one pair the sums are not numbers.</remarks>
internal sealed class BrandesSearch(NetworkGraph graph)
{
    private const int Unreached = -1;

    private readonly int[] distances = Unreach(graph.VertexCount);
    private readonly int[] queue = new int[graph.VertexCount];
    private readonly double[] chains = new double[graph.VertexCount];
    private readonly double[] dependencies = new double[graph.VertexCount];

    /// <summary>For each vertex, the sum over the sources and over all targets of the part of the shortest chains that pass through it.</summary>
    public double[] Sums { get; } = new double[graph.VertexCount];

    public void From(int source)
    {
        int reached = CountChains(source);
        for (int i = reached - 1; i > 0; i--)
        {
            int vertex = queue[i];
            int before = distances[vertex] - 1;
            double share = (1 + dependencies[vertex]) / chains[vertex];
            foreach (int neighbour in graph.NeighboursOf(vertex))
            {
                if (distances[neighbour] == before)
                    dependencies[neighbour] += chains[neighbour] * share;
            }

            Sums[vertex] += dependencies[vertex];
        }

        for (int i = 0; i < reached; i++)
        {
            int vertex = queue[i];
            (distances[vertex], chains[vertex], dependencies[vertex]) = (Unreached, 0, 0);
        }
    }

    private static int[] Unreach(int vertices)
    {
        int[] unreached = new int[vertices];
        Array.Fill(unreached, Unreached);
        return unreached;
    }

    /// <summary>Queues the vertices by distance, with the number of shortest chains to each; how many they are.</summary>
    private int CountChains(int source)
    {
        queue[0] = source;
        (distances[source], chains[source]) = (0, 1);
        int count = 1;
        for (int head = 0; head < count; head++)
        {
            int vertex = queue[head];
            int next = distances[vertex] + 1;
            double ways = chains[vertex];
            foreach (int neighbour in graph.NeighboursOf(vertex))
            {
                int distance = distances[neighbour];
                if (distance == Unreached)
                {
                    distances[neighbour] = distance = next;
                    queue[count++] = neighbour;
                }

                if (distance == next)
                    chains[neighbour] += ways;
            }
        }

        return count;
    }
}
