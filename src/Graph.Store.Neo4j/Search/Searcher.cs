namespace Graph.Store.Neo4j;

/// <summary>Answers searches.</summary>
/// <remarks>
/// Most texts find few nodes: those come with their words in one answer, and what tier they are in is worked out here. Only where a
/// text finds many is the server asked tier by tier.
/// </remarks>
internal static class Searcher
{
    private const int Few = 250;
    private const int FirstColumn = 3;

    // Nearly all that is found can be seen, but for a past day.
    private const int LookedAtForOne = 2;

    public static async Task<IReadOnlyList<SearchHit>> SearchAsync(QueryClient client, SearchQuery query, CancellationToken cancellationToken)
    {
        SearchRanking ranking = new(query);
        if (SearchTerms.Of(query.Text) is not { } terms)
            return [];

        (string, object?)[] about = [("labels", query.Types.Count == 0 ? null : query.Types.Select(type => TypeCypher.Of(type).VersionLabel).ToArray()), .. new PointParameters(null, query.AsOf).All];
        List<object?[]> some = await client.ReadAsync(new(CypherFile.Read("read/search-some"), [("query", SearchedWords.ToQuery(SearchTier.Widest, terms.Words)), ("limit", Few + 1), .. about]), cancellationToken);
        if (some.Count <= Few)
            Rank(ranking, terms, some);
        else
            await RankAsync(ranking, terms, about, client, cancellationToken);

        // What was changed in between is as it is now, or not there.
        IReadOnlyDictionary<string, Fact> nodes = await FactReader.GetAsync(client, [.. ranking.Hits.Select(hit => hit.Id)], new(query.AsOf), cancellationToken);
        return [.. ranking.Hits.Where(hit => nodes.ContainsKey(hit.Id)).Select(hit => new SearchHit((Node)nodes[hit.Id], hit.Rank))];
    }

    /// <summary>Words that begin or end as one does, and are about as long.</summary>
    public static async Task<IReadOnlyList<string>> FindWordsLikeAsync(QueryClient client, string word, CancellationToken cancellationToken)
    {
        (string beginning, string ending) = NearWords.Ends(word);
        int most = NearWords.MostSlips(word);
        List<object?[]> rows = await client.ReadAsync(
            new(
                CypherFile.Read("read/words-like"),
                [("beginning", beginning), ("ending", NearWords.Reverse(ending)), ("shortest", word.Length - most), ("longest", word.Length + most), ("limit", NearWords.MostLookedAt)]),
            cancellationToken);
        return rows.ConvertAll(row => StoredValues.Of(null, () => (string)row[0]!));
    }

    private static void Rank(SearchRanking ranking, SearchTerms terms, List<object?[]> rows)
    {
        ILookup<SearchTier?, object?[]> byTier = rows.ToLookup(row =>
        {
            string[][] words = [.. row.Skip(FirstColumn).Select(column => StoredValues.Of(row[0], () => (string?)column)?.Split(' ') ?? [])];
            return terms.TierOf(column => words[column - SearchColumn.Called]);
        });
        foreach (SearchTier tier in SearchTier.All)
            ranking.Add(tier, byTier[tier].Select(Found));
    }

    private static async Task RankAsync(SearchRanking ranking, SearchTerms terms, (string, object?)[] about, QueryClient client, CancellationToken cancellationToken)
    {
        foreach (SearchTier tier in SearchTier.All)
        {
            if (ranking.IsFull || SearchedWords.ToQuery(tier, terms.In(tier)) is not { } text)
                continue;
            ranking.Add(tier, (await FirstAsync(text, ranking.Wanted, about, client, cancellationToken)).Select(Found));
        }
    }

    /// <summary>The first of those that a query finds and that can be seen. Only where too few of the first that are found can be, as on a past day, all are looked at.</summary>
    private static async Task<IEnumerable<object?[]>> FirstAsync(string text, int wanted, (string, object?)[] about, QueryClient client, CancellationToken cancellationToken)
    {
        for (long most = LookedAtForOne * wanted; ; most = int.MaxValue)
        {
            List<object?[]> rows = await client.ReadAsync(new(CypherFile.Read("read/search"), [("query", text), ("limit", wanted), ("looked", most), .. about]), cancellationToken);
            if (rows is not [[long looked, IReadOnlyList<object?> seen]])
                return [];
            if (seen.Count == wanted || looked < most)
                return seen.Cast<object?[]>();
        }
    }

    private static (string Id, string Sort) Found(object?[] row) => StoredValues.Of(row[0], () =>
        ((string)row[0]!, row[2] is IEnumerable<object?> others ? SearchEntry.SortOf(others.Cast<string>(), (string)row[1]!) : (string)row[1]!));
}
