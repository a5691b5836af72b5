using System.Collections.Concurrent;

namespace Graph.Analysis.Snapshot;

/// <summary>Keys for ids that were not made by <see cref="Model.FactId"/>, such as those an outside tool chose.</summary>
/// <remarks>Safe for concurrent use. A foreign key has its highest bit set, so that it never meets a made one.</remarks>
internal sealed class ForeignIds
{
    private static readonly UInt128 Mark = UInt128.One << 127;

    private readonly ConcurrentDictionary<string, UInt128> keys = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<UInt128, string> ids = new();
    private int count;

    public static bool IsForeign(UInt128 key) => key >= Mark;

    public UInt128? Find(string id) => keys.TryGetValue(id, out UInt128 key) ? key : null;

    public string IdOf(UInt128 key) => ids[key];

    /// <summary>The key of an id, new where it has none; for the one writer.</summary>
    public UInt128 Add(string id)
    {
        if (keys.TryGetValue(id, out UInt128 known))
            return known;

        UInt128 key = Mark | (UInt128)count++;
        ids[key] = id;
        keys[id] = key;
        return key;
    }
}
