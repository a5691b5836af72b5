namespace Graph.Analysis.Linkage;

/// <summary>Records by the keys they share, so that each pair that shares any is met once.</summary>
internal sealed class LinkBlocks
{
    private readonly ulong[][] keys;
    private readonly ulong[] sorted;
    private readonly int[] places;
    private readonly List<(int Start, int Length)> blocks = [];

    /// <summary>Sorts records into blocks.</summary>
    /// <param name="keys">The keys of each record, in ascending order.</param>
    /// <param name="largest">How many records a block has at most. A key that more share is passed over.</param>
    public LinkBlocks(ulong[][] keys, int largest)
    {
        this.keys = keys;
        sorted = new ulong[keys.Sum(each => each.Length)];
        places = new int[sorted.Length];
        for (int i = 0, next = 0; i < keys.Length; next += keys[i].Length, i++)
        {
            keys[i].CopyTo(sorted, next);
            places.AsSpan(next, keys[i].Length).Fill(i);
        }

        Array.Sort(sorted, places);
        HashSet<ulong> passed = [];
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            for (end = start + 1; end < sorted.Length && sorted[end] == sorted[start]; end++)
            {
            }

            if (end - start > largest)
                passed.Add(sorted[start]);
            else if (end - start > 1)
                blocks.Add((start, end - start));
        }

        if (passed.Count > 0)
            Parallel.For(0, keys.Length, i => keys[i] = Array.FindAll(keys[i], key => !passed.Contains(key)));
    }

    /// <summary>How many blocks there are.</summary>
    public int Count => blocks.Count;

    /// <summary>The pairs of a block that share no lesser key, which are met in another block.</summary>
    public IEnumerable<(int One, int Other)> PairsOf(int block)
    {
        (int start, int length) = blocks[block];
        ulong key = sorted[start];
        for (int i = start; i < start + length; i++)
        {
            for (int j = start; j < i; j++)
            {
                (int one, int other) = (Math.Min(places[i], places[j]), Math.Max(places[i], places[j]));
                if (one != other && LeastShared(keys[one], keys[other]) == key)
                    yield return (one, other);
            }
        }
    }

    private static ulong LeastShared(ulong[] left, ulong[] right)
    {
        int i = 0;
        int j = 0;
        while (left[i] != right[j])
        {
            if (left[i] < right[j])
                i++;
            else
                j++;
        }

        return left[i];
    }
}
