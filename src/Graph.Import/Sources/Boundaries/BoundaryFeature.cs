using NetTopologySuite.Geometries;

namespace Graph.Import.Sources.Boundaries;

/// <summary>A feature of a layer.</summary>
/// <param name="Number">Which it is, from 1.</param>
/// <param name="Properties">Its properties, as texts.</param>
/// <param name="Shape">Its geometry, in the coordinates of the layer; null where it has none.</param>
internal sealed record BoundaryFeature(int Number, IReadOnlyDictionary<string, string> Properties, Geometry? Shape);
