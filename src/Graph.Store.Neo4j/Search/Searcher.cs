using System.Globalization;

namespace Graph.Store.Neo4j;

/// <summary>Answers searches.</summary>
/// <remarks>The server is asked once for the best hits of all tiers, and once for the nodes: to ask it tier by tier takes longer than most tiers.</remarks>
internal static class Searcher
{
    // To name a thousand takes longer than to ask for one tier more.
    private const int Few = 300;

    // What has shorter words only finds so much that to score all of it takes longer than to ask tier by tier.
    private const int LongEnough = 3;

    private static readonly string Text = CypherFile.Read("read/search").Replace(
        "«tiers»",
        string.Concat(SearchTier.All.Select((_, place) => CypherFile.Read("read/search-tier").Replace("«tier»", place.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))),
        StringComparison.Ordinal);

    public static async Task<IReadOnlyList<SearchHit>> SearchAsync(QueryClient client, SearchQuery query, CancellationToken cancellationToken)
    {
        SearchRanking ranking = new(query);
        if (SearchTerms.Of(query.Text) is not { } terms)
            return [];

        Statement statement = new(
            Text,
            [
                ("all", terms.Words.Any(word => word.Length >= LongEnough) ? SearchedWords.ToQuery(terms) : null),
                ("least", SearchedWords.LeastScores),
                ("few", Few),
                ("queries", SearchTier.All.Select(tier => SearchedWords.ToQuery(tier, terms))),
                ("labels", query.Types.Count == 0 ? null : query.Types.Select(type => TypeCypher.Of(type).VersionLabel)),
                ("first", query.First),
                ("limit", ranking.Wanted + query.First),
                .. new PointParameters(null, query.AsOf).All,
            ]);
        IReadOnlyList<object?> found = StoredValues.Only(await client.ReadAsync(statement, cancellationToken), row => (IReadOnlyList<object?>)row[0]!);
        foreach ((SearchTier tier, IReadOnlyList<object?> nodes) in SearchTier.All.Zip(found.Cast<IReadOnlyList<object?>>()))
        {
            if (!ranking.IsFull)
                ranking.Add(tier, nodes.Take(ranking.Wanted).Cast<object?[]>().Select(Found));
        }

        // What was changed in between is as it is now, or not there.
        IReadOnlyDictionary<string, Fact> current = await FactReader.GetAsync(client, [.. ranking.Hits.Select(hit => hit.Id)], new(query.AsOf), cancellationToken);
        return [.. ranking.Hits.Where(hit => current.ContainsKey(hit.Id)).Select(hit => new SearchHit((Node)current[hit.Id], hit.Rank))];
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

    private static (string Id, string Sort) Found(object?[] row) => StoredValues.Of(row[0], () =>
        ((string)row[0]!, row[2] is IEnumerable<object?> others ? SearchEntry.SortOf(others.Cast<string>(), (string)row[1]!) : (string)row[1]!));
}
