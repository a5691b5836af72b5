namespace Graph.Model;

/// <summary>Edges whose other ends are part of what tells a node from others of its type.</summary>
/// <param name="Edge">The type of the edges.</param>
/// <param name="IsOutgoing">Whether they start at the node; otherwise they lead to it.</param>
/// <param name="OneIsEnough">Whether one other end in common is enough; otherwise all must be the same.</param>
public sealed record KeyContext(FactType Edge, bool IsOutgoing, bool OneIsEnough)
{
    /// <summary>The end at which the node is.</summary>
    public EdgeEnd End => IsOutgoing ? EdgeEnd.From : EdgeEnd.To;

    /// <summary>The id of the other end of such an edge.</summary>
    public string OtherEnd(Edge edge) => IsOutgoing ? edge.To : edge.From;

    /// <summary>What the edges are called on the node, in camel case.</summary>
    public string Name => IsOutgoing ? Edge.Edge!.Outgoing : Edge.Edge!.Incoming;
}
