using System.Globalization;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>Reads where something is from two cells.</summary>
internal static class CellPoints
{
    private const double MostDegrees = 180;

    /// <summary>A point in degrees, or in metres of the British National Grid; null where a cell is blank or the point can't be in the United Kingdom, which is reported.</summary>
    /// <param name="row">The row.</param>
    /// <param name="system">Says which of the two it is; where it is blank, the size of the numbers tells. Null where the format has only degrees.</param>
    /// <param name="x">How far east.</param>
    /// <param name="y">How far north.</param>
    public static GeoPoint? Point(this RowView row, ImportColumn? system, ImportColumn x, ImportColumn y)
    {
        if (row.Name(x) is not { } across || row.Name(y) is not { } up)
            return null;
        string? said = system is null ? null : row.Name(system);
        if (double.TryParse(across, CultureInfo.InvariantCulture, out double east) && double.TryParse(up, CultureInfo.InvariantCulture, out double north))
        {
            bool areDegrees = said is null ? Math.Abs(east) <= MostDegrees && Math.Abs(north) <= MostDegrees : said.StartsWith("WGS", StringComparison.OrdinalIgnoreCase);
            if (PointOf(east, north, areDegrees) is { } point)
                return point;
            if (PointOf(north, east, areDegrees) is { } turned)
            {
                row.Warn(x, $"{Plain.Quote($"{across}, {up}")} is a point in the United Kingdom only with the two numbers swapped, so they were read so.");
                return turned;
            }
        }

        row.Warn(x, $"{Plain.Quote($"{across}, {up}")} is not a point in the United Kingdom{(said is null ? "" : $" in {Plain.Text(said)}")}, so it was left out.");
        return null;
    }

    private static GeoPoint? PointOf(double east, double north, bool areDegrees)
    {
        if (areDegrees)
            return new GeoPoint(north, east) is { IsValid: true } point && BritishGrid.Of(point) is not null ? point : null;
        return Math.Abs(east) < int.MaxValue && Math.Abs(north) < int.MaxValue && new GridPoint((int)Math.Round(east), (int)Math.Round(north)) is { IsOnGrid: true } at ? BritishGrid.ToEarth(at) : null;
    }
}
