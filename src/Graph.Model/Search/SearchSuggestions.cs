namespace Graph.Model;

/// <summary>Offers near spellings of a text that finds nothing and, where there are none, the text with a word less.</summary>
public static class SearchSuggestions
{
    /// <summary>The most searches that it takes to offer some: each word, and each text that is offered, is looked for, so that none is offered in vain.</summary>
    public const int MostSearches = MostWords + MostTried;

    private const int MostTried = 12;
    private const int MostOffered = 3;
    private const int MostWords = 6;

    /// <summary>Texts that are near to one that finds nothing, or else have a word less, and that do find something of the same types and day: nearest first, three at most. Never throws for odd text.</summary>
    /// <exception cref="StoreException">The store can't be read now.</exception>
    public static async Task<IReadOnlyList<string>> SuggestAsync(this IGraphStore store, SearchQuery query, CancellationToken cancellationToken = default)
    {
        if (SearchTerms.Of(query.Text) is not { Words: { Count: <= MostWords } words })
            return [];

        string[] fewer = [.. WithOneLess(words)];
        string[] near = [.. Joined(words).Concat(await ReadingsAsync(store, query, words, cancellationToken)).Distinct(StringComparer.Ordinal).Take(MostTried - fewer.Length)];
        List<string> offered = await FindingAsync(near);
        return offered.Count > 0 ? offered : await FindingAsync(fewer);

        async Task<List<string>> FindingAsync(string[] texts)
        {
            List<string> finding = [];
            foreach (string text in texts)
            {
                if (finding.Count < MostOffered && await FindsAsync(store, query, text, cancellationToken))
                    finding.Add(text);
            }

            return finding;
        }
    }

    /// <summary>The words with two neighbours written as one, such as foodbank for food bank.</summary>
    private static IEnumerable<string> Joined(IReadOnlyList<string> words) =>
        Enumerable.Range(1, Math.Max(0, words.Count - 1)).Select(place => $"{string.Join(' ', words.Take(place))}{string.Join(' ', words.Skip(place))}");

    /// <summary>The words without one of them, the last left out first, as where a legal form was added; of two words, either alone would find too much.</summary>
    private static IEnumerable<string> WithOneLess(IReadOnlyList<string> words) => words.Count < 3
        ? []
        : Enumerable.Range(0, words.Count).Reverse().Select(place => string.Join(' ', words.Where((_, i) => i != place)));

    /// <summary>What else the words could be read as: those that find nothing by themselves in another spelling or, where each finds something, one of them at a time.</summary>
    private static async Task<IEnumerable<string>> ReadingsAsync(IGraphStore store, SearchQuery query, IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        bool[] isKnown = new bool[words.Count];
        for (int i = 0; i < words.Count; i++)
            isKnown[i] = words.Count > 1 && await FindsAsync(store, query, words[i], cancellationToken);

        bool areAllKnown = isKnown.All(known => known);
        List<IReadOnlyList<string>> near = [];
        for (int i = 0; i < words.Count; i++)
            near.Add(isKnown[i] && !areAllKnown ? [words[i]] : await NearAsync(store, words[i], cancellationToken));
        return areAllKnown
            ? near.SelectMany((others, place) => others.Select(other => string.Join(' ', words.Select((word, i) => i == place ? other : word))))
            : Combined(near);
    }

    // Each list has the nearest first, so that a text is the nearer the earlier in their lists its words stand. A stable sort leaves the
    // earlier words of the text nearer where two are alike.
    private static IEnumerable<string> Combined(IReadOnlyList<IReadOnlyList<string>> near) => near
        .Aggregate((IEnumerable<(string Text, int Slips)>)[("", 0)], (texts, next) =>
            texts.SelectMany(text => next.Select((word, slips) => ($"{text.Text} {word}".TrimStart(), text.Slips + slips))).OrderBy(text => text.Item2).Take(MostTried))
        .Select(text => text.Text);

    private static async Task<IReadOnlyList<string>> NearAsync(IGraphStore store, string word, CancellationToken cancellationToken) =>
        NearWords.IsSpelt(word) ? [.. NearWords.Of(word, await store.FindWordsLikeAsync(word, cancellationToken)), .. NearWords.Parts(word)] : [];

    private static async Task<bool> FindsAsync(IGraphStore store, SearchQuery query, string text, CancellationToken cancellationToken) =>
        (await store.SearchAsync(query with { Text = text, First = 1 }, cancellationToken)).Count > 0;
}
