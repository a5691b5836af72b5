using Graph.Analysis.Networks;

namespace Graph.Api.Structure;

/// <summary>Some vertices of a network.</summary>
internal sealed record VertexGroup(DayNetwork Network, IReadOnlyList<int> Members);
