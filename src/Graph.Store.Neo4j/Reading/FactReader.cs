namespace Graph.Store.Neo4j;

/// <summary>Reads of facts by their ids and by their ends.</summary>
internal static class FactReader
{
    /// <exception cref="StoreException">There is no store any more, or it can't be reached.</exception>
    public static async Task<long> GetHeadAsync(QueryClient client, CancellationToken cancellationToken) =>
        StoredValues.Only(await client.ReadAsync(new(CypherFile.Read("read/head")), cancellationToken), row => (long)row[0]!);

    /// <exception cref="StoreException">The store can't be read or written now.</exception>
    public static async Task<StoreCondition> CheckAsync(QueryClient client, CancellationToken cancellationToken) => StoredValues.Only(
        await client.WriteAsync(new(CypherFile.Read("write/try")), cancellationToken),
        row => new StoreCondition((long)row[0]!, row[1] is null ? null : Moments.Parse((string)row[1]!)));

    public static async Task<IReadOnlyDictionary<string, Fact>> GetAsync(QueryClient client, IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken)
    {
        PointParameters point = await PointParameters.ResolveAsync(client, at, cancellationToken);
        List<object?[]> rows = await client.ReadAsync(new(CypherFile.Read("read/facts"), [("wanted", WantedFacts.Of(ids)), .. point.All]), cancellationToken);
        Dictionary<string, Fact> found = new(rows.Count, StringComparer.Ordinal);
        foreach (object?[] row in rows)
        {
            Fact fact = StoredValues.FactOf((object?[])row[0]!);
            if (!found.TryAdd(fact.Id, fact))
                throw Refusal.Unreadable(fact.Id);
        }

        return found;
    }

    public static async Task<IReadOnlyDictionary<string, long>> GetVersionsAsync(QueryClient client, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        List<object?[]> rows = await client.ReadAsync(new(CypherFile.Read("read/versions"), ("ids", ids.Distinct(StringComparer.Ordinal))), cancellationToken);
        Dictionary<string, long> found = new(rows.Count, StringComparer.Ordinal);
        foreach (object?[] row in rows)
        {
            if (row is not [string id, long version] || !found.TryAdd(id, version))
                throw Refusal.Unreadable(row[0] as string);
        }

        return found;
    }

    public static async Task<ILookup<string, Edge>> GetEdgesAsync(QueryClient client, FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken)
    {
        TypeCypher cypher = TypeCypher.Of(type);
        PointParameters point = await PointParameters.ResolveAsync(client, at, cancellationToken);
        Statement statement = new(
            CypherFile.For("read/edges", cypher, cypher.KeyOf(end)),
            [("ids", ids.Distinct(StringComparer.Ordinal)), ("properties", cypher.Properties), .. point.All]);
        List<object?[]> rows = await client.ReadAsync(statement, cancellationToken);
        return rows.ToLookup(row => (string)row[0]!, row => (Edge)cypher.Encoding.Decode((object?[])row[1]!), StringComparer.Ordinal);
    }

    public static async Task<IReadOnlyList<string>> FindNamingAsync(QueryClient client, FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, int first, CancellationToken cancellationToken)
    {
        TypeCypher cypher = TypeCypher.Of(type);
        List<object?[]> rows = await client.ReadAsync(new(CypherFile.For("read/naming", cypher, cypher.KeyOf(end)), ("ids", ids.Distinct(StringComparer.Ordinal)), ("limit", first)), cancellationToken);
        return rows.ConvertAll(row => (string)row[0]!);
    }

    public static async Task<ILookup<string, string>> FindFormerEdgesAsync(QueryClient client, FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        TypeCypher cypher = TypeCypher.Of(type);
        List<object?[]> rows = await client.ReadAsync(new(CypherFile.For("read/former-edges", cypher, cypher.KeyOf(end)), ("ids", ids.Distinct(StringComparer.Ordinal))), cancellationToken);
        return rows.ToLookup(row => (string)row[0]!, row => (string)row[1]!, StringComparer.Ordinal);
    }

    public static async Task<IReadOnlyList<string>> FindMentioningMergedAsync(QueryClient client, CancellationToken cancellationToken) =>
        (await client.ReadAsync(new(CypherFile.Read("read/mentioning-merged")), cancellationToken)).ConvertAll(row => (string)row[0]!);

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

    public static async Task<ILookup<string, string>> FindByKeyAsync(QueryClient client, FactType type, IReadOnlyCollection<string> words, CancellationToken cancellationToken)
    {
        Dictionary<string, string> wanted = KeyHash.ByHash(words);
        List<object?[]> rows = await client.ReadAsync(new(CypherFile.For("read/by-key", TypeCypher.Of(type)), ("hashes", wanted.Keys)), cancellationToken);
        return rows.ToLookup(row => wanted[(string)row[0]!], row => (string)row[1]!, StringComparer.Ordinal);
    }
}
