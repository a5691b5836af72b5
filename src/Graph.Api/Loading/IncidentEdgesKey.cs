using Graph.Model;

namespace Graph.Api.Loading;

/// <summary>The edges of one type at one node.</summary>
/// <param name="Type">The edge type.</param>
/// <param name="Outgoing">Whether they start at the node (true) or lead to it (false).</param>
/// <param name="Node">The id of the node.</param>
internal readonly record struct IncidentEdgesKey(FactType Type, bool Outgoing, string Node);
