using Graph.Analysis.Networks;

namespace Graph.Export.Networks;

/// <summary>A network as formats write it. Its ids are unique among nodes and among edges, and both ends of an edge are nodes. Without directions, no edge leads from a node to itself.</summary>
/// <param name="Header">What the file says of itself.</param>
public sealed record NetworkDocument(ExportHeader Header)
{
    /// <summary>What is said of nodes beside what <see cref="NetworkNode"/> has, in the order of <see cref="NetworkNode.Values"/>.</summary>
    public required IReadOnlyList<NetworkAttribute> NodeAttributes { get; init; }

    /// <summary>What is said of edges beside what <see cref="NetworkEdge"/> has, in the order of <see cref="NetworkEdge.Values"/>.</summary>
    public required IReadOnlyList<NetworkAttribute> EdgeAttributes { get; init; }

    /// <summary>Whether its edges lead from one node to the other, as in a causal map.</summary>
    public bool IsDirected { get; init; }

    /// <summary>How many nodes there are.</summary>
    public required int NodeCount { get; init; }

    /// <summary>How many edges there are.</summary>
    public required int EdgeCount { get; init; }

    /// <summary>Reads the nodes: never all of them in memory; the same each time.</summary>
    public required Func<CancellationToken, IAsyncEnumerable<NetworkNode>> ReadNodes { get; init; }

    /// <summary>Reads the edges, those between the same two nodes one after the other; the same each time.</summary>
    public required Func<CancellationToken, IAsyncEnumerable<NetworkEdge>> ReadEdges { get; init; }
}

/// <summary>A node of a network.</summary>
/// <param name="Id">The id of the fact that it is.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Type">What type of fact it is, in words.</param>
/// <param name="Values">A value for each of <see cref="NetworkDocument.NodeAttributes"/>; null where unknown.</param>
/// <param name="Spells">When it held, in order and without overlaps; empty where it is only known to be of this network.</param>
public sealed record NetworkNode(string Id, string Label, string Type, IReadOnlyList<object?> Values, IReadOnlyList<Spell> Spells);

/// <summary>An edge of a network.</summary>
/// <param name="Id">Its id: that of the fact, where it is one; otherwise made of the ids of its ends and of what ties them.</param>
/// <param name="From">The id of one end.</param>
/// <param name="To">The id of the other end.</param>
/// <param name="Kind">What ties them, in words.</param>
/// <param name="Values">A value for each of <see cref="NetworkDocument.EdgeAttributes"/>; null where unknown.</param>
/// <param name="Spells">When it held, in order and without overlaps.</param>
public sealed record NetworkEdge(string Id, string From, string To, string Kind, IReadOnlyList<object?> Values, IReadOnlyList<Spell> Spells)
{
    /// <summary>What it is called; null where it has no name of its own.</summary>
    public string? Label { get; init; }

    /// <summary>How many ties it stands for.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>Its place among the edges of its kind between the same two nodes, from 1.</summary>
    public int Parallel { get; init; } = 1;

    /// <summary>Its kind, told apart from that of any other edge between the same two nodes.</summary>
    public string DistinctKind => Parallel == 1 ? Kind : FormattableString.Invariant($"{Kind} {Parallel}");
}
