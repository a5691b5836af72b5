namespace Graph.Analysis.Graphs;

/// <summary>What can be reached from one end of a chain, level by level. Keeps only what it has seen, however large the network.</summary>
internal sealed class ChainFront
{
    private readonly NetworkGraph graph;
    private readonly Dictionary<int, int> distances = [];
    private int level;

    public ChainFront(NetworkGraph graph, IReadOnlyCollection<int> start)
    {
        this.graph = graph;
        Latest = [.. start.Where(vertex => distances.TryAdd(vertex, 0))];
        LatestEdges = Latest.Sum(vertex => (long)graph.DegreeOf(vertex));
    }

    /// <summary>The vertices reached last.</summary>
    public List<int> Latest { get; private set; }

    /// <summary>How many edges the next level has to follow.</summary>
    public long LatestEdges { get; private set; }

    public bool HasReached(int vertex) => distances.ContainsKey(vertex);

    public int Distance(int vertex) => distances[vertex];

    /// <summary>Reaches one edge further.</summary>
    public void Advance()
    {
        level++;
        List<int> next = [];
        LatestEdges = 0;
        foreach (int vertex in Latest)
        {
            foreach (int neighbour in graph.NeighboursOf(vertex))
            {
                if (!distances.TryAdd(neighbour, level))
                    continue;
                next.Add(neighbour);
                LatestEdges += graph.DegreeOf(neighbour);
            }
        }

        Latest = next;
    }

    /// <summary>Some vertices, and all that lie on the shortest chains from them back to this end.</summary>
    public HashSet<int> WayBack(IEnumerable<int> vertices)
    {
        HashSet<int> way = [.. vertices];
        Queue<int> open = new(way);
        while (open.TryDequeue(out int vertex))
        {
            foreach (int neighbour in graph.NeighboursOf(vertex))
            {
                if (distances.TryGetValue(neighbour, out int distance) && distance == distances[vertex] - 1 && way.Add(neighbour))
                    open.Enqueue(neighbour);
            }
        }

        return way;
    }
}
