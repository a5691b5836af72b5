namespace Graph.Analysis.Computing;

/// <summary>Sorts rows by what is said in one number, which is much faster than a comparison of several things; another comparison settles what is left.</summary>
internal static class KeySort
{
    /// <summary>Sorts rows in place.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="keyOf">What they are sorted by, ascending.</param>
    /// <param name="settle">Compares rows of the same key.</param>
    public static void Sort<T>(T[] rows, Converter<T, ulong> keyOf, Comparison<T> settle)
    {
        ulong[] keys = Array.ConvertAll(rows, keyOf);
        Array.Sort(keys, rows);
        for (int start = 0, end; start < rows.Length; start = end)
        {
            for (end = start + 1; end < rows.Length && keys[end] == keys[start];)
                end++;
            if (end - start > 1)
                rows.AsSpan(start, end - start).Sort(settle);
        }
    }
}
