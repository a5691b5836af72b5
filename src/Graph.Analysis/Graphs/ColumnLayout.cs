using System.Numerics;

namespace Graph.Analysis.Graphs;

/// <summary>
/// Draws a network of two modes as two columns, each in an order that brings those who are tied to the same side by side: each
/// goes to the middle of those it is tied to, one side after the other (Sugiyama, Tagawa and Toda, 1981). Long columns are broken.
/// </summary>
public static class ColumnLayout
{
    private const int Sweeps = 12;

    /// <summary>The most vertices below each other, where there are not very many.</summary>
    private const int UsualRows = 60;

    /// <summary>Where each vertex lies.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="isLeft">Whether a vertex is in the left column.</param>
    /// <param name="keys">What each vertex is known by, whatever its number.</param>
    public static Vector2[] Of(NetworkGraph graph, Predicate<int> isLeft, ReadOnlySpan<ulong> keys)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(isLeft);
        ulong[] known = keys.ToArray();
        int[] byKey = [.. Enumerable.Range(0, graph.VertexCount).OrderBy(vertex => known[vertex])];
        int[] left = [.. byKey.Where(vertex => isLeft(vertex))];
        int[] right = [.. byKey.Where(vertex => !isLeft(vertex))];
        double[] heights = new double[graph.VertexCount];
        Stand(left, heights);
        Stand(right, heights);
        for (int sweep = 0; sweep < Sweeps; sweep++)
            Order(graph, sweep % 2 == 0 ? right : left, heights);

        Vector2[] places = new Vector2[graph.VertexCount];
        int rows = Math.Max(UsualRows, (int)Math.Ceiling(2 * Math.Sqrt(Math.Max(left.Length, right.Length))));
        float gap = Math.Min(rows, Math.Max(left.Length, right.Length)) / 4f;
        Put(places, left, rows, -gap - 1, -1);
        Put(places, right, rows, gap + 1, 1);
        return places;
    }

    /// <summary>Orders a column by where those lie, on average, that its vertices are tied to; those without ties come last.</summary>
    private static void Order(NetworkGraph graph, int[] column, double[] heights)
    {
        double[] middles = [.. column.Select(vertex => Middle(graph, vertex, heights))];
        int[] ordered = [.. Enumerable.Range(0, column.Length).OrderBy(place => middles[place]).Select(place => column[place])];
        ordered.CopyTo(column, 0);
        Stand(column, heights);
    }

    private static double Middle(NetworkGraph graph, int vertex, double[] heights)
    {
        if (graph.DegreeOf(vertex) == 0)
            return double.MaxValue;
        double sum = 0;
        foreach (int neighbour in graph.NeighboursOf(vertex))
            sum += heights[neighbour];
        return sum / graph.DegreeOf(vertex);
    }

    private static void Stand(int[] column, double[] heights)
    {
        for (int place = 0; place < column.Length; place++)
            heights[column[place]] = (place + 0.5) / column.Length;
    }

    private static void Put(Vector2[] places, int[] column, int rows, float x, int outwards)
    {
        int broken = ((column.Length - 1) / rows) + 1;
        int inEach = broken == 0 ? 0 : ((column.Length - 1) / broken) + 1;
        float height = Math.Min(rows, inEach);
        for (int place = 0; place < column.Length; place++)
            places[column[place]] = new(x + (outwards * 3f * (place % broken)), (height / 2) - (place / broken));
    }
}
