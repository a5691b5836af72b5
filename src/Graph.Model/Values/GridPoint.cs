namespace Graph.Model;

/// <summary>A point of the British National Grid (EPSG:27700), to the metre.</summary>
/// <param name="East">Metres east of the grid's origin.</param>
/// <param name="North">Metres north of the grid's origin.</param>
public readonly record struct GridPoint(int East, int North)
{
    // With the sea around, and Northern Ireland, which lies west of the origin.
    private const int Westernmost = -200_000;
    private const int Easternmost = 800_000;
    private const int Southernmost = -200_000;
    private const int Northernmost = 1_400_000;

    /// <summary>Whether the point is in the United Kingdom or near it.</summary>
    public bool IsOnGrid => East is >= Westernmost and <= Easternmost && North is >= Southernmost and <= Northernmost;

    /// <summary>How far another point is, in metres.</summary>
    /// <param name="other">The other point.</param>
    public double DistanceTo(GridPoint other) => Math.Sqrt(Math.Pow(East - (double)other.East, 2) + Math.Pow(North - (double)other.North, 2));
}
