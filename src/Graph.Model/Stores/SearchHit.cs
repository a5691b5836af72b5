namespace Graph.Model;

/// <summary>A node that a search found.</summary>
/// <param name="Node">The node.</param>
/// <param name="Rank">How well it fits: greater is better; comparable within one answer only.</param>
public sealed record SearchHit(Node Node, double Rank);
