using System.Text.RegularExpressions;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Model;
using NetTopologySuite.Geometries;

namespace Graph.Import.Sources.Boundaries;

/// <summary>What the coordinates of a layer are, and how they become metres of the British National Grid.</summary>
internal sealed partial class Coordinates
{
    private const double MostDegrees = 180;

    private readonly bool areDegrees;

    private Coordinates(bool areDegrees) => this.areDegrees = areDegrees;

    /// <summary>What they are by what the layer says, or where it does not say, by how large they are.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="problems">Told of what was not said.</param>
    /// <exception cref="UnreadableFileException">They are others than these two.</exception>
    public static Coordinates Of(BoundaryLayer layer, ProblemLog problems)
    {
        Envelope around = new();
        foreach (BoundaryFeature feature in layer.Features)
            around.ExpandToInclude(feature.Shape?.EnvelopeInternal ?? new Envelope());
        bool mayBeDegrees = Math.Abs(around.MinX) <= MostDegrees && Math.Abs(around.MaxX) <= MostDegrees && Math.Abs(around.MinY) <= MostDegrees / 2 && Math.Abs(around.MaxY) <= MostDegrees / 2;

        bool? said = layer.Reference is not { } reference ? null
            : Grid().IsMatch(reference) ? false
            : Degrees().IsMatch(reference) && !Projected().IsMatch(reference) ? true
            : throw new UnreadableFileException($"its coordinates are neither in the British National Grid (EPSG:27700) nor in degrees (WGS 84, EPSG:4326), but {Plain.Quote(reference)}. Export it in one of these, in a program such as QGIS.");
        if (said == true && !mayBeDegrees)
            throw new UnreadableFileException("it says that its coordinates are degrees, but they are too large for that. Export it again, in the British National Grid (EPSG:27700) or in degrees (WGS 84).");
        if (said is null && !mayBeDegrees)
            problems.Warn(CellAddress.File, "it does not say what its coordinates are. They are too large for degrees, so they were taken for metres of the British National Grid.");
        bool isTurned = said ?? mayBeDegrees;
        if (isTurned)
            problems.Warn(CellAddress.File, "its coordinates are degrees, and were turned into the British National Grid, right to about 5 metres. That is enough for a map, and not for measuring land.");
        return new(isTurned);
    }

    /// <summary>Metres east and north.</summary>
    public Coordinate ToGrid(Coordinate coordinate)
    {
        if (!areDegrees)
            return new(coordinate.X, coordinate.Y);
        (double east, double north) = BritishGrid.Project(coordinate.Y, coordinate.X);
        return new(east, north);
    }

    [GeneratedRegex("(EPSG:+27700|British_National_Grid|British National Grid|OSGB ?_?1936_British|OSGB36 */ *British)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Grid();

    [GeneratedRegex("(EPSG:+(4326|4258)$|CRS84|GCS_WGS_1984|WGS ?_?84|WGS_1984|ETRS_?(19)?89)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Degrees();

    [GeneratedRegex("^ *PROJC(S|RS)|Mercator|UTM", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Projected();
}
