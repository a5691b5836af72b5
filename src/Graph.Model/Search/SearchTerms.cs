namespace Graph.Model;

/// <summary>What somebody typed, as both stores look for it: every word, in any order, each as the beginning of a word.</summary>
public sealed class SearchTerms
{
    private const string Article = "the";

    private readonly string[] called;

    private SearchTerms(string[] words, string? called)
    {
        Words = words;
        this.called = called is null ? [] : [called];
    }

    /// <summary>The words, folded, each once.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>What a text asks for; null where it has no words.</summary>
    public static SearchTerms? Of(string text) => SearchWords.Asked(text) switch
    {
        [] => null,
        // As names are compared: The Hope Centre calls itself Hope Centre as well.
        [Article, .. { Length: > 0 } words] => new(words, SearchWords.Called(text)),
        var words => new(words, SearchWords.Called(text)),
    };

    /// <summary>The words that must be found in a tier's columns; none where nothing can be in it.</summary>
    public IReadOnlyList<string> In(SearchTier tier) => tier.Columns[0] == SearchColumn.Called ? called : Words;

    /// <summary>Whether a node has all the words, as search reads them.</summary>
    /// <param name="node">The node.</param>
    public bool AreIn(Node node)
    {
        SearchEntry entry = SearchEntry.Of(node);
        return SearchTier.All.Any(tier => In(tier) is { Count: > 0 } wanted && wanted.All(one => tier.Columns.Any(column => entry[column].Split(' ').Any(word => tier.AreBeginnings ? word.StartsWith(one, StringComparison.Ordinal) : word == one))));
    }
}
