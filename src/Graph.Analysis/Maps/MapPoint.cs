using Graph.Model;

namespace Graph.Analysis.Maps;

/// <summary>Where an organisation or a building is on a map.</summary>
/// <param name="Node">The id of the organisation or building.</param>
/// <param name="At">Where on the British National Grid.</param>
/// <param name="Basis">How that is known.</param>
/// <param name="Through">The id of the building or the place that it is known by; null where it is known by itself.</param>
/// <param name="Postcode">The postcode that it is known by, of its own or of the building; null where it is known otherwise.</param>
public sealed record MapPoint(string Node, GridPoint At, PointBasis Basis, string? Through, string? Postcode = null);

/// <summary>How it is known where something is on a map, the nearest first.</summary>
public enum PointBasis
{
    /// <summary>Its own point is recorded.</summary>
    Point = 1,

    /// <summary>It is in a building whose point is known.</summary>
    Building,

    /// <summary>Its postcode is known, or that of a building that it is in. The point is where the table of postcodes has it: near, and not at the door.</summary>
    Postcode,

    /// <summary>It is somewhere in a place, whose middle is shown.</summary>
    Place,
}
