namespace Graph.Analysis;

/// <summary>Looks into rows of links, which are sorted by their other end.</summary>
internal static class Links
{
    /// <summary>Whether some rows, sorted by their other end, have a current one that leads to a node.</summary>
    public static bool Any(ReadOnlySpan<LinkRow> rows, int other, int day)
    {
        int low = 0;
        int high = rows.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (rows[middle].Other < other)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < rows.Length && rows[low].Other == other; low++)
        {
            if (rows[low].Period.Holds(day))
                return true;
        }

        return false;
    }
}
