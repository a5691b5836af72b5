using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>Keeps what is searched in step with what nodes that go by others are called: by their own versions, their edges, and what the others are called (see <see cref="GoingBy"/>).</summary>
/// <remarks>Looks when everything is written, so that the order of operations does not matter.</remarks>
internal sealed class GoersIndex(Session session, SearchIndex index)
{
    private const int BatchSize = 1000;
    private const int MostRemembered = 20_000;

    private readonly Dictionary<GoingBy, HashSet<string>> waiting = GoingBy.All.ToDictionary(goers => goers, _ => new HashSet<string>(StringComparer.Ordinal));
    private readonly Dictionary<string, SearchEntry> others = new(StringComparer.Ordinal);

    /// <summary>Notes whose words change with a fact.</summary>
    /// <param name="table">The fact's table.</param>
    /// <param name="before">The version before, if there was one.</param>
    /// <param name="fact">The fact; null where it is retracted.</param>
    public void Follow(FactTable table, StoredVersion? before, Fact? fact)
    {
        if (table.Type.IsNode)
        {
            FollowNode(table, before, fact);
        }
        else if (GoingBy.OfEdge(table.Type) is { } goers)
        {
            if (fact is Edge edge)
                waiting[goers].Add(goers.Own.Read(edge)!);
            if (before is not null)
                waiting[goers].Add((string)before.Row[goers.Place]!);
        }
    }

    /// <summary>Makes anew what search has of those that wait.</summary>
    public void Finish()
    {
        foreach ((GoingBy goers, HashSet<string> ids) in waiting)
        {
            // Those of one change have their keys in the order of their ids.
            foreach (string[] batch in ids.Order(StringComparer.Ordinal).Chunk(BatchSize))
                Remake(goers, batch);
            ids.Clear();
        }

        others.Clear();
    }

    private void FollowNode(FactTable table, StoredVersion? before, Fact? fact)
    {
        foreach ((GoingBy goers, HashSet<string> ids) in waiting)
        {
            if (goers.Node == table.Type && fact is not null)
                ids.Add(fact.Id);
        }

        if (before is null || fact is null || !IsRenamed(table, before, fact))
            return;
        foreach (GoingBy goers in GoingBy.To(table.Type))
        {
            FactTable edges = FactTables.Of(goers.Edge);
            using SqliteDataReader row = session.Command(
                $"SELECT own.id FROM node_key AS other CROSS JOIN {edges.Name} AS e ON e.{edges.ColumnOf(goers.Other)} = other.key CROSS JOIN node_key AS own ON own.key = e.{edges.ColumnOf(goers.Own)} WHERE other.id = @id AND e.change_to IS NULL",
                ("@id", fact.Id)).ExecuteReader();
            while (row.Read())
                waiting[goers].Add(row.GetString(0));
        }
    }

    private static bool IsRenamed(FactTable table, StoredVersion before, Fact fact) => table.Columns
        .Where(column => column.Property.IsCaption)
        .Any(column => !Equals(FactColumn.Column(column.Encoding.Encode(column.Property.Read(fact))), before.Row[table.PlaceOf(column)]));

    private void Remake(GoingBy goers, string[] ids)
    {
        ILookup<string, string> ofNode = Others(goers, ids);
        string[] missing = [.. ofNode.SelectMany(named => named).Distinct(StringComparer.Ordinal).Where(id => !others.ContainsKey(id))];
        if (others.Count + missing.Length > MostRemembered)
        {
            others.Clear();
            missing = [.. ofNode.SelectMany(named => named).Distinct(StringComparer.Ordinal)];
        }

        foreach ((string id, Fact other) in FactQueries.Get(session, missing, ReadPoint.Now))
            others.Add(id, SearchEntry.Of(other));

        foreach ((long key, Fact node) in Current(FactTables.Of(goers.Node), ids).OrderBy(version => version.Key))
        {
            index.Remove(key);
            index.Add(key, node, SearchEntry.Of(node).With([.. ofNode[node.Id].Distinct(StringComparer.Ordinal).Select(others.GetValueOrDefault).OfType<SearchEntry>()]));
        }
    }

    /// <summary>The others that nodes go by.</summary>
    private ILookup<string, string> Others(GoingBy goers, string[] ids)
    {
        FactTable edges = FactTables.Of(goers.Edge);
        List<(string Own, string Other)> found = [];
        using SqliteDataReader row = session.Command(
            $"SELECT own.id, other.id FROM json_each(@ids) AS wanted CROSS JOIN node_key AS own ON own.id = wanted.value CROSS JOIN {edges.Name} AS e ON e.{edges.ColumnOf(goers.Own)} = own.key CROSS JOIN node_key AS other ON other.key = e.{edges.ColumnOf(goers.Other)} WHERE e.change_to IS NULL",
            ("@ids", JsonList.Of(ids))).ExecuteReader();
        while (row.Read())
            found.Add((row.GetString(0), row.GetString(1)));
        return found.ToLookup(pair => pair.Own, pair => pair.Other, StringComparer.Ordinal);
    }

    private List<(long Key, Fact Node)> Current(FactTable table, string[] ids)
    {
        List<(long Key, Fact Node)> found = [];
        using SqliteDataReader row = session.Command(
            $"SELECT f.key, {table.ReadColumns} FROM json_each(@ids) AS wanted CROSS JOIN {table.Name} AS f ON f.id = wanted.value WHERE f.change_to IS NULL",
            ("@ids", JsonList.Of(ids))).ExecuteReader();
        while (row.Read())
            found.Add((row.GetInt64(0), table.Read(row, 1)));
        return found;
    }
}
