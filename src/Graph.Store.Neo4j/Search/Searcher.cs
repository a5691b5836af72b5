using System.Globalization;

namespace Graph.Store.Neo4j;

/// <summary>Answers searches.</summary>
/// <remarks>
/// The server is asked once, puts what it finds in order as <see cref="SearchRanking"/> does, and answers with no more than is wanted: to
/// ask a second time for the nodes, or to read a thousand to name twenty, takes longer than most searches.
/// </remarks>
internal static class Searcher
{
    // To name a thousand takes longer than to ask for one tier more.
    private const int Few = 300;

    // What has shorter words only finds so much that to score all of it takes longer than to ask tier by tier.
    private const int LongEnough = 3;

    private static readonly string Text = CypherFile.Read("read/search")
        .Replace("«tiers»", string.Concat(SearchTier.All.Select((_, place) => CypherFile.Read("read/search-tier").Replace("«tier»", place.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))), StringComparison.Ordinal)
        .Replace("«types»", TypeCypher.PropertiesOfNodes, StringComparison.Ordinal);

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
                ("considered", ranking.Wanted),
                ("limit", ranking.Wanted + query.First),
                .. new PointParameters(null, query.AsOf).All,
            ]);
        IReadOnlyList<object?> hits = StoredValues.Only(await client.ReadAsync(statement, cancellationToken), row => (IReadOnlyList<object?>)row[0]!);
        return [.. hits.Cast<object?[]>().Select(hit => new SearchHit((Node)StoredValues.FactOf((object?[])hit[1]!), SearchTier.All[(int)(long)hit[0]!].Rank))];
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
}
