using Graph.Analysis.Linkage;

namespace Graph.Import.Matching;

/// <summary>Finds names that are near each other without comparing each with each: near names share at least one key.</summary>
/// <typeparam name="T">What has the names.</typeparam>
/// <param name="entries">What has the names. In one order, they are found in one order.</param>
/// <param name="areNear">Whether two are near; asked of those that share a key.</param>
internal sealed class NearPairs<T>(IReadOnlyList<T> entries, Func<T, T, bool> areNear)
{
    // A key that very many share says little, and how many pairs are told of is bounded anyway.
    private const int Compared = 4;

    // Names that share a key are met when keys like it are looked at, so that not all keys of very many names need be there at a time.
    private const int EntriesAtOnce = 50_000;

    /// <summary>Those that are near each other, the earlier one before the other; of many that share a key, each with a few of its neighbours.</summary>
    /// <param name="keysOf">The keys of a name.</param>
    public IReadOnlyList<(T First, T Second)> Find(Func<T, IEnumerable<ulong>> keysOf)
    {
        HashSet<(int, int)> found = [];
        int parts = 1 + (entries.Count / EntriesAtOnce);
        for (int part = 0; part < parts; part++)
            Find(key => key % (ulong)parts == (ulong)part, keysOf, found);
        return [.. found.OrderBy(pair => pair.Item2).ThenBy(pair => pair.Item1).Select(pair => (entries[pair.Item1], entries[pair.Item2]))];
    }

    private void Find(Func<ulong, bool> isOfPart, Func<T, IEnumerable<ulong>> keysOf, HashSet<(int, int)> found)
    {
        // Most of the time goes into making keys, of which there are a dozen and more for each name.
        ulong[][] keys = new ulong[entries.Count][];
        Parallel.For(0, keys.Length, i => keys[i] = [.. keysOf(entries[i]).Where(isOfPart)]);
        KeyBlocks blocks = new(keys);
        for (int block = 0; block < blocks.Count; block++)
            Compare(blocks.PlacesOf(block).Span, found);
    }

    private void Compare(Span<int> places, HashSet<(int, int)> found)
    {
        places.Sort();
        for (int i = 1; i < places.Length; i++)
        {
            for (int j = Math.Max(0, i - Compared); j < i; j++)
                CompareOne(places[j], places[i], found);
            if (i > Compared)
                CompareOne(places[0], places[i], found);
        }
    }

    private void CompareOne(int one, int other, HashSet<(int, int)> found)
    {
        if (one != other && areNear(entries[one], entries[other]))
            found.Add((one, other));
    }
}
