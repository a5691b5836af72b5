using Graph.Analysis.Networks;

namespace Graph.Api.Structure;

/// <summary>Groups of vertices of a network, the largest first.</summary>
internal sealed record VertexGroupList(DayNetwork Network, IReadOnlyList<IReadOnlyList<int>> Groups, double? Modularity = null);
