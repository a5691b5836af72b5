namespace Graph.Model;

/// <summary>Only nodes that no edge of a type connects with anything: partnerships of which no party is recorded.</summary>
/// <param name="Edge">The edge type.</param>
/// <param name="Outgoing">Whether the edge would start at the listed node (true) or lead to it (false).</param>
public sealed record UnlinkedFilter(FactType Edge, bool Outgoing) : Filter;
