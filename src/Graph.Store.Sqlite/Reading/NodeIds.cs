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
        // Numbers are given one by one, so one far above the count is none that was ever given.
        long count = session.Scalar<long>("SELECT count(*) FROM node_key");
        string?[] found = new string?[count + 1];
        using SqliteDataReader row = session.Command("SELECT key, id FROM node_key ORDER BY key").ExecuteReader();
        while (row.Read())
        {
            (long key, string id) = StoredRow.Of(row, 1, static row => (row.GetInt64(0), row.GetString(1)));
            if (key <= 0 || key > count)
                throw Refusal.Unreadable(id);
            found[key] = id;
        }

        return new(found);
    }
}
