using System.Globalization;
using System.Text;
using Graph.Model;

namespace Graph.Analysis.Maps;

/// <summary>The part of the British National Grid that a map shows.</summary>
/// <param name="West">Its left edge: metres east of the origin of the grid.</param>
/// <param name="South">Its lower edge: metres north of the origin.</param>
/// <param name="East">Its right edge.</param>
/// <param name="North">Its upper edge.</param>
public sealed record MapFrame(int West, int South, int East, int North)
{
    // A map without an extent shows so much around its only point.
    private const int LeastExtent = 1_000;
    private const double Margin = 0.04;

    // As fine as a page can draw it.
    private const int Steps = 2_000;

    /// <summary>The frame around areas and points; null where there are none.</summary>
    /// <param name="outlines">The outlines of the areas.</param>
    /// <param name="points">The points.</param>
    public static MapFrame? Around(IEnumerable<Outline> outlines, IEnumerable<GridPoint> points)
    {
        GridPoint[] corners = [.. outlines.SelectMany(outline => new[] { outline.SouthWest, outline.NorthEast }), .. points];
        if (corners.Length == 0)
            return null;
        (int west, int east) = (corners.Min(point => point.East), corners.Max(point => point.East));
        (int south, int north) = (corners.Min(point => point.North), corners.Max(point => point.North));
        int extent = Math.Max(east - west, north - south);
        int margin = (int)(Math.Max(LeastExtent, extent) * Margin) + (extent < LeastExtent ? LeastExtent / 2 : 0);
        return new(west - margin, south - margin, east + margin, north + margin);
    }

    /// <summary>An outline as the path of an SVG whose origin is the upper left corner of the frame and whose unit is a metre.</summary>
    /// <param name="outline">The outline.</param>
    public string PathOf(Outline outline)
    {
        ArgumentNullException.ThrowIfNull(outline);
        int step = Math.Max(1, Math.Max(East - West, North - South) / Steps);
        StringBuilder path = new();
        foreach (IReadOnlyList<GridPoint> ring in outline.Polygons.SelectMany(polygon => polygon))
        {
            List<(int X, int Y)> points = [];
            foreach (GridPoint point in ring.SkipLast(1))
            {
                (int X, int Y) drawn = (Stepped(point.East - West), Stepped(North - point.North));
                if (points.Count == 0 || points[^1] != drawn)
                    points.Add(drawn);
            }

            // What is smaller than can be drawn is left out.
            if (points.Count > 2)
                path.Append('M').AppendJoin('L', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X} {point.Y}"))).Append('Z');
        }

        return path.ToString();

        int Stepped(int metres) => (int)Math.Round((double)metres / step) * step;
    }
}
