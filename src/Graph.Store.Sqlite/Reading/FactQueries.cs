using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>Reads of facts by their ids, by their ends, and of all of them.</summary>
internal static class FactQueries
{
    public static IReadOnlyDictionary<string, Fact> Get(Session session, IReadOnlyCollection<string> ids, ReadPoint at)
    {
        PointSql point = PointSql.Resolve(session, at);
        Dictionary<string, Fact> found = new(ids.Count, StringComparer.Ordinal);
        foreach ((FactTable table, string[] ofType) in ByTable(ids))
        {
            using SqliteDataReader row = session.Command(
                $"SELECT {table.ReadColumns} FROM json_each(@ids) AS wanted CROSS JOIN {table.Name} AS f ON f.id = wanted.value WHERE {point.Where("f")}",
                [("@ids", JsonList.Of(ofType)), .. point.Parameters]).ExecuteReader();
            while (row.Read())
            {
                Fact fact = table.Read(row);
                if (!found.TryAdd(fact.Id, fact))
                    throw Refusal.Unreadable(fact.Id);
            }
        }

        return found;
    }

    public static IReadOnlyDictionary<string, long> GetVersions(Session session, IReadOnlyCollection<string> ids)
    {
        Dictionary<string, long> found = new(ids.Count, StringComparer.Ordinal);
        foreach ((FactTable table, string[] ofType) in ByTable(ids))
        {
            using SqliteDataReader row = session.Command(
                $"SELECT f.id, f.fact_version FROM json_each(@ids) AS wanted CROSS JOIN {table.Name} AS f ON f.id = wanted.value WHERE f.change_to IS NULL",
                ("@ids", JsonList.Of(ofType))).ExecuteReader();
            while (row.Read())
            {
                (string id, long version) = StoredRow.Of(row, 0, static row => (row.GetString(0), row.GetInt64(1)));
                if (!found.TryAdd(id, version))
                    throw Refusal.Unreadable(id);
            }
        }

        return found;
    }

    public static ILookup<string, Edge> GetEdges(Session session, FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, ReadPoint at)
    {
        FactTable table = FactTables.Of(type);
        string column = table.ColumnOf(end);
        PointSql point = PointSql.Resolve(session, at);
        List<(string End, Edge Edge)> found = [];
        using SqliteDataReader row = session.Command(
            $"""
            SELECT k.id, {table.ReadColumns}
            FROM json_each(@ids) AS wanted CROSS JOIN node_key AS k ON k.id = wanted.value CROSS JOIN {table.Name} AS f ON f.{column} = k.key
            WHERE {point.Where("f")}
            ORDER BY 1, f.id
            """,
            [("@ids", JsonList.Of(ids.Distinct(StringComparer.Ordinal))), .. point.Parameters]).ExecuteReader();
        while (row.Read())
            found.Add((StoredRow.Of(row, 1, static row => row.GetString(0)), (Edge)table.Read(row, 1)));
        return found.ToLookup(pair => pair.End, pair => pair.Edge, StringComparer.Ordinal);
    }

    public static IReadOnlyList<string> FindNaming(Session session, FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, int first)
    {
        FactTable table = FactTables.Of(type);
        List<string> found = [];
        using SqliteDataReader row = session.Command(
            $"SELECT f.id FROM json_each(@ids) AS wanted CROSS JOIN node_key AS k ON k.id = wanted.value CROSS JOIN {table.Name} AS f ON f.{table.ColumnOf(end)} = k.key WHERE f.change_to IS NULL LIMIT @first",
            ("@ids", JsonList.Of(ids.Distinct(StringComparer.Ordinal))), ("@first", first)).ExecuteReader();
        while (row.Read())
            found.Add(StoredRow.Of(row, 0, static row => row.GetString(0)));
        return found;
    }

    public static ILookup<string, string> FindFormerEdges(Session session, FactType type, EdgeEnd end, IReadOnlyCollection<string> ids)
    {
        FactTable table = FactTables.Of(type);
        List<(string End, string Id)> found = [];
        using SqliteDataReader row = session.Command(
            $"SELECT DISTINCT k.id, f.id FROM json_each(@ids) AS wanted CROSS JOIN node_key AS k ON k.id = wanted.value CROSS JOIN {table.Name} AS f ON f.{table.ColumnOf(end)} = k.key ORDER BY 1, 2",
            ("@ids", JsonList.Of(ids.Distinct(StringComparer.Ordinal)))).ExecuteReader();
        while (row.Read())
            found.Add(StoredRow.Of(row, 1, static row => (row.GetString(0), row.GetString(1))));
        return found.ToLookup(pair => pair.End, pair => pair.Id, StringComparer.Ordinal);
    }

    /// <summary>All facts of some types, to be read while the session's transaction lasts; each type's in the order in which they were recorded, which is that of the file.</summary>
    public static IEnumerable<Fact> Stream(Session session, IReadOnlyCollection<FactType> types, ReadPoint at)
    {
        PointSql point = PointSql.Resolve(session, at);
        NodeIds nodes = NodeIds.Load(session);
        foreach (FactTable table in types.Select(FactTables.Of))
        {
            using SqliteDataReader row = session.Command(
                $"SELECT {table.StoredColumns} FROM {table.Name} AS f WHERE {point.Where("f")} ORDER BY f.key", [.. point.Parameters]).ExecuteReader();
            while (row.Read())
                yield return table.Read(row, nodes: nodes);
        }
    }

    public static ILookup<OrgIdentifier, string> FindByIdentifier(Session session, IReadOnlyCollection<OrgIdentifier> identifiers)
    {
        List<(OrgIdentifier Identifier, string Id)> found = [];
        foreach (OrgIdentifier identifier in identifiers.Distinct())
        {
            using SqliteDataReader row = session.Command(
                "SELECT id FROM node_identifier WHERE scheme = @scheme AND value = @value ORDER BY id",
                ("@scheme", identifier.Scheme), ("@value", identifier.Value)).ExecuteReader();
            while (row.Read())
                found.Add((identifier, StoredRow.Of(row, 0, static row => row.GetString(0))));
        }

        // Numbers of a type that the ontology no longer has are kept for the day on which it has it again.
        found.RemoveAll(pair => Ontology.OfId(pair.Id) is null);

        return found.ToLookup(pair => pair.Identifier, pair => pair.Id);
    }

    public static ILookup<string, string> FindByKey(Session session, FactType type, IReadOnlyCollection<string> words)
    {
        FactTable table = FactTables.Of(type);
        Dictionary<string, string> wanted = KeyHash.ByHash(words);
        List<(string Words, string Id)> found = [];
        if (!table.HasKeyHash)
            return found.ToLookup(pair => pair.Words, pair => pair.Id, StringComparer.Ordinal);
        using SqliteDataReader row = session.Command(table.ByKey, ("@hashes", JsonList.Of(wanted.Keys))).ExecuteReader();
        while (row.Read())
            found.Add(StoredRow.Of(row, 1, row => (wanted[row.GetString(0)], row.GetString(1))));
        return found.ToLookup(pair => pair.Words, pair => pair.Id, StringComparer.Ordinal);
    }

    /// <summary>Ids by the table that they are in; those of no type are left out: there can be no fact of them.</summary>
    public static IEnumerable<(FactTable Table, string[] Ids)> ByTable(IEnumerable<string> ids) => ids
        .Distinct(StringComparer.Ordinal)
        .GroupBy(Ontology.OfId)
        .Where(group => group.Key is not null)
        .Select(group => (FactTables.Of(group.Key!), group.ToArray()));
}
