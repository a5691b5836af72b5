using Graph.Model;

namespace Graph.Analysis.Maps;

/// <summary>Where an organisation or a building is on a map.</summary>
/// <param name="Node">The id of the organisation or building.</param>
/// <param name="At">Where on the British National Grid.</param>
/// <param name="Basis">How that is known.</param>
/// <param name="Through">The id of the building or the place that it is known by; null where it is known by itself.</param>
public sealed record MapPoint(string Node, GridPoint At, PointBasis Basis, string? Through);

/// <summary>How it is known where something is on a map, the nearest first.</summary>
public enum PointBasis
{
    /// <summary>Its own point is recorded.</summary>
    Point = 1,

    /// <summary>It is in a building whose point is known.</summary>
    Building,

    /// <summary>It is somewhere in a place, whose middle is shown.</summary>
    Place,
}
