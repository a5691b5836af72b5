namespace Graph.Store.Neo4j;

/// <summary>Reads of facts by their ids and by their ends.</summary>
internal static class FactReader
{
    public static async Task<long> GetHeadAsync(QueryClient client, CancellationToken cancellationToken) =>
        (long)(await client.ReadAsync(new(CypherFile.Read("read/head")), cancellationToken))[0][0]!;

    public static async Task<IReadOnlyDictionary<string, Fact>> GetAsync(QueryClient client, IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken)
    {
        (TypeCypher Type, string[] Ids)[] groups = ByType(ids);
        PointParameters point = await PointParameters.ResolveAsync(client, at, cancellationToken);
        if (groups.Length > 1)
            point = await point.FixAsync(client, cancellationToken);

        Dictionary<string, Fact> found = new(ids.Count, StringComparer.Ordinal);
        foreach ((TypeCypher type, List<object?[]> rows) in await EachAsync(groups, (type, own) => new(CypherFile.For("read/facts", type), [("ids", own), .. point.All]), client, cancellationToken))
        {
            foreach (object?[] row in rows)
                found.Add((string)row[0]!, type.Encoding.Decode(row));
        }

        return found;
    }

    public static async Task<IReadOnlyDictionary<string, long>> GetVersionsAsync(QueryClient client, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        Dictionary<string, long> found = new(ids.Count, StringComparer.Ordinal);
        foreach ((_, List<object?[]> rows) in await EachAsync(ByType(ids), (type, own) => new(CypherFile.For("read/versions", type), ("ids", own)), client, cancellationToken))
        {
            foreach (object?[] row in rows)
                found.Add((string)row[0]!, (long)row[1]!);
        }

        return found;
    }

    public static async Task<ILookup<string, Edge>> GetEdgesAsync(QueryClient client, FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken)
    {
        TypeCypher cypher = TypeCypher.Of(type);
        PointParameters point = await PointParameters.ResolveAsync(client, at, cancellationToken);
        Statement statement = new(
            CypherFile.For("read/edges", cypher, cypher.KeyOf(end)),
            [("ids", ids.Distinct(StringComparer.Ordinal)), .. point.All]);
        List<object?[]> rows = await client.ReadAsync(statement, cancellationToken);
        return rows.ToLookup(row => (string)row[0]!, row => (Edge)cypher.Encoding.Decode(row, 1), StringComparer.Ordinal);
    }

    public static async Task<ILookup<OrgIdentifier, string>> FindByIdentifierAsync(QueryClient client, IReadOnlyCollection<OrgIdentifier> identifiers, CancellationToken cancellationToken)
    {
        Dictionary<string, OrgIdentifier> wanted = identifiers.DistinctBy(identifier => identifier.ToString(), StringComparer.Ordinal).ToDictionary(identifier => identifier.ToString(), StringComparer.Ordinal);
        List<(OrgIdentifier Identifier, string Id)> found = [];
        foreach ((TypeCypher type, ValueEncoding list) in Ontology.Nodes.Select(TypeCypher.Of).SelectMany(type => type.IdentifierLists.Select(list => (type, list))))
        {
            List<object?[]> rows = await client.ReadAsync(new(CypherFile.For("read/identified", type, list.Property.FieldName), ("numbers", wanted.Keys)), cancellationToken);
            found.AddRange(rows.Select(row => (wanted[(string)row[0]!], (string)row[1]!)));
        }

        return found.ToLookup(pair => pair.Identifier, pair => pair.Id);
    }

    /// <summary>Asks for each type at once.</summary>
    private static async Task<(TypeCypher Type, List<object?[]> Rows)[]> EachAsync(
        (TypeCypher Type, string[] Ids)[] groups, Func<TypeCypher, string[], Statement> statement, QueryClient client, CancellationToken cancellationToken) =>
        await Task.WhenAll(groups.Select(async group => (group.Type, await client.ReadAsync(statement(group.Type, group.Ids), cancellationToken))));

    private static (TypeCypher Type, string[] Ids)[] ByType(IEnumerable<string> ids) =>
    [
        .. ids
            .Distinct(StringComparer.Ordinal)
            .GroupBy(Ontology.OfId)
            .Where(group => group.Key is not null)
            .Select(group => (TypeCypher.Of(group.Key!), group.ToArray())),
    ];
}
