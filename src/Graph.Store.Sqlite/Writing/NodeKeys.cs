namespace Graph.Store.Sqlite;

/// <summary>The numbers by which the store itself names nodes: what edges and references have in place of ids.</summary>
internal sealed class NodeKeys(Session session)
{
    private readonly Dictionary<string, long> keys = new(StringComparer.Ordinal);
    private long lastBefore = long.MaxValue;

    /// <summary>Gives numbers to the nodes that have none yet.</summary>
    /// <param name="ids">Ids of nodes; those of one type together, in order.</param>
    public void Register(IEnumerable<string> ids)
    {
        long last = lastBefore = session.Scalar<long>("SELECT coalesce(max(key), 0) FROM node_key");
        using NativeStatement insert = new(session.Connection, "INSERT INTO node_key (key, id) VALUES (?, ?) ON CONFLICT (id) DO NOTHING");
        foreach (string id in ids)
        {
            if (insert.Bind(last + 1).Bind(id).Run())
                keys.Add(id, ++last);
        }
    }

    /// <summary>Whether a node had no number before this changeset, which records it then.</summary>
    public bool IsNew(long key) => key > lastBefore;

    /// <summary>The number of a node; null where there never was such a node.</summary>
    public long? Find(string id)
    {
        if (keys.TryGetValue(id, out long key))
            return key;
        key = session.Scalar<long>("SELECT key FROM node_key WHERE id = @id", ("@id", id));
        if (key == 0)
            return null;
        keys.Add(id, key);
        return key;
    }
}
