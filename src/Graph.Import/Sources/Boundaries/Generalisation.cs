using Graph.Model;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;

namespace Graph.Import.Sources.Boundaries;

/// <summary>Makes boundaries as small as a map of a page needs them: to the metre, and with no more points than an <see cref="Outline"/> has.</summary>
/// <remarks>Points are left out that lie nearer to the line without them than a tolerance, which grows until the rest is few enough; rings do not cross themselves by it (NetTopologySuite's topology preserving simplifier). Islands and holes smaller than the tolerance go; the largest polygon never does.</remarks>
internal static class Generalisation
{
    private const double FirstTolerance = 2;
    private const double Growth = 1.6;
    private const double MostTolerance = 20_000;

    /// <summary>The outline of an area; null where the geometry has no area, or is off the grid.</summary>
    /// <param name="shape">The geometry.</param>
    /// <param name="coordinates">What its coordinates are.</param>
    public static Outline? OutlineOf(Geometry shape, Coordinates coordinates)
    {
        if (shape is not (Polygon or MultiPolygon) || shape.IsEmpty || Array.Exists(shape.Coordinates, point => !double.IsFinite(point.X) || !double.IsFinite(point.Y)))
            return null;
        Geometry onGrid = shape.Copy();
        onGrid.Apply(new Turned(coordinates));
        onGrid.GeometryChanged();
        if (Of(onGrid, 0) is { } whole)
            return whole;
        for (double tolerance = FirstTolerance; tolerance < MostTolerance; tolerance *= Growth)
        {
            if (Of(TopologyPreservingSimplifier.Simplify(onGrid, tolerance), tolerance * tolerance) is { } outline)
                return outline;
        }

        return null;
    }

    private static Outline? Of(Geometry geometry, double smallest)
    {
        Polygon[] polygons = [.. Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN).OfType<Polygon>().Where(polygon => !polygon.IsEmpty).OrderByDescending(polygon => polygon.Area)];
        return Outline.Of([.. polygons
            .Where((polygon, place) => place == 0 || polygon.Area > smallest)
            .Select(polygon => (IReadOnlyList<IReadOnlyList<GridPoint>>)[.. new[] { polygon.Shell }.Concat(polygon.Holes.Where(hole => new Polygon(hole).Area > smallest)).Select(Rounded).TakeWhile((ring, place) => place > 0 || IsRing(ring)).Where(IsRing)])
            .Where(rings => rings.Count > 0)]);
    }

    private static bool IsRing(IReadOnlyList<GridPoint> ring) => ring.Count >= 4;

    private static IReadOnlyList<GridPoint> Rounded(LinearRing ring)
    {
        List<GridPoint> points = new(ring.NumPoints);
        foreach (Coordinate coordinate in ring.Coordinates)
        {
            GridPoint point = new((int)Math.Round(Bounded(coordinate.X)), (int)Math.Round(Bounded(coordinate.Y)));
            if (points.Count == 0 || points[^1] != point)
                points.Add(point);
        }

        return points;

        static double Bounded(double metres) => Math.Clamp(metres, int.MinValue, int.MaxValue);
    }

    private sealed class Turned(Coordinates coordinates) : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence sequence, int place)
        {
            Coordinate onGrid = coordinates.ToGrid(sequence.GetCoordinate(place));
            sequence.SetX(place, onGrid.X);
            sequence.SetY(place, onGrid.Y);
        }
    }
}
