using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>Answers searches.</summary>
internal static class SearchReader
{
    // The heading counts ten times the rest: who looks for "Hope" wants the organisation of that name first.
    private const string Matches = """
        SELECT n.id, -bm25(node_search, 10.0, 1.0) AS fit
        FROM node_search JOIN node_key AS n ON n.key = node_search.rowid
        WHERE node_search MATCH @match
          AND (@types IS NULL OR substr(n.id, 1, instr(n.id, '-') - 1) IN (SELECT value FROM json_each(@types)))
        ORDER BY fit DESC, n.id
        """;

    private const int MaximumFirst = 1000;

    public static IReadOnlyList<SearchHit> Search(Session session, SearchQuery query)
    {
        if (query.First is < 1 or > MaximumFirst)
            throw new ArgumentOutOfRangeException(nameof(query), query.First, $"A search has 1 to {MaximumFirst} hits.");
        if (SearchText.ToQuery(query.Text) is not { } match)
            return [];

        string? types = query.Types.Count == 0 ? null : JsonList.Of(query.Types.Select(type => type.IdPrefix));
        List<SearchHit> hits = new(query.First);
        using SqliteDataReader row = session.Command(Matches, ("@match", match), ("@types", types)).ExecuteReader();
        foreach ((string Id, double Fit)[] batch in Ranked(row).Chunk(query.First))
        {
            // Whether a node holds on the day stands in its own table, so the best are asked for until there are enough.
            IReadOnlyDictionary<string, Fact> nodes = FactQueries.Get(session, [.. batch.Select(found => found.Id)], new(query.AsOf));
            foreach ((string id, double fit) in batch)
            {
                if (nodes.TryGetValue(id, out Fact? fact))
                    hits.Add(new(fact as Node ?? throw Refusal.Unreadable(id), fit));
                if (hits.Count == query.First)
                    return hits;
            }
        }

        return hits;
    }

    private static IEnumerable<(string Id, double Fit)> Ranked(SqliteDataReader row)
    {
        while (row.Read())
            yield return StoredRow.Of(row, 0, static row => (row.GetString(0), row.GetDouble(1)));
    }
}
