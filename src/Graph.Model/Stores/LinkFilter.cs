namespace Graph.Model;

/// <summary>Only nodes that an edge connects with one of some others: organisations that serve a place, say, or what a theme is on.</summary>
/// <param name="Edge">The edge type.</param>
/// <param name="Outgoing">Whether the edge starts at the listed node (true) or leads to it (false).</param>
/// <param name="Others">The ids at the other end; empty for any.</param>
public sealed record LinkFilter(FactType Edge, bool Outgoing, ValueList<string> Others) : Filter;
