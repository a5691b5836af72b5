namespace Graph.Analysis.Linkage;

/// <summary>Entries by the keys they share: each block has the places of those that share one.</summary>
public sealed class KeyBlocks
{
    private readonly ulong[] sorted;
    private readonly int[] places;
    private readonly List<(int Start, int Length)> blocks = [];

    /// <summary>Sorts entries into blocks; a key that only one has makes none.</summary>
    /// <param name="keys">The keys of each entry.</param>
    public KeyBlocks(ulong[][] keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        sorted = new ulong[keys.Sum(each => each.Length)];
        places = new int[sorted.Length];
        for (int i = 0, next = 0; i < keys.Length; next += keys[i].Length, i++)
        {
            keys[i].CopyTo(sorted, next);
            places.AsSpan(next, keys[i].Length).Fill(i);
        }

        Array.Sort(sorted, places);
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            for (end = start + 1; end < sorted.Length && sorted[end] == sorted[start]; end++)
            {
            }

            if (end - start > 1)
                blocks.Add((start, end - start));
        }
    }

    /// <summary>How many blocks there are.</summary>
    public int Count => blocks.Count;

    /// <summary>The key that those of a block share.</summary>
    /// <param name="block">The number of the block.</param>
    public ulong KeyOf(int block) => sorted[blocks[block].Start];

    /// <summary>The places of the entries of a block, in no order. They are the caller's to sort.</summary>
    /// <param name="block">The number of the block.</param>
    public Memory<int> PlacesOf(int block) => places.AsMemory(blocks[block].Start, blocks[block].Length);
}
