namespace Graph.Analysis.Snapshot;

/// <summary>Numbers the ids of one type from 0, in the order they are first met. Grows only.</summary>
/// <remarks>One writer; readers use <see cref="Snapshot"/>, which stays true while the writer goes on.</remarks>
internal sealed class IdTable(IdForm form, ForeignIds foreign)
{
    private UInt128[] keys = new UInt128[16];
    private int[] slots = new int[32];

    public int Count { get; private set; }

    /// <summary>The number of an id, new where it has none.</summary>
    public int Add(string id)
    {
        UInt128 key = form.Parse(id) ?? foreign.Add(id);
        int found = IdSnapshot.Find(keys, slots, Count, key);
        if (found >= 0)
            return found;

        if (Count == keys.Length)
            Array.Resize(ref keys, Count + (Count / 2));
        keys[Count] = key;
        if ((Count + 1) * 4 > slots.Length * 3)
            slots = Rehash(slots.Length * 2);
        Place(slots, key, Count);
        return Count++;
    }

    public IdSnapshot Snapshot() => new(form, foreign, keys, slots, Count);

    /// <summary>Gives back the memory that growing took in advance.</summary>
    public void Trim() => Array.Resize(ref keys, Math.Max(Count, 16));

    private static void Place(int[] slots, UInt128 key, int index)
    {
        int mask = slots.Length - 1;
        int slot = IdSnapshot.Hash(key) & mask;
        while (slots[slot] != 0)
            slot = (slot + 1) & mask;
        Volatile.Write(ref slots[slot], index + 1);
    }

    private int[] Rehash(int length)
    {
        var larger = new int[length];
        for (int i = 0; i < Count; i++)
            Place(larger, keys[i], i);
        return larger;
    }
}
