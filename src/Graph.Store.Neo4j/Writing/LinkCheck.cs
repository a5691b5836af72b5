namespace Graph.Store.Neo4j;

/// <summary>Sees to it that no current fact names a node that is not known. Looks when everything is staged, so that the order of operations does not matter.</summary>
internal sealed class LinkCheck(QueryClient client, long change)
{
    private const int BatchSize = 10_000;

    private readonly Dictionary<string, string> namedBy = new(StringComparer.Ordinal);
    private readonly HashSet<string> recorded = new(StringComparer.Ordinal);
    private readonly Dictionary<TypeCypher, List<string>> retracted = [];

    /// <summary>Notes a recorded fact, and the nodes that it names.</summary>
    public void Recorded(TypeCypher type, object?[] fact)
    {
        if (type.Type.IsNode)
            recorded.Add((string)fact[0]!);
        for (int i = 1; i < fact.Length; i++)
        {
            if (type.Encoding.IsNodeAt(i) && fact[i] is string node)
                namedBy.TryAdd(node, (string)fact[0]!);
        }
    }

    /// <summary>Notes a retracted fact.</summary>
    public void Retracted(TypeCypher type, string id)
    {
        if (!type.Type.IsNode)
            return;
        if (!retracted.TryGetValue(type, out List<string>? ids))
            retracted.Add(type, ids = []);
        ids.Add(id);
    }

    /// <exception cref="StoreException">A recorded fact names a node that is not known, or a fact names a retracted one.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await FirstAsync(CypherFile.Read("read/missing"), namedBy.Keys.Where(node => !recorded.Contains(node)), cancellationToken) is [string missing])
            throw Refusal.Missing(namedBy[missing], missing);

        foreach ((TypeCypher type, List<string> ids) in retracted)
        {
            foreach ((FactType named, EdgeEnd end) in Ontology.LinksTo(type.Type))
            {
                if (await FirstAsync(CypherFile.For("read/still-named", TypeCypher.Of(named), TypeCypher.Of(named).KeyOf(end)), ids, cancellationToken) is [string by, string node])
                    throw Refusal.StillNamed(node, by);
            }
        }
    }

    private async Task<object?[]?> FirstAsync(string text, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        foreach (string[] batch in ids.Chunk(BatchSize))
        {
            List<object?[]> rows = await client.ReadAsync(new(text, ("ids", batch), ("change", change)), cancellationToken);
            if (rows.Count > 0)
                return rows[0];
        }

        return null;
    }
}
