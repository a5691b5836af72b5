using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>What current nodes are looked up by where their keys are asked for. A version is written with its own; here they are made again.</summary>
internal static class KeyHashes
{
    /// <summary>Whether those in the store were made of something else than this program makes them of.</summary>
    public static bool AreOutdated(Session session) => StoreSetting.Get(session, StoreSetting.Keyed) != KeyHash.Rule;

    /// <summary>Makes those of all current nodes.</summary>
    public static void Rebuild(Session session)
    {
        foreach (FactTable table in FactTables.All.Where(table => table.HasKeyHash))
        {
            // A table that is changed while it is read may be read twice.
            List<(long Key, string? Hash)> hashes = [.. Read(session, table)];
            foreach ((long key, string? hash) in hashes)
                session.Execute($"UPDATE {table.Name} SET {FactTable.KeyHashColumn} = @hash WHERE key = @key", ("@hash", hash), ("@key", key));
        }

        StoreSetting.Set(session, StoreSetting.Keyed, KeyHash.Rule);
    }

    private static IEnumerable<(long Key, string? Hash)> Read(Session session, FactTable table)
    {
        using SqliteDataReader row = session.Command($"SELECT f.key, {table.ReadColumns} FROM {table.Name} AS f WHERE f.change_to IS NULL").ExecuteReader();
        while (row.Read())
            yield return (row.GetInt64(0), KeyHash.Of(table.Read(row, 1)));
    }
}
