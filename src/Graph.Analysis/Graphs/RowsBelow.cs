using System.Numerics;

namespace Graph.Analysis.Graphs;

/// <summary>Puts vertices that belong nowhere in a picture in rows below it.</summary>
internal static class RowsBelow
{
    /// <summary>How many times wider than high the rows are where there is nothing above them.</summary>
    private const double Width = 1.6;

    /// <summary>Puts them there.</summary>
    /// <param name="places">Where all vertices lie; changed.</param>
    /// <param name="drawn">Those that have their places.</param>
    /// <param name="others">Those that are put in rows, in their order.</param>
    public static void Put(Vector2[] places, ReadOnlySpan<int> drawn, ReadOnlySpan<int> others)
    {
        if (others.IsEmpty)
            return;
        (Vector2 least, Vector2 most) = (new(float.MaxValue), new(float.MinValue));
        foreach (int vertex in drawn)
            (least, most) = (Vector2.Min(least, places[vertex]), Vector2.Max(most, places[vertex]));
        float columns = MathF.Ceiling(MathF.Sqrt((float)(others.Length * Width)));
        Vector2 size = most - least;
        if (drawn.IsEmpty)
            (least, size) = (Vector2.Zero, Vector2.Zero);
        float gap = MathF.Max(1, MathF.Sqrt(size.X * size.Y / Math.Max(1, drawn.Length)));
        columns = MathF.Max(columns, MathF.Floor(size.X / gap) + 1);
        for (int i = 0; i < others.Length; i++)
            places[others[i]] = new(least.X + (gap * (i % (int)columns)), least.Y - (gap * (2 + (i / (int)columns))));
    }
}
