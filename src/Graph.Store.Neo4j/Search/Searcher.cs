namespace Graph.Store.Neo4j;

/// <summary>Answers searches.</summary>
internal static class Searcher
{
    private const int MaximumFirst = 1000;

    public static async Task<IReadOnlyList<SearchHit>> SearchAsync(QueryClient client, SearchQuery query, CancellationToken cancellationToken)
    {
        if (query.First is < 1 or > MaximumFirst)
            throw new ArgumentOutOfRangeException(nameof(query), query.First, $"A search has 1 to {MaximumFirst} hits.");
        if (SearchedWords.ToQuery(query.Text) is not { } words)
            return [];

        IEnumerable<FactType> types = query.Types.Count == 0 ? Ontology.Nodes : query.Types;
        Statement statement = new(
            CypherFile.Read("read/search"),
            [("query", words), ("labels", types.Select(type => TypeCypher.Of(type).VersionLabel)), ("limit", query.First), .. new PointParameters(null, query.AsOf).All]);
        List<object?[]> rows = await client.ReadAsync(statement, cancellationToken);
        return rows.ConvertAll(row => StoredValues.Of(row[0], () => new SearchHit(
            (Node)StoredValues.TypeOf(row[0]).Read((Dictionary<string, object?>)row[2]!), Convert.ToDouble(row[1], System.Globalization.CultureInfo.InvariantCulture))));
    }
}
