using System.Globalization;
using System.Text;

namespace Graph.Model;

/// <summary>Where the boundary of an area runs: polygons of the British National Grid, to the metre.</summary>
/// <remarks>Written as well-known text: MULTIPOLYGON(((450100 350200,450300 350200,450300 350400,450100 350200))). A ring after the first of its polygon is a hole.</remarks>
public sealed class Outline
{
    /// <summary>The most vertices that one has: enough for a page of paper, and few enough for a form and a cell of a spreadsheet.</summary>
    public const int MostVertices = 1_000;

    private const string Several = "MULTIPOLYGON";
    private const string One = "POLYGON";
    private const int FewestOfRing = 4;

    private Outline(IReadOnlyList<IReadOnlyList<IReadOnlyList<GridPoint>>> polygons)
    {
        Polygons = polygons;
        GridPoint[] outer = [.. polygons.SelectMany(polygon => polygon[0])];
        SouthWest = new(outer.Min(point => point.East), outer.Min(point => point.North));
        NorthEast = new(outer.Max(point => point.East), outer.Max(point => point.North));
        Vertices = polygons.Sum(polygon => polygon.Sum(ring => ring.Count));
    }

    /// <summary>Its polygons, each with its outer ring first. Every ring ends where it begins.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<GridPoint>>> Polygons { get; }

    /// <summary>How many points its rings have, the last of each included.</summary>
    public int Vertices { get; }

    /// <summary>The corner of the smallest rectangle around it.</summary>
    public GridPoint SouthWest { get; }

    /// <summary>The opposite corner.</summary>
    public GridPoint NorthEast { get; }

    /// <summary>A point inside, near the middle: halfway along the longest stretch of a line from west to east through the middle of its largest polygon.</summary>
    public GridPoint Middle
    {
        get
        {
            IReadOnlyList<IReadOnlyList<GridPoint>> largest = Polygons.MaxBy(polygon => Math.Abs(DoubleArea(polygon[0])))!;
            double level = ((long)largest[0].Min(point => point.North) + largest[0].Max(point => point.North)) / 2.0;

            // No vertex lies on the line, so that it goes in and out by turns.
            level = Math.Floor(level) + 0.5;
            double[] crossings = [.. largest.SelectMany(ring => ring.Zip(ring.Skip(1)))
                .Where(side => side.First.North > level != side.Second.North > level)
                .Select(side => side.First.East + ((level - side.First.North) / (side.Second.North - side.First.North) * (side.Second.East - side.First.East)))
                .Order()];
            if (crossings.Length < 2)
                return largest[0][0];
            (double from, double to) = crossings.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1])).MaxBy(pair => pair.Item2 - pair.Item1);
            return new((int)Math.Round((from + to) / 2), (int)level);
        }
    }

    /// <summary>The outline of polygons; null where they are none, too many vertices, not closed, or off the grid.</summary>
    /// <param name="polygons">The polygons, each with its outer ring first.</param>
    public static Outline? Of(IReadOnlyList<IReadOnlyList<IReadOnlyList<GridPoint>>> polygons)
    {
        bool isSound = polygons.Count > 0
            && polygons.All(polygon => polygon.Count > 0 && polygon.All(ring => ring.Count >= FewestOfRing && ring[0] == ring[^1] && ring.All(point => point.IsOnGrid)))
            && polygons.Sum(polygon => polygon.Sum(ring => ring.Count)) <= MostVertices;
        return isSound ? new(polygons) : null;
    }

    /// <summary>Reads well-known text of a POLYGON or a MULTIPOLYGON; null where it is none.</summary>
    /// <param name="text">The text, such as <see cref="ToString"/> writes.</param>
    public static Outline? Parse(string text)
    {
        string trimmed = text.Trim();
        (string word, int depth) = trimmed.StartsWith(Several, StringComparison.OrdinalIgnoreCase) ? (Several, 3) : (One, 2);
        if (text.Length > WrittenText.MaximumProse || !trimmed.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            return null;
        List<List<List<GridPoint>>> polygons = [];
        return ReadRings(trimmed.AsSpan(word.Length), depth, polygons) ? Of(polygons) : null;
    }

    /// <summary>Whether a point lies inside.</summary>
    /// <param name="point">A point of the grid.</param>
    public bool Contains(GridPoint point) =>
        point.East >= SouthWest.East && point.East <= NorthEast.East && point.North >= SouthWest.North && point.North <= NorthEast.North
        && Polygons.Any(polygon => IsIn(polygon[0], point) && !polygon.Skip(1).Any(hole => IsIn(hole, point)));

    /// <summary>The well-known text.</summary>
    public override string ToString()
    {
        StringBuilder text = new(Several);
        text.Append('(');
        foreach ((int number, IReadOnlyList<IReadOnlyList<GridPoint>> polygon) in Polygons.Index())
        {
            text.Append(number == 0 ? "(" : ",(");
            foreach ((int ring, IReadOnlyList<GridPoint> points) in polygon.Index())
                text.Append(ring == 0 ? "(" : ",(").AppendJoin(',', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.East} {point.North}"))).Append(')');
            text.Append(')');
        }

        return text.Append(')').ToString();
    }

    private static double DoubleArea(IReadOnlyList<GridPoint> ring) =>
        ring.Zip(ring.Skip(1)).Sum(side => ((double)side.First.East * side.Second.North) - ((double)side.Second.East * side.First.North));

    // Counts how often a line to the east crosses the ring.
    private static bool IsIn(IReadOnlyList<GridPoint> ring, GridPoint point)
    {
        bool isIn = false;
        for (int place = 1; place < ring.Count; place++)
        {
            (GridPoint one, GridPoint other) = (ring[place - 1], ring[place]);
            if (one.North > point.North != other.North > point.North
                && point.East < one.East + ((double)(point.North - one.North) / (other.North - one.North) * (other.East - one.East)))
            {
                isIn = !isIn;
            }
        }

        return isIn;
    }

    // Brackets open and close in turn; between the innermost stand pairs of numbers with commas between.
    private static bool ReadRings(ReadOnlySpan<char> text, int deepest, List<List<List<GridPoint>>> polygons)
    {
        int depth = 0;
        bool isOver = false;
        while (!(text = text.TrimStart()).IsEmpty)
        {
            if (isOver)
                return false;
            char next = text[0];
            if (next == '(')
            {
                depth++;
                if (depth == deepest - 1)
                    polygons.Add([]);
                if (depth == deepest)
                    polygons[^1].Add([]);
                if (depth > deepest)
                    return false;
                text = text[1..];
            }
            else if (next is ')' or ',')
            {
                depth -= next == ')' ? 1 : 0;
                isOver = depth <= 0;
                text = text[1..];
            }
            else
            {
                int end = text.IndexOfAny(',', ')');
                if (depth != deepest || end < 0 || Point(text[..end].Trim()) is not { } point)
                    return false;
                polygons[^1][^1].Add(point);
                text = text[end..];
            }
        }

        return isOver;
    }

    private static GridPoint? Point(ReadOnlySpan<char> pair)
    {
        int blank = pair.IndexOf(' ');
        return blank > 0
            && double.TryParse(pair[..blank], NumberStyles.Float, CultureInfo.InvariantCulture, out double east) && Math.Abs(east) < int.MaxValue
            && double.TryParse(pair[blank..].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out double north) && Math.Abs(north) < int.MaxValue
            ? new((int)Math.Round(east), (int)Math.Round(north))
            : null;
    }
}
