namespace Graph.Model;

/// <summary>Edges whose other ends are part of what tells a node from others of its type.</summary>
/// <param name="Edge">The type of the edges.</param>
/// <param name="IsOutgoing">Whether they start at the node; otherwise they lead to it.</param>
/// <param name="OneIsEnough">Whether one other end in common is enough; otherwise all must be the same.</param>
/// <param name="AtLeast">How many other ends a node needs to mean anything.</param>
public sealed record KeyContext(FactType Edge, bool IsOutgoing, bool OneIsEnough, int AtLeast = 0)
{
    /// <summary>The end at which the node is.</summary>
    public EdgeEnd End => IsOutgoing ? EdgeEnd.From : EdgeEnd.To;

    /// <summary>The id of the other end of such an edge.</summary>
    public string OtherEnd(Edge edge) => IsOutgoing ? edge.To : edge.From;

    /// <summary>Whether two nodes have as much of it in common as it takes to be the same.</summary>
    /// <param name="ends">The other ends that one has.</param>
    /// <param name="others">Those that the other has.</param>
    public bool IsMet(IReadOnlyCollection<string> ends, IReadOnlyCollection<string> others)
    {
        HashSet<string> set = [.. ends];
        return OneIsEnough ? set.Overlaps(others) || set.Count + others.Count == 0 : set.SetEquals(others);
    }

    /// <summary>What the edges are called on the node, in camel case.</summary>
    public string Name => IsOutgoing ? Edge.Edge!.Outgoing : Edge.Edge!.Incoming;
}
