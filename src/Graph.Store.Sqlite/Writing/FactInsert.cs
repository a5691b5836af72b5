namespace Graph.Store.Sqlite;

/// <summary>Appends versions to a table.</summary>
internal sealed class FactInsert(Session session, FactTable table, NodeKeys nodes, LinkCheck links) : IDisposable
{
    private readonly NativeStatement statement = new(session.Connection, table.Insert);

    /// <summary>Appends a version.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="version">Its number.</param>
    /// <param name="retraction">The change that it ends with at once, where it is a retraction.</param>
    /// <param name="origin">The row of a file it was read from.</param>
    /// <param name="row">Its columns.</param>
    /// <exception cref="StoreException">It names a node that there never was.</exception>
    public void Add(long key, long version, long? retraction, Origin? origin, FactRow row)
    {
        object?[] values = row.Values;
        statement.Bind(key).Bind(values[0]).Bind(version).Bind(retraction).Bind(origin?.File).Bind(origin?.Sheet).Bind((long?)origin?.Row).Bind(origin is null ? null : MergedMention.Format(origin.Merged));
        for (int i = 1; i < values.Length; i++)
        {
            if (table.IsNodeAt(i) && values[i] is string node)
                statement.Bind(KeyOf(node, (string)values[0]!));
            else
                statement.Bind(values[i]);
        }

        foreach (FactColumn column in table.Folded)
            statement.Bind(values[table.PlaceOf(column)] is string text ? ValueEncoding.Fold(text) : null);
        if (table.HasKeyHash)
            statement.Bind(row.KeyHash);
        statement.Run();
    }

    private long KeyOf(string node, string by)
    {
        long key = nodes.Find(node) ?? throw Refusal.Missing(by, node);
        if (!nodes.IsNew(key))
            links.Named(node, by);
        return key;
    }

    public void Dispose() => statement.Dispose();
}
