namespace Graph.Analysis.Snapshot;

/// <summary>The ids of one type that were known when a projection was published.</summary>
/// <remarks>It shares its arrays with the writer, who only ever adds; what was added later lies beyond <see cref="Count"/>.</remarks>
internal sealed class IdSnapshot(IdForm form, ForeignIds foreign, UInt128[] keys, int[] slots, int count)
{
    public int Count => count;

    /// <summary>The number of an id; -1 where it is not known.</summary>
    public int Find(string id) => (form.Parse(id) ?? foreign.Find(id)) is { } key ? Find(keys, slots, count, key) : -1;

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
