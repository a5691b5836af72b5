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

    /// <summary>The number of an id; -1 where it was not met yet.</summary>
    public int Find(string id) => (form.Parse(id) ?? foreign.Find(id)) is { } key ? IdSnapshot.Find(keys, slots, Count, key) : -1;

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

/// <summary>The ids of one type that were known when a projection was published.</summary>
/// <remarks>It shares its arrays with the writer, who only ever adds; what was added later lies beyond <see cref="Count"/>.</remarks>
internal sealed class IdSnapshot(IdForm form, ForeignIds foreign, UInt128[] keys, int[] slots, int count)
{
    public int Count => count;

    /// <summary>The number of an id; -1 where it is not known.</summary>
    public int Find(string id) => (form.Parse(id) ?? foreign.Find(id)) is { } key ? Find(keys, slots, count, key) : -1;

    /// <summary>What is known by id, by number, of those that have one.</summary>
    public Dictionary<int, T> Numbered<T>(IReadOnlyDictionary<string, T> byId)
    {
        Dictionary<int, T> numbered = new(byId.Count);
        foreach ((string id, T value) in byId)
        {
            if (Find(id) is >= 0 and int number)
                numbered.Add(number, value);
        }

        return numbered;
    }

    public string IdOf(int index) => ForeignIds.IsForeign(keys[index]) ? foreign.IdOf(keys[index]) : form.Format(keys[index]);

    /// <summary>Compares two ids as their texts compare.</summary>
    public int Compare(int left, int right) => ForeignIds.IsForeign(keys[left]) || ForeignIds.IsForeign(keys[right])
        ? string.CompareOrdinal(IdOf(left), IdOf(right))
        : keys[left].CompareTo(keys[right]);

    internal static int Find(UInt128[] keys, int[] slots, int count, UInt128 key)
    {
        int mask = slots.Length - 1;
        for (int slot = Hash(key) & mask; ; slot = (slot + 1) & mask)
        {
            int index = Volatile.Read(ref slots[slot]) - 1;
            if (index < 0)
                return -1;
            if (index < count && keys[index] == key)
                return index;
        }
    }

    internal static int Hash(UInt128 key) => (int)((((ulong)key ^ (ulong)(key >> 64)) * 0x9E3779B97F4A7C15) >> 33);
}
