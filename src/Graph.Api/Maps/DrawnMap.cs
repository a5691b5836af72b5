using Graph.Analysis.Maps;

namespace Graph.Api.Maps;

/// <summary>A map, and what has to be shown with it.</summary>
/// <param name="Map">The map.</param>
/// <param name="Attributions">Where its boundaries come from.</param>
internal sealed record DrawnMap(PlaceMap Map, IReadOnlyList<string> Attributions);
