using Graph.Analysis.Computing;

namespace Graph.Analysis.Dependency;

/// <summary>The nodes of a network that a search has reached from one end, and the arc by which it came to each.</summary>
internal sealed class SearchTree
{
    private const int Unreached = -1;
    private const int Start = -2;

    private readonly int[] arcs;
    private readonly Buffer<int> reached = new();
    private int expanded;

    public SearchTree(int nodes)
    {
        arcs = new int[nodes];
        Array.Fill(arcs, Unreached);
    }

    /// <summary>The nodes reached by the latest round, which are to be expanded next.</summary>
    public ReadOnlySpan<int> Front => reached.Items[expanded..];

    /// <summary>Forgets everything but where it starts.</summary>
    public void Restart(int node)
    {
        foreach (int known in reached.Items)
            arcs[known] = Unreached;
        reached.Clear();
        reached.Add(node);
        arcs[node] = Start;
        expanded = 0;
    }

    /// <summary>Takes the nodes up to now as expanded.</summary>
    public void Advance(int nodes) => expanded += nodes;

    public bool Has(int node) => arcs[node] != Unreached;

    public void Reach(int node, int arc)
    {
        arcs[node] = arc;
        reached.Add(node);
    }

    /// <summary>The arc by which a node was reached; null where the search started.</summary>
    public int? ArcTo(int node) => arcs[node] >= 0 ? arcs[node] : null;
}
