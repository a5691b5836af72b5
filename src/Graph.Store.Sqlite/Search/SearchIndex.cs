using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>Keeps the full-text index in step with the nodes.</summary>
internal sealed class SearchIndex(Session session) : IDisposable
{
    private static readonly Dictionary<FactTable, FactColumn[]> Searched = FactTables.All
        .Where(table => table.Type.IsNode)
        .ToDictionary(table => table, table => table.Columns.Where(column => column.Property.IsSearched).ToArray());

    private readonly NativeStatement insert = new(session.Connection, "INSERT INTO node_search (rowid, heading, body) VALUES (?, ?, ?)");
    private readonly NativeStatement delete = new(session.Connection, "DELETE FROM node_search WHERE rowid = ?");

    /// <summary>Whether the index was made of other properties than the ontology now marks.</summary>
    public static bool IsOutdated(Session session) => StoreSetting.Get(session, StoreSetting.Searched) != SearchWords.Properties;

    /// <summary>Makes the index of all current nodes.</summary>
    public static void Rebuild(Session session)
    {
        session.Execute("INSERT INTO node_search (node_search) VALUES ('delete-all')");
        using SearchIndex index = new(session);
        NodeKeys nodes = new(session);
        foreach (FactTable table in Searched.Keys)
        {
            using SqliteDataReader row = session.Command($"SELECT {table.ReadColumns} FROM {table.Name} AS f WHERE f.change_to IS NULL").ExecuteReader();
            while (row.Read())
                index.AddStored(table, nodes, row);
        }

        StoreSetting.Set(session, StoreSetting.Searched, SearchWords.Properties);
    }

    /// <summary>Follows a new version of a node.</summary>
    /// <param name="table">The node's table.</param>
    /// <param name="key">The node's number.</param>
    /// <param name="wasKnown">Whether there was a version before that it takes the place of.</param>
    /// <param name="row">The new version's columns; empty but for the id where it is a retraction.</param>
    public void Replace(FactTable table, long key, bool wasKnown, object?[] row)
    {
        if (wasKnown)
            delete.Bind(key).Run();
        Add(table, key, row);
    }

    public void Dispose()
    {
        insert.Dispose();
        delete.Dispose();
    }

    private void AddStored(FactTable table, NodeKeys nodes, SqliteDataReader row)
    {
        try
        {
            Add(table, nodes.Find(row.GetString(0))!.Value, [.. Enumerable.Range(0, table.ReadCount).Select(i => row.IsDBNull(i) ? null : row.GetValue(i))]);
        }
        catch (Exception problem) when (StoredRow.IsDamaged(problem))
        {
            throw Refusal.Unreadable(StoredRow.IdAt(row, 0), problem);
        }
    }

    private void Add(FactTable table, long key, object?[] row)
    {
        string? heading = null, body = null;
        foreach (FactColumn column in Searched[table])
        {
            if (row[table.PlaceOf(column)] is not string text)
                continue;
            if (column.Property.Kind == PropertyKind.TextList)
                text = string.Join('\n', JsonSerializer.Deserialize<string[]>(text)!);
            if (column.Property.IsCaption)
                heading = Join(heading, text);
            else
                body = Join(body, text);
        }

        if (heading is not null || body is not null)
            insert.Bind(key).Bind(WithWordsInOne(heading)).Bind(WithWordsInOne(body)).Run();
    }

    private static string? WithWordsInOne(string? text) => text is not null && string.Join(' ', SearchWords.InOne(text)) is { Length: > 0 } words ? Join(text, words) : text;

    private static string Join(string? before, string text) => before is null ? text : $"{before}\n{text}";
}
