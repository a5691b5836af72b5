using Graph.Analysis.Computing;

namespace Graph.Analysis.Graphs;

/// <summary>A directed network for paths that have no vertex in common: each vertex lets one path pass, and hubs, where vertices meet, any number.</summary>
/// <remarks>
/// Immutable. Each vertex is an arrival and a departure with a step between them, so that to cut the step is to take the
/// vertex away. Arcs are numbered in twos: an even one leads the way of its step, the odd one after it takes back.
/// </remarks>
internal sealed class FlowNetwork
{
    private readonly int[] tails;
    private readonly int[] starts;
    private readonly int[] arcs;

    /// <summary>Puts a network together.</summary>
    /// <param name="vertices">How many vertices there are.</param>
    /// <param name="hubs">How many hubs there are.</param>
    /// <param name="entered">Vertices, and the hubs to which paths lead from them.</param>
    /// <param name="left">Vertices, and the hubs from which paths lead to them.</param>
    public FlowNetwork(int vertices, int hubs, ReadOnlySpan<(int Vertex, int Hub)> entered, ReadOnlySpan<(int Vertex, int Hub)> left)
    {
        Vertices = vertices;
        Nodes = (2 * vertices) + hubs;
        Steps = vertices + entered.Length + left.Length;
        tails = new int[2 * Steps];
        for (int vertex = 0; vertex < vertices; vertex++)
            Lead(vertex, vertex, Departure(vertex));
        int step = vertices;
        foreach ((int vertex, int hub) in entered)
            Lead(step++, Departure(vertex), NodeOf(hub));
        foreach ((int vertex, int hub) in left)
            Lead(step++, NodeOf(hub), vertex);
        (starts, arcs) = Grouping.Sort(tails, Nodes);
    }

    /// <summary>How many vertices there are.</summary>
    public int Vertices { get; }

    /// <summary>How many nodes there are: two for each vertex, and one for each hub.</summary>
    public int Nodes { get; }

    /// <summary>How many hubs there are.</summary>
    public int Hubs => Nodes - (2 * Vertices);

    /// <summary>How many steps there are.</summary>
    public int Steps { get; }

    /// <summary>The arcs from each node lie from its start until before the next.</summary>
    public ReadOnlySpan<int> Starts => starts;

    /// <summary>The arcs, node by node.</summary>
    public ReadOnlySpan<int> Arcs => arcs;

    /// <summary>The node of a hub.</summary>
    public int NodeOf(int hub) => (2 * Vertices) + hub;

    /// <summary>The hub that a node is; below 0 where it is none.</summary>
    public int HubAt(int node) => node - (2 * Vertices);

    /// <summary>The node at which paths leave a vertex.</summary>
    public int Departure(int vertex) => Vertices + vertex;

    /// <summary>The vertex that paths leave at a node; null where the node is not a departure.</summary>
    public int? VertexLeaving(int node) => node >= Vertices && node < 2 * Vertices ? node - Vertices : null;

    /// <summary>Whether a node is where paths arrive at a vertex, whose number it then has.</summary>
    public bool IsArrival(int node) => node < Vertices;

    /// <summary>Whether a step is the one through a vertex, whose number it then has: it is taken by one path only.</summary>
    public bool IsThroughVertex(int step) => step < Vertices;

    /// <summary>The node an arc leads to.</summary>
    public int Head(int arc) => tails[arc ^ 1];

    /// <summary>The node an arc comes from.</summary>
    public int Tail(int arc) => tails[arc];

    /// <summary>The nodes to which paths lead at once from another: from that of a hub, the vertices.</summary>
    public IEnumerable<int> NodesFrom(int node)
    {
        for (int i = starts[node]; i < starts[node + 1]; i++)
        {
            if ((arcs[i] & 1) == 0)
                yield return Head(arcs[i]);
        }
    }

    private void Lead(int step, int from, int to) => (tails[2 * step], tails[(2 * step) + 1]) = (from, to);
}

/// <summary>Puts a <see cref="FlowNetwork"/> together hub by hub.</summary>
/// <param name="vertices">How many vertices it has.</param>
/// <param name="hubs">How many hubs it begins with.</param>
internal sealed class FlowNetworkWriter(int vertices, int hubs)
{
    private readonly Buffer<(int Vertex, int Hub)> entered = new();
    private readonly Buffer<(int Vertex, int Hub)> left = new();
    private int hubs = hubs;

    /// <summary>Adds a hub; its number.</summary>
    public int Open() => hubs++;

    /// <summary>Lets paths lead from a vertex to a hub.</summary>
    public void Enter(int vertex, int hub) => entered.Add((vertex, hub));

    /// <summary>Lets paths lead from a hub to a vertex.</summary>
    public void Leave(int vertex, int hub) => left.Add((vertex, hub));

    /// <summary>Lets paths lead both ways.</summary>
    public void Meet(int vertex, int hub)
    {
        Enter(vertex, hub);
        Leave(vertex, hub);
    }

    /// <summary>The network.</summary>
    public FlowNetwork Finish() => new(vertices, hubs, entered.Items, left.Items);
}
