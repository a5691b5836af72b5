namespace Graph.Analysis.Linkage;

/// <summary>Records by the keys they share, so that each pair that shares any is met once.</summary>
internal sealed class LinkBlocks
{
    private readonly ulong[][] keys;
    private readonly KeyBlocks all;
    private readonly int[] kept;

    /// <summary>Sorts records into blocks.</summary>
    /// <param name="keys">The keys of each record, in ascending order.</param>
    /// <param name="largest">How many records a block has at most. A key that more share is passed over.</param>
    /// <param name="beside">How many others share a key.</param>
    public LinkBlocks(ulong[][] keys, int largest, Func<ulong, int> beside)
    {
        all = new(keys);
        ILookup<bool, int> blocks = Enumerable.Range(0, all.Count).ToLookup(block => all.PlacesOf(block).Length + beside(all.KeyOf(block)) <= largest);
        kept = [.. blocks[true]];
        HashSet<ulong> passed = [.. blocks[false].Select(all.KeyOf)];
        this.keys = passed.Count == 0 ? keys : [.. keys.AsParallel().AsOrdered().Select(own => Array.FindAll(own, key => !passed.Contains(key)))];
    }

    /// <summary>How many blocks there are.</summary>
    public int Count => kept.Length;

    /// <summary>The pairs of a block that share no lesser key, which are met in another block.</summary>
    public IEnumerable<(int One, int Other)> PairsOf(int block)
    {
        ulong key = all.KeyOf(kept[block]);
        Memory<int> places = all.PlacesOf(kept[block]);
        for (int i = 0; i < places.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                (int one, int other) = (Math.Min(places.Span[i], places.Span[j]), Math.Max(places.Span[i], places.Span[j]));
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
