namespace Graph.Export.Reading;

/// <summary>What nodes are called, as far as there is room: those that were asked for least lately are forgotten first.</summary>
/// <param name="room">How many bytes the names may take, nearly.</param>
internal sealed class RememberedNames(long room)
{
    // What an entry takes beside its characters: two texts and a place in the table.
    private const int BytesOfEntry = 100;

    // When one half is full, the other, in which nothing was asked for since, is forgotten.
    private Dictionary<string, string?> lately = new(StringComparer.Ordinal);
    private Dictionary<string, string?> before = new(StringComparer.Ordinal);
    private long bytes;

    /// <summary>Whether it is remembered what a node is called, or that it has no name.</summary>
    /// <param name="id">The id of the node.</param>
    /// <param name="name">What it is called; null where it has no name, or that is not remembered.</param>
    public bool Has(string id, out string? name)
    {
        if (lately.TryGetValue(id, out name))
            return true;
        if (!before.Remove(id, out name))
            return false;
        Add(id, name);
        return true;
    }

    /// <summary>Remembers what a node is called; null for one without a name.</summary>
    public void Add(string id, string? name)
    {
        long taken = BytesOfEntry + (sizeof(char) * (id.Length + (name?.Length ?? 0)));
        if (bytes + taken > room / 2)
            (before, lately, bytes) = (lately, new(StringComparer.Ordinal), 0);
        if (lately.TryAdd(id, name))
            bytes += taken;
    }
}
