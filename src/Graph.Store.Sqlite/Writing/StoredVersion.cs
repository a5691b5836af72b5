using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>The last version of a fact in the store.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Version">Its number.</param>
/// <param name="IsCurrent">Whether it is known still; otherwise it is a retraction.</param>
/// <param name="Row">What its columns have, as <see cref="FactRow.Values"/>.</param>
internal sealed record StoredVersion(long Key, long Version, bool IsCurrent, object?[] Row)
{
    public string Id => (string)Row[0]!;

    private const int FirstFactColumn = 3;

    /// <summary>The last versions of the ids that have any.</summary>
    public static Dictionary<string, StoredVersion> Find(Session session, FactTable table, IEnumerable<string> ids)
    {
        Dictionary<string, StoredVersion> found = new(StringComparer.Ordinal);
        using SqliteDataReader row = session.Command(table.Latest, ("@ids", JsonList.Of(ids))).ExecuteReader();
        while (row.Read())
        {
            StoredVersion version = StoredRow.Of(row, FirstFactColumn, row => Read(row, table));
            if (!found.TryAdd(version.Id, version))
                throw Refusal.Unreadable(version.Id);
        }

        return found;
    }

    private static StoredVersion Read(SqliteDataReader row, FactTable table)
    {
        object?[] values = new object?[table.ReadCount];
        for (int i = 0; i < values.Length; i++)
            values[i] = row.IsDBNull(FirstFactColumn + i) ? null : row.GetValue(FirstFactColumn + i);
        return new StoredVersion(row.GetInt64(0), row.GetInt64(1), row.IsDBNull(2), values) is { Row: [string, ..] } version
            ? version
            : throw new FormatException("A version has no id.");
    }
}
