using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>Reads of what was known when: the versions of one fact, and the change feed.</summary>
internal static class VersionQueries
{
    public static long GetHead(Session session) => session.Scalar<long>("SELECT coalesce(max(sequence), 0) FROM change_log");

    /// <summary>The number and the moment of the latest change; 0 and null in an empty store.</summary>
    /// <exception cref="StoreException">What is stored of it is damaged.</exception>
    public static (long Head, DateTimeOffset? RecordedAt) GetLastChange(Session session)
    {
        using SqliteDataReader row = session.Command("SELECT sequence, recorded_at, NULL FROM change_log ORDER BY sequence DESC LIMIT 1").ExecuteReader();
        return row.Read() ? StoredRow.Of(row, 2, static row => (row.GetInt64(0), (DateTimeOffset?)Moments.Parse(row.GetString(1)))) : (0, null);
    }

    public static ILookup<string, FactVersion> GetHistories(Session session, IReadOnlyCollection<string> ids)
    {
        VersionRows rows = new();
        List<FactVersion> versions = [];
        foreach ((FactTable table, string[] ofType) in FactQueries.ByTable(ids))
        {
            using SqliteDataReader row = session.Command(
                $"""
                SELECT {VersionRows.Columns}, {table.ReadColumns}
                FROM json_each(@ids) AS wanted CROSS JOIN {table.Name} AS f ON f.id = wanted.value CROSS JOIN change_log AS c ON c.sequence = f.change_from
                ORDER BY f.id, f.fact_version
                """,
                ("@ids", JsonList.Of(ofType))).ExecuteReader();
            while (row.Read())
                versions.Add(rows.Read(table, row));
        }

        return versions.ToLookup(version => version.Id, StringComparer.Ordinal);
    }

    /// <summary>The ids of the facts of which a row ever spoke as of a merged record.</summary>
    public static IReadOnlyList<string> FindMentioningMerged(Session session)
    {
        List<string> found = [];
        foreach (FactTable table in FactTables.All)
        {
            using SqliteDataReader row = session.Command($"SELECT DISTINCT id FROM {table.Name} WHERE {FactTable.MergedColumn} IS NOT NULL").ExecuteReader();
            while (row.Read())
                found.Add(StoredRow.Of(row, 0, static row => row.GetString(0)));
        }

        return found;
    }

    /// <summary>The versions of some changes, in the order of their keys, which is the order they were written in.</summary>
    public static IEnumerable<FactVersion> ReadChanges(Session session, long after, long upTo)
    {
        VersionRows versions = new();
        List<SqliteDataReader> rows = [];
        PriorityQueue<(FactTable Table, SqliteDataReader Row), long> next = new();
        try
        {
            foreach (FactTable table in FactTables.All)
            {
                SqliteDataReader row = session.Command(
                    $"SELECT {VersionRows.Columns}, {table.ReadColumns} FROM {table.Name} AS f CROSS JOIN change_log AS c ON c.sequence = f.change_from WHERE f.key >= @first AND f.key < @end ORDER BY f.key",
                    ("@first", VersionKey.FirstAfter(after)), ("@end", VersionKey.FirstAfter(upTo))).ExecuteReader();
                rows.Add(row);
                if (row.Read())
                    next.Enqueue((table, row), VersionRows.KeyOf(row));
            }

            while (next.TryDequeue(out (FactTable Table, SqliteDataReader Row) at, out _))
            {
                yield return versions.Read(at.Table, at.Row);
                if (at.Row.Read())
                    next.Enqueue(at, VersionRows.KeyOf(at.Row));
            }
        }
        finally
        {
            foreach (SqliteDataReader row in rows)
                row.Dispose();
        }
    }

    /// <summary>The versions of some types that are known at a point, to be read while the session's transaction lasts; each type's in the order in which they were recorded.</summary>
    public static IEnumerable<FactVersion> Stream(Session session, IReadOnlyCollection<FactType> types, ReadPoint at)
    {
        PointSql point = PointSql.Resolve(session, at);
        VersionRows versions = new(NodeIds.Load(session));
        foreach (FactTable table in types.Select(FactTables.Of))
        {
            using SqliteDataReader row = session.Command(
                $"SELECT {VersionRows.Columns}, {table.StoredColumns} FROM {table.Name} AS f CROSS JOIN change_log AS c ON c.sequence = f.change_from WHERE {point.Where("f")} ORDER BY f.key",
                [.. point.Parameters]).ExecuteReader();
            while (row.Read())
                yield return versions.Read(table, row);
        }
    }

    /// <summary>The versions of some types that were no longer known at a point, to be read while the session's transaction lasts; each type's in the order in which they were recorded.</summary>
    public static IEnumerable<FactVersion> StreamReplaced(Session session, IReadOnlyCollection<FactType> types, ReadPoint at)
    {
        VersionRows versions = new();
        PointSql point = PointSql.Resolve(session, at with { AsOf = null });
        foreach (FactTable table in types.Select(FactTables.Of))
        {
            using SqliteDataReader row = session.Command(
                $"SELECT {VersionRows.Columns}, {table.ReadColumns} FROM {table.Name} AS f CROSS JOIN change_log AS c ON c.sequence = f.change_from WHERE {point.WhereReplaced("f")} ORDER BY f.key",
                [.. point.Parameters]).ExecuteReader();
            while (row.Read())
                yield return versions.Read(table, row);
        }
    }

    /// <summary>The versions that a change replaced or took back: of each that it wrote, the one before, where that was no retraction.</summary>
    public static IEnumerable<FactVersion> ReadReplacedBy(Session session, long change)
    {
        VersionRows versions = new();
        foreach (FactTable table in FactTables.All)
        {
            using SqliteDataReader row = session.Command(
                $"""
                SELECT {VersionRows.Columns}, {table.ReadColumns}
                FROM {table.Name} AS n
                CROSS JOIN {table.Name} AS f ON f.id = n.id AND f.fact_version = n.fact_version - 1
                CROSS JOIN change_log AS c ON c.sequence = f.change_from
                WHERE n.key >= @first AND n.key < @end AND f.change_to <> f.change_from
                ORDER BY n.key
                """,
                ("@first", VersionKey.First(change)), ("@end", VersionKey.FirstAfter(change))).ExecuteReader();
            while (row.Read())
                yield return versions.Read(table, row);
        }
    }
}
