using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Fragility;

/// <summary>Reads what it is that holds two parties together: which forums, which funding, which buildings.</summary>
/// <remarks>Not safe for concurrent use; each thread has its own.</remarks>
internal sealed class AnchorReader(AnalysisSession session)
{
    private readonly HashSet<int> found = [];
    private readonly List<AnchoringNode> nodes = [];

    /// <summary>What was read last, agreements apart.</summary>
    public IReadOnlyList<AnchoringNode> Nodes => nodes;

    /// <summary>Whether what was read last is one thing, and the only one: there is no agreement either.</summary>
    public bool IsAlone { get; private set; }

    /// <summary>Reads what holds two parties of a partnership together.</summary>
    public void Read(int partnership, int a, int b)
    {
        (ProjectionTables tables, int day) = (session.Tables, session.Day);
        nodes.Clear();
        Anchors.FindForums(tables, a, b, day, found);
        Take(Anchor.Forum);
        Anchors.FindFunding(tables, a, b, day, session.Options, found);
        Take(Anchor.Funding);
        Anchors.FindBuildings(tables, a, b, day, found);
        Take(Anchor.CoLocation);
        IsAlone = nodes.Count == 1 && Anchors.Agreement(session, partnership) == 0;
    }

    private void Take(Anchor kind)
    {
        foreach (int number in found)
            nodes.Add(new(kind, number));
        found.Clear();
    }
}

/// <summary>A forum, funding or building, by its number among those of its kind.</summary>
internal readonly record struct AnchoringNode(Anchor Kind, int Number) : IComparable<AnchoringNode>
{
    public int CompareTo(AnchoringNode other) => (Kind, Number).CompareTo((other.Kind, other.Number));
}
