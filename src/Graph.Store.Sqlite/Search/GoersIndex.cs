using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>Keeps what is searched in step with what nodes that go by others are called: by their own versions, their edges, and what the others are called (see <see cref="GoingBy"/>).</summary>
/// <remarks>Looks when everything is written, so that the order of operations does not matter.</remarks>
internal sealed class GoersIndex(Session session, SearchIndex index)
{
    private const int BatchSize = 1000;
    private const int MostRemembered = 100_000;

    private readonly List<Goer> news = [];
    private readonly Dictionary<string, Goer> newsById = new(StringComparer.Ordinal);
    private readonly Dictionary<GoingBy, HashSet<string>> waiting = GoingBy.All.ToDictionary(goers => goers, _ => new HashSet<string>(StringComparer.Ordinal));
    private readonly Dictionary<string, SearchEntry> names = new(StringComparer.Ordinal);

    /// <summary>A node that goes by others.</summary>
    private sealed record Goer(long Key, Fact Node, List<string> Others);

    /// <summary>Follows a new version of a node that goes by others. One that was not known before has all its edges in the same change, so that nothing of it need be read.</summary>
    public void Follow(GoingBy goers, StoredVersion? before, long key, Fact node)
    {
        if (before is not null)
        {
            Wait(goers, node.Id);
            return;
        }

        Goer added = new(key, node, []);
        news.Add(added);
        newsById.Add(node.Id, added);
    }

    /// <summary>Follows a version of an edge by which a node goes.</summary>
    /// <param name="goers">Which nodes go by such edges.</param>
    /// <param name="before">The version before, if there was one.</param>
    /// <param name="edge">The edge; null where it is retracted.</param>
    public void Follow(GoingBy goers, StoredVersion? before, Edge? edge)
    {
        if (before is not null)
            Wait(goers, (string)before.Row[goers.Place]!);
        if (edge is null)
            return;
        if (newsById.TryGetValue(goers.Own.Read(edge)!, out Goer? added))
            added.Others.Add(goers.Other.Read(edge)!);
        else
            Wait(goers, goers.Own.Read(edge)!);
    }

    /// <summary>Follows a version of a node that others may go by.</summary>
    public void FollowName(FactTable table, StoredVersion? before, Fact node, SearchEntry entry)
    {
        if (names.Count < MostRemembered)
            names[node.Id] = entry;
        if (before is null || !IsRenamed(table, before, node))
            return;
        foreach (GoingBy goers in GoingBy.To(table.Type))
        {
            FactTable edges = FactTables.Of(goers.Edge);
            using SqliteDataReader row = session.Command(
                $"SELECT own.id FROM node_key AS other CROSS JOIN {edges.Name} AS e ON e.{edges.ColumnOf(goers.Other)} = other.key CROSS JOIN node_key AS own ON own.key = e.{edges.ColumnOf(goers.Own)} WHERE other.id = @id AND e.change_to IS NULL",
                ("@id", node.Id)).ExecuteReader();
            while (row.Read())
                Wait(goers, StoredRow.Of(row, 0, static row => row.GetString(0)));
        }
    }

    /// <summary>Notes a node whose words are to be made anew of what the store has.</summary>
    public void Wait(GoingBy goers, string id) => waiting[goers].Add(id);

    /// <summary>Makes the words of those that wait, and of new ones.</summary>
    public void Finish()
    {
        foreach (Goer[] batch in news.Chunk(BatchSize))
            Add(batch);
        foreach ((GoingBy goers, HashSet<string> ids) in waiting)
        {
            foreach (string[] batch in ids.Chunk(BatchSize))
                Remake(goers, batch);
            ids.Clear();
        }

        news.Clear();
        newsById.Clear();
        names.Clear();
    }

    private static bool IsRenamed(FactTable table, StoredVersion before, Fact fact) => table.Columns
        .Where(column => column.Property.IsCaption)
        .Any(column => !Equals(FactColumn.Column(column.Encoding.Encode(column.Property.Read(fact))), before.Row[table.PlaceOf(column)]));

    private void Remake(GoingBy goers, string[] ids)
    {
        ILookup<string, string> others = Others(goers, ids);
        FactTable table = FactTables.Of(goers.Node);
        List<Goer> current = [];
        using (SqliteDataReader row = session.Command(
            $"SELECT f.key, {table.ReadColumns} FROM json_each(@ids) AS wanted CROSS JOIN {table.Name} AS f ON f.id = wanted.value WHERE f.change_to IS NULL ORDER BY f.key",
            ("@ids", JsonList.Of(ids))).ExecuteReader())
        {
            while (row.Read())
            {
                Fact node = table.Read(row, 1);
                current.Add(new(row.GetInt64(0), node, [.. others[node.Id]]));
            }
        }

        foreach (Goer goer in current)
            index.Remove(goer.Key);
        Add(current);
    }

    private void Add(IReadOnlyCollection<Goer> goers)
    {
        Remember(goers.SelectMany(goer => goer.Others));
        foreach (Goer goer in goers)
            index.Add(goer.Key, goer.Node, SearchEntry.Of(goer.Node).With([.. goer.Others.Distinct(StringComparer.Ordinal).Select(names.GetValueOrDefault).OfType<SearchEntry>()]));
    }

    private void Remember(IEnumerable<string> others)
    {
        string[] wanted = [.. others.Distinct(StringComparer.Ordinal)];
        if (names.Count > MostRemembered)
            names.Clear();
        foreach ((string id, Fact other) in FactQueries.Get(session, [.. wanted.Where(id => !names.ContainsKey(id))], ReadPoint.Now))
            names.Add(id, SearchEntry.Of(other));
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
            found.Add(StoredRow.Of(row, 0, static row => (row.GetString(0), row.GetString(1))));
        return found.ToLookup(pair => pair.Own, pair => pair.Other, StringComparer.Ordinal);
    }
}
