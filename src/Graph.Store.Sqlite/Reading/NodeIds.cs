using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>The ids of all nodes by their numbers, for reads that meet most of them, and many of them often.</summary>
internal sealed class NodeIds
{
    private readonly string?[] ids;

    private NodeIds(string?[] ids) => this.ids = ids;

    /// <summary>The id of the node with a number.</summary>
    public string this[long key] => ids[key]!;

    public static NodeIds Load(Session session)
    {
        string?[] found = new string?[session.Scalar<long>("SELECT coalesce(max(key), 0) FROM node_key") + 1];
        using SqliteDataReader row = session.Command("SELECT key, id FROM node_key ORDER BY key").ExecuteReader();
        while (row.Read())
            found[row.GetInt64(0)] = row.GetString(1);
        return new(found);
    }
}
