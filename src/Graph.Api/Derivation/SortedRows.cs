namespace Graph.Api.Derivation;

/// <summary>Looks for places in lists that are sorted.</summary>
internal static class SortedRows
{
    /// <summary>How many rows stand before a place, and the row at it if <paramref name="inclusive"/>.</summary>
    /// <param name="rows">The rows, in their order.</param>
    /// <param name="compare">Below 0 where a row stands before the place, 0 where it is at it.</param>
    /// <param name="inclusive">Whether a row at the place counts.</param>
    public static int CountBefore<T>(IReadOnlyList<T> rows, Func<T, int> compare, bool inclusive)
    {
        int low = 0;
        int high = rows.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            int order = compare(rows[middle]);
            if (order < 0 || (inclusive && order == 0))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
