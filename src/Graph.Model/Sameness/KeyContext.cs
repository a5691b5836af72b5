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

    /// <summary>The other ends of a node's edges that tell it: those of today, or of all times where there are none today or one in common is enough.</summary>
    public IReadOnlyCollection<string> EndsOf(IEnumerable<Edge> edges, DateOnly today)
    {
        Edge[] all = [.. edges];
        Edge[] current = OneIsEnough ? all : [.. all.Where(edge => edge.IsCurrentOn(today))];
        return [.. (current.Length > 0 ? current : all).Select(OtherEnd)];
    }

    /// <summary>Whether two nodes have as much of it in common as it takes to be the same.</summary>
    /// <param name="ends">The other ends that one has.</param>
    /// <param name="others">Those that the other has.</param>
    public bool IsMet(IEnumerable<string> ends, IEnumerable<string> others)
    {
        HashSet<string> own = [.. ends];
        HashSet<string> theirs = [.. others];
        return OneIsEnough ? own.Overlaps(theirs) || own.Count + theirs.Count == 0 : own.SetEquals(theirs);
    }

    /// <summary>What the edges are called on the node, in camel case.</summary>
    public string Name => IsOutgoing ? Edge.Edge!.Outgoing : Edge.Edge!.Incoming;
}
