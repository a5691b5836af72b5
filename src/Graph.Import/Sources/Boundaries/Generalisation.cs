using Graph.Model;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Simplify;

namespace Graph.Import.Sources.Boundaries;

/// <summary>Makes boundaries as small as a map of a page needs them: to the metre, and with no more points than an <see cref="Outline"/> has.</summary>
/// <remarks>
/// Points are left out that lie nearer to the line without them than a tolerance, which grows until the rest is few enough. A border
/// that two areas share is drawn alike for both, so that no gap shows between them, and no line crosses another by it
/// (NetTopologySuite's coverage simplifier). Only areas with too many points lose any, and those around them at the shared borders.
/// Islands and holes smaller than the tolerance go; the largest polygon never does.
/// </remarks>
internal static class Generalisation
{
    private const double FirstTolerance = 2;
    private const double Growth = 1.6;
    private const double MostTolerance = 20_000;

    /// <summary>The outlines of areas that may share borders; null for what has no area, or is off the grid.</summary>
    /// <param name="shapes">The geometries; null where there is none.</param>
    /// <param name="coordinates">What their coordinates are.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static IReadOnlyList<Outline?> OutlinesOf(IReadOnlyList<Geometry?> shapes, Coordinates coordinates, CancellationToken cancellationToken)
    {
        Geometry?[] onGrid = [.. shapes.Select(shape => OnGrid(shape, coordinates))];
        int[] areas = [.. Enumerable.Range(0, onGrid.Length).Where(place => onGrid[place] is not null)];
        Geometry[] drawn = [.. areas.Select(place => onGrid[place]!)];
        Outline?[] outlines = Simplified(drawn, cancellationToken);
        Outline?[] all = new Outline?[shapes.Count];
        for (int area = 0; area < areas.Length; area++)
            all[areas[area]] = outlines[area];
        return all;
    }

    private static Outline?[] Simplified(Geometry[] areas, CancellationToken cancellationToken)
    {
        Outline?[] outlines = [.. areas.Select(area => Of(area, 0))];
        double[] smallest = new double[areas.Length];
        for (double tolerance = FirstTolerance; tolerance < MostTolerance && outlines.Contains(null); tolerance *= Growth)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int[] large = [.. Enumerable.Range(0, areas.Length).Where(area => outlines[area] is null)];
            foreach (int area in large)
                smallest[area] = tolerance * tolerance;

            // A border is simplified by the lower tolerance of the two areas that share it.
            double[] tolerances = new double[areas.Length];
            foreach (int area in AndThoseAround(large, areas))
                tolerances[area] = tolerance;
            Geometry[] simplified = CoverageSimplifier.Simplify(areas, tolerances);
            for (int area = 0; area < areas.Length; area++)
            {
                if (tolerances[area] == 0)
                    continue;

                // Areas that lie over each other, as a borough over its wards, may come out with lines that cross: each is then simplified alone.
                areas[area] = simplified[area].IsValid && !simplified[area].IsEmpty ? simplified[area] : TopologyPreservingSimplifier.Simplify(areas[area], tolerance);
                outlines[area] = Of(areas[area], smallest[area]);
            }
        }

        return outlines;
    }

    private static IEnumerable<int> AndThoseAround(int[] some, Geometry[] areas)
    {
        STRtree<int> tree = new();
        for (int area = 0; area < areas.Length; area++)
            tree.Insert(areas[area].EnvelopeInternal, area);
        return some.SelectMany(area => tree.Query(areas[area].EnvelopeInternal)).Distinct();
    }

    private static Geometry? OnGrid(Geometry? shape, Coordinates coordinates)
    {
        if (shape is not (Polygon or MultiPolygon) || shape.IsEmpty || !HasWholeRings(shape) || Array.Exists(shape.Coordinates, point => !double.IsFinite(point.X) || !double.IsFinite(point.Y)))
            return null;
        Geometry onGrid = shape.Copy();
        onGrid.Apply(new Turned(coordinates));
        onGrid.GeometryChanged();
        Envelope around = onGrid.EnvelopeInternal;
        return Rounded(new Coordinate(around.MinX, around.MinY)).IsOnGrid && Rounded(new Coordinate(around.MaxX, around.MaxY)).IsOnGrid ? onGrid : null;
    }

    private static Outline? Of(Geometry geometry, double smallest)
    {
        Polygon[] polygons = [.. Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN).OfType<Polygon>().Where(polygon => !polygon.IsEmpty).OrderByDescending(polygon => polygon.Area)];
        return Outline.Of([.. polygons
            .Where((polygon, place) => place == 0 || polygon.Area > smallest)
            .Select(polygon => (IReadOnlyList<IReadOnlyList<GridPoint>>)[.. new[] { polygon.Shell }.Concat(polygon.Holes.Where(hole => new Polygon(hole).Area > smallest)).Select(Rounded).TakeWhile((ring, place) => place > 0 || IsRing(ring)).Where(IsRing)])
            .Where(rings => rings.Count > 0)]);
    }

    // A line there and back has no area, and the simplifier fails at it.
    private static bool HasWholeRings(Geometry shape) => Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN).OfType<Polygon>().SelectMany(polygon => polygon.Holes.Prepend(polygon.Shell)).All(ring => ring.IsEmpty || ring.NumPoints > 3);

    private static bool IsRing(IReadOnlyList<GridPoint> ring) => ring.Count >= 4;

    private static IReadOnlyList<GridPoint> Rounded(LinearRing ring)
    {
        List<GridPoint> points = new(ring.NumPoints);
        foreach (Coordinate coordinate in ring.Coordinates)
        {
            GridPoint point = Rounded(coordinate);
            if (points.Count == 0 || points[^1] != point)
                points.Add(point);
        }

        return points;
    }

    private static GridPoint Rounded(Coordinate coordinate)
    {
        return new((int)Math.Round(Bounded(coordinate.X)), (int)Math.Round(Bounded(coordinate.Y)));

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
