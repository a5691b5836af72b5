namespace Graph.Analysis.Snapshot;

/// <summary>Looks into rows of links, which are sorted by their other end.</summary>
internal static class Links
{
    /// <summary>Whether some rows have a current one that leads to a node.</summary>
    public static bool Any(ReadOnlySpan<LinkRow> rows, int other, int day)
    {
        foreach (ref readonly LinkRow row in To(rows, other))
        {
            if (row.Period.Holds(day))
                return true;
        }

        return false;
    }

    /// <summary>Whether some rows have a current one.</summary>
    public static bool AnyCurrent(ReadOnlySpan<LinkRow> rows, int day)
    {
        foreach (ref readonly LinkRow row in rows)
        {
            if (row.Period.Holds(day))
                return true;
        }

        return false;
    }

    /// <summary>Whether some rows have a current one that leads to one of some nodes.</summary>
    public static bool AnyAmong(ReadOnlySpan<LinkRow> rows, HashSet<int> others, int day)
    {
        foreach (ref readonly LinkRow row in rows)
        {
            if (row.Period.Holds(day) && others.Contains(row.Other))
                return true;
        }

        return false;
    }

    /// <summary>When any of some rows led to a node, whatever the day.</summary>
    public static PeriodSet Ever(ReadOnlySpan<LinkRow> rows, int other)
    {
        List<Period> periods = [];
        foreach (ref readonly LinkRow row in To(rows, other))
            periods.Add(row.Period);
        return PeriodSet.Of(periods);
    }

    /// <summary>Those of some rows that lead to a node, whether they are current or not.</summary>
    public static ReadOnlySpan<LinkRow> To(ReadOnlySpan<LinkRow> rows, int other)
    {
        int start = 0;
        int high = rows.Length;
        while (start < high)
        {
            int middle = (start + high) / 2;
            if (rows[middle].Other < other)
                start = middle + 1;
            else
                high = middle;
        }

        int end = start;
        while (end < rows.Length && rows[end].Other == other)
            end++;
        return rows[start..end];
    }
}
