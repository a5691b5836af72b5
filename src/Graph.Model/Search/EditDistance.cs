namespace Graph.Model;

/// <summary>How many letters have to be put in, left out, replaced or exchanged with their neighbour to make one word another (optimal string alignment).</summary>
public static class EditDistance
{
    private const int Longest = 64;

    /// <summary>The distance of two words, or <paramref name="most"/> + 1 where it is greater or a word has more than 64 letters.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <param name="most">The greatest distance that is of interest.</param>
    public static int Within(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        return left.Length > Longest || right.Length > Longest ? most + 1 : Count(left, right, most);
    }

    /// <summary>The distance of two words, however far they are from each other and however long.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static int Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Count(left, right, Math.Max(left.Length, right.Length));

    private static int Count(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
            return most + 1;

        int same = left.CommonPrefixLength(right);
        left = left[same..];
        right = right[same..];
        while (left.Length > 0 && right.Length > 0 && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }

        int width = right.Length + 1;
        Span<int> rows = width <= Longest + 1 ? stackalloc int[3 * width] : new int[3 * width];
        Span<int> before = rows[..width];
        Span<int> above = rows.Slice(width, width);
        Span<int> row = rows[(2 * width)..];
        for (int j = 0; j < width; j++)
            above[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            int least = i;
            for (int j = 1; j < width; j++)
            {
                int cost = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > most)
                return most + 1;
            Span<int> oldest = before;
            before = above;
            above = row;
            row = oldest;
        }

        return Math.Min(above[width - 1], most + 1);
    }
}
