using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>Answers searches.</summary>
internal static class SearchReader
{
    private static readonly Dictionary<SearchColumn, string> Columns = new()
    {
        [SearchColumn.Called] = "called",
        [SearchColumn.Name] = "name",
        [SearchColumn.GoesBy] = "goes_by",
        [SearchColumn.Body] = "body",
    };

    public static IReadOnlyList<SearchHit> Search(Session session, SearchQuery query)
    {
        SearchRanking ranking = new(query);
        if (SearchTerms.Of(query.Text) is not { } terms)
            return [];

        PointSql day = new(query.AsOf, null);
        string? types = query.Types.Count == 0 ? null : JsonList.Of(query.Types.Select(type => type.IdPrefix));
        foreach (SearchTier tier in SearchTier.All)
        {
            if (!ranking.IsFull && Match(tier, terms.In(tier)) is { } match)
                ranking.Add(tier, Find(session, match, types, day, ranking.Wanted));
        }

        IReadOnlyDictionary<string, Fact> nodes = FactQueries.Get(session, [.. ranking.Hits.Select(hit => hit.Id)], new(query.AsOf));
        return [.. ranking.Hits.Select(hit => new SearchHit(nodes.GetValueOrDefault(hit.Id) as Node ?? throw Refusal.Unreadable(hit.Id), hit.Rank))];
    }

    /// <summary>Words that begin or end as one does, and are about as long.</summary>
    public static IReadOnlyList<string> FindWordsLike(Session session, string word)
    {
        (string beginning, string ending) = NearWords.Ends(word);
        int most = NearWords.MostSlips(word);
        string reversed = NearWords.Reverse(ending);
        List<string> found = [];
        using SqliteDataReader row = session.Command(
            """
            SELECT word FROM (SELECT word FROM search_word WHERE word >= @beginning AND word < @after AND length(word) BETWEEN @shortest AND @longest ORDER BY word LIMIT @limit)
            UNION
            SELECT word FROM (SELECT word FROM search_word WHERE reversed >= @ending AND reversed < @behind AND length(word) BETWEEN @shortest AND @longest ORDER BY reversed LIMIT @limit)
            """,
            ("@beginning", beginning), ("@after", beginning + char.MaxValue), ("@ending", reversed), ("@behind", reversed + char.MaxValue),
            ("@shortest", word.Length - most), ("@longest", word.Length + most), ("@limit", NearWords.MostLookedAt)).ExecuteReader();
        while (row.Read())
            found.Add(StoredRow.Of(row, 0, static row => row.GetString(0)));
        return found;
    }

    private static List<(string Id, string Sort)> Find(Session session, string match, string? types, PointSql day, int limit)
    {
        List<(string Id, string Sort)> found = [];
        using SqliteDataReader row = session.Command(
            $"""
            SELECT e.id, e.sort
            FROM node_search CROSS JOIN node_search_entry AS e ON e.key = node_search.rowid
            WHERE node_search MATCH @match AND (@types IS NULL OR e.type IN (SELECT value FROM json_each(@types))) AND {day.WhereOnDay("e")}
            ORDER BY node_search.rowid LIMIT @limit
            """,
            [("@match", match), ("@types", types), ("@limit", limit), .. day.Parameters]).ExecuteReader();
        while (row.Read())
            found.Add(StoredRow.Of(row, 0, static row => (row.GetString(0), row.GetString(1))));
        return found;
    }

    /// <summary>A full-text query for all words in a tier's columns, in which nothing that was typed can be an operator; null where nothing can be found.</summary>
    private static string? Match(SearchTier tier, IReadOnlyList<string> words) => words.Count == 0
        ? null
        : $"{{{string.Join(' ', tier.Columns.Select(column => Columns[column]))}}} : ({string.Join(" AND ", words.Select(word => $"\"{word}\"{(tier.AreBeginnings ? "*" : "")}"))})";
}
