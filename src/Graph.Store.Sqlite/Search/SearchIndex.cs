using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>Keeps what is searched in step with the nodes.</summary>
internal sealed class SearchIndex : IDisposable
{
    private const int RowsBetweenGoers = 10_000;

    private readonly NativeStatement insert;
    private readonly NativeStatement insertEntry;
    private readonly NativeStatement delete;
    private readonly NativeStatement deleteEntry;
    private readonly KnownWords words;
    private readonly GoersIndex goers;

    public SearchIndex(Session session)
    {
        insert = new(session.Connection, "INSERT INTO node_search (rowid, called, name, goes_by, body) VALUES (?, ?, ?, ?, ?)");
        insertEntry = new(session.Connection, "INSERT INTO node_search_entry (key, id, type, sort, since, until) VALUES (?, ?, ?, ?, ?, ?)");
        delete = new(session.Connection, "DELETE FROM node_search WHERE rowid = ?");
        deleteEntry = new(session.Connection, "DELETE FROM node_search_entry WHERE key = ?");
        words = new(session);
        goers = new(session, this);
    }

    /// <summary>Whether the index was made of other properties than the ontology now marks, or in another way.</summary>
    public static bool IsOutdated(Session session) => StoreSetting.Get(session, StoreSetting.Searched) != SearchEntry.Properties;

    /// <summary>Makes the index of all current nodes.</summary>
    public static void Rebuild(Session session)
    {
        session.Execute("INSERT INTO node_search (node_search) VALUES ('delete-all')");
        session.Execute("DELETE FROM node_search_entry");
        session.Execute("DELETE FROM search_word");
        using SearchIndex index = new(session);
        foreach (FactTable table in FactTables.All.Where(table => table.Type.IsNode))
        {
            using SqliteDataReader row = session.Command($"SELECT f.key, {table.ReadColumns} FROM {table.Name} AS f WHERE f.change_to IS NULL ORDER BY f.key").ExecuteReader();
            for (int rows = 1; row.Read(); rows++)
            {
                index.AddStored(table, row.GetInt64(0), table.Read(row, 1));
                if (rows % RowsBetweenGoers == 0)
                    index.Finish();
            }

            index.Finish();
        }

        StoreSetting.Set(session, StoreSetting.Searched, SearchEntry.Properties);
    }

    /// <summary>Follows a new version of a fact.</summary>
    /// <param name="table">The fact's table.</param>
    /// <param name="before">The version that it takes the place of, if there was one.</param>
    /// <param name="key">The new version's key.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="entry">What search has of a node, where that is made already.</param>
    public void Record(FactTable table, StoredVersion? before, long key, Fact fact, SearchEntry? entry)
    {
        if (fact is Edge edge)
        {
            if (GoingBy.OfEdge(table.Type) is { } ends)
                goers.Follow(ends, before, edge);
            return;
        }

        if (before is not null)
            Remove(before.Key);
        if (GoingBy.OfNode(table.Type) is { } going)
        {
            goers.Follow(going, before, key, fact);
            return;
        }

        entry ??= SearchEntry.Of(fact);
        Add(key, fact, entry);
        if (GoingBy.To(table.Type).Count > 0)
            goers.FollowName(table, before, fact, entry);
    }

    /// <summary>Follows a retraction.</summary>
    public void Retract(FactTable table, StoredVersion before)
    {
        if (table.Type.IsNode)
            Remove(before.Key);
        else if (GoingBy.OfEdge(table.Type) is { } ends)
            goers.Follow(ends, before, null);
    }

    /// <summary>Follows, once everything is written, what nodes that go by others are called now.</summary>
    public void Finish() => goers.Finish();

    /// <summary>Adds what search has of a node under the key of its current version.</summary>
    internal void Add(long key, Fact node, SearchEntry entry)
    {
        if (entry.IsEmpty)
            return;
        insert.Bind(key).Bind(entry.Called).Bind(entry.Name).Bind(entry.GoesBy).Bind(entry.Body).Run();
        insertEntry.Bind(key).Bind(node.Id).Bind(Ontology.Of(node).IdPrefix).Bind(entry.Sort).Bind(node.Since?.ToString()).Bind(node.Until?.ToString()).Run();
        words.Add(entry);
    }

    private void AddStored(FactTable table, long key, Fact node)
    {
        if (GoingBy.OfNode(table.Type) is { } going)
            goers.Wait(going, node.Id);
        else
            Add(key, node, SearchEntry.Of(node));
    }

    /// <summary>Removes what search had under a key, if it had anything.</summary>
    internal void Remove(long key)
    {
        if (deleteEntry.Bind(key).Run())
            delete.Bind(key).Run();
    }

    public void Dispose()
    {
        insert.Dispose();
        insertEntry.Dispose();
        delete.Dispose();
        deleteEntry.Dispose();
        words.Dispose();
    }
}
