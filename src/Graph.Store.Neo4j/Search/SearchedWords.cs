using System.Globalization;

namespace Graph.Store.Neo4j;

/// <summary>What a version has for search: the properties that the full-text index looks into, and what hits are put in order by.</summary>
internal static class SearchedWords
{
    /// <summary>The words that a node has by itself where it goes by others: theirs are added to them.</summary>
    private const string Own = "own_words";

    /// <summary>The property that says about when a version was recorded.</summary>
    public const string Part = "search_part";

    private const int PartSize = 2048;

    // More than the words that somebody can look for, times the columns that each can be in.
    private const int MostWords = 64;

    private static readonly Dictionary<SearchColumn, string> Properties = new()
    {
        [SearchColumn.Called] = "called_words",
        [SearchColumn.Name] = "name_words",
        [SearchColumn.GoesBy] = "goes_by_words",
        [SearchColumn.Body] = "body_words",
    };

    /// <summary>The properties of a version; none where it is not searched.</summary>
    public static Dictionary<string, object?> Of(SearchEntry entry)
    {
        Dictionary<string, object?> properties = new(StringComparer.Ordinal);
        if (entry.IsEmpty)
            return properties;
        properties.Add("sort_words", entry.Sort);
        foreach ((SearchColumn column, string property) in Properties)
        {
            if (entry[column].Length > 0)
                properties.Add(property, entry[column]);
        }

        if (entry.GoesBy.Length > 0)
            properties.Add(Own, entry.GoesBy);
        return properties;
    }

    /// <summary>What is in <see cref="Part"/>: the same for versions that were recorded one after another, and sorted as they were recorded.</summary>
    /// <param name="before">How many versions come before it in the change feed.</param>
    public static string PartOf(long before) => (before / PartSize * PartSize).ToString("D12", CultureInfo.InvariantCulture);

    /// <summary>A query for all words in a tier's columns, in which nothing that was typed can be an operator; null where nothing can be found.</summary>
    public static string? ToQuery(SearchTier tier, SearchTerms terms) => Clauses(tier, terms, (column, word) => tier.AreBeginnings ? $"{column}:{word}*" : $"{column}:{word}");

    /// <summary>A query for all tiers at once, whose score tells the best tier that a node is in (<see cref="LeastScores"/>).</summary>
    public static string ToQuery(SearchTerms terms) => string.Join(' ', SearchTier.All
        .Select(tier => (Tier: tier, Clauses: Clauses(tier, terms, (column, word) => tier.AreBeginnings ? $"{column}:{word}*" : $"{column}:[{word} TO {word}]")))
        .Where(each => each.Clauses is not null)
        .Select(each => string.Create(CultureInfo.InvariantCulture, $"({each.Clauses})^{LeastScore(each.Tier)}")));

    /// <summary>The score that a node has at least which is in a tier, for each tier; in no better one it has less than that tier's.</summary>
    public static IEnumerable<long> LeastScores { get; } = [.. SearchTier.All.Select(LeastScore)];

    // A word scores 1 in each column that has it, as beginnings and ranges do in Lucene, times what the tier weighs. So a tier has to weigh
    // more than all words in all columns.
    private static long LeastScore(SearchTier tier) => (long)Math.Pow(MostWords, tier.Rank - SearchTier.All[^1].Rank);

    private static string? Clauses(SearchTier tier, SearchTerms terms, Func<string, string, string> clause) => terms.In(tier) is { Count: > 0 } words
        ? string.Join(' ', words.Select(word => $"+({string.Join(' ', tier.Columns.Select(column => clause(Properties[column], word)))})"))
        : null;
}
