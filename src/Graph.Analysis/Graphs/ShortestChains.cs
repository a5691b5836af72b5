namespace Graph.Analysis.Graphs;

/// <summary>How two people, or two groups of people, are connected: the shortest chains of edges between them.</summary>
public sealed class ShortestChains
{
    private ShortestChains(IReadOnlyList<IReadOnlyList<int>> chains, bool isComplete) => (Chains, IsComplete) = (chains, isComplete);

    /// <summary>The vertices of each chain from one end to the other, in ascending order of their vertices; none where there is no way.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Chains { get; }

    /// <summary>Whether these are all shortest chains there are.</summary>
    public bool IsComplete { get; }

    /// <summary>
    /// Finds shortest chains breadth first from both ends, in time that grows with the part of the network between them.
    /// Parallel edges count as one.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="from">Where chains begin: at any of these vertices.</param>
    /// <param name="to">Where chains end. A vertex in both is a chain of one.</param>
    /// <param name="most">How many chains are wanted at most; at least 1. There can be very many.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">No chain is wanted.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ShortestChains Between(NetworkGraph graph, IReadOnlyCollection<int> from, IReadOnlyCollection<int> to, int most, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        ChainFront begin = new(graph, from);
        ChainFront end = new(graph, to);
        List<int> meeting = [.. begin.Latest.Where(end.HasReached)];
        while (meeting.Count == 0 && begin.Latest.Count > 0 && end.Latest.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (ChainFront smaller, ChainFront larger) = begin.LatestEdges <= end.LatestEdges ? (begin, end) : (end, begin);
            smaller.Advance();
            meeting = [.. smaller.Latest.Where(larger.HasReached)];
        }

        return meeting.Count == 0 ? new([], isComplete: true) : Follow(graph, begin, end, meeting, most);
    }

    /// <summary>Walks from the beginning along vertices that are on the way only, so that every step is part of a chain.</summary>
    private static ShortestChains Follow(NetworkGraph graph, ChainFront begin, ChainFront end, List<int> meeting, int most)
    {
        int length = begin.Distance(meeting[0]) + end.Distance(meeting[0]);
        Dictionary<int, int> toGo = begin.WayBack(meeting).ToDictionary(static vertex => vertex, vertex => length - begin.Distance(vertex));
        foreach (int vertex in end.WayBack(meeting))
            toGo[vertex] = end.Distance(vertex);

        List<int[]> chains = [];
        int[] chain = new int[length + 1];
        Stack<(int Vertex, int Place)> open = new(toGo.Where(pair => pair.Value == length).Select(static pair => (pair.Key, 0)).OrderDescending());
        while (open.TryPop(out (int Vertex, int Place) step))
        {
            chain[step.Place] = step.Vertex;
            if (step.Place < length)
            {
                ReadOnlySpan<int> neighbours = graph.NeighboursOf(step.Vertex);
                for (int i = neighbours.Length - 1; i >= 0; i--)
                {
                    bool isRepeated = i > 0 && neighbours[i - 1] == neighbours[i];
                    if (!isRepeated && toGo.TryGetValue(neighbours[i], out int left) && left == length - step.Place - 1)
                        open.Push((neighbours[i], step.Place + 1));
                }

                continue;
            }

            if (chains.Count == most)
                return new(chains, isComplete: false);
            chains.Add([.. chain]);
        }

        return new(chains, isComplete: true);
    }
}

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
