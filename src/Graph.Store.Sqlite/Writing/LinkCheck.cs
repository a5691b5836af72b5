using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>Sees to it that no current fact names a node that is not known. Looks when everything is written, so that the order of operations does not matter.</summary>
internal sealed class LinkCheck(Session session)
{
    private readonly Dictionary<string, string> namedBy = new(StringComparer.Ordinal);
    private readonly Dictionary<FactType, List<string>> retracted = [];

    /// <summary>Notes a node that a recorded fact names.</summary>
    public void Named(string node, string by) => namedBy.TryAdd(node, by);

    /// <summary>Notes a retracted fact.</summary>
    public void Retracted(FactTable table, string id)
    {
        if (!table.Type.IsNode)
            return;
        if (!retracted.TryGetValue(table.Type, out List<string>? ids))
            retracted.Add(table.Type, ids = []);
        ids.Add(id);
    }

    /// <exception cref="StoreException">A recorded fact names a node that is not known, or a fact names a retracted one.</exception>
    public void Run()
    {
        foreach (IGrouping<FactType, string> nodes in namedBy.Keys.GroupBy(id => Ontology.OfId(id)!))
        {
            if (First($"SELECT value FROM json_each(@ids) AS wanted WHERE NOT EXISTS (SELECT 1 FROM {FactTables.Of(nodes.Key).Name} AS f WHERE f.id = wanted.value AND f.change_to IS NULL)", nodes) is { } missing)
                throw Refusal.Missing(namedBy[missing], missing);
        }

        foreach ((FactType type, List<string> ids) in retracted)
        {
            foreach ((FactType by, EdgeEnd end) in Ontology.LinksTo(type))
            {
                FactTable table = FactTables.Of(by);
                if (First($"SELECT f.id || ' ' || wanted.value FROM json_each(@ids) AS wanted CROSS JOIN node_key AS k ON k.id = wanted.value CROSS JOIN {table.Name} AS f ON f.{table.ColumnOf(end)} = k.key WHERE f.change_to IS NULL LIMIT 1", ids)?.Split(' ') is [var left, var node])
                    throw Refusal.StillNamed(node, left);
            }
        }
    }

    private string? First(string sql, IEnumerable<string> ids)
    {
        using SqliteDataReader row = session.Command(sql, ("@ids", JsonList.Of(ids))).ExecuteReader();
        return row.Read() ? row.GetString(0) : null;
    }
}
