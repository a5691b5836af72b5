namespace Graph.Analysis.Linkage;

/// <summary>How often the names of organisations teach that a word is short for others: see <see cref="ShortForms"/>.</summary>
internal sealed class ShortFormTally
{
    private const int ShortestInitials = 2;
    private const int ShortestContraction = 3;
    private const int FewestLettersLess = 2;

    private readonly Dictionary<string, Dictionary<string, int>> counts = new(StringComparer.Ordinal);

    /// <summary>The short forms, each with what it is short for and how many organisations teach that.</summary>
    public IEnumerable<(string Short, IReadOnlyDictionary<string, int> Long)> All => counts.Select(pair => (pair.Key, (IReadOnlyDictionary<string, int>)pair.Value));

    /// <summary>Adds what one organisation teaches.</summary>
    /// <param name="names">Its names, and the parts of these, as words.</param>
    public void Add(IReadOnlyList<string[]> names)
    {
        if (names.Count < 2)
            return;
        foreach ((string word, string words) in names.SelectMany(one => names.Select(other => TaughtBy(one, other))).OfType<(string, string)>().Distinct())
        {
            if (!counts.TryGetValue(word, out Dictionary<string, int>? known))
                counts.Add(word, known = new(StringComparer.Ordinal));
            known[words] = known.GetValueOrDefault(words) + 1;
        }
    }

    /// <summary>What is left of two names without the words that both begin and end with, where the one is short for the other.</summary>
    private static (string Short, string Long)? TaughtBy(string[] one, string[] other)
    {
        int before = one.AsSpan().CommonPrefixLength(other);
        int after = 0;
        while (after < Math.Min(one.Length, other.Length) - before && one[^(after + 1)] == other[^(after + 1)])
            after++;
        return one[before..^after] is [var word] && other[before..^after] is { Length: > 0 } words && (AreInitials(word, words) || (before + after > 0 && words is [var whole] && IsContraction(word, whole)))
            ? (word, string.Join(' ', words))
            : null;
    }

    // Two letters are enough here, since organisations go by both names.
    private static bool AreInitials(string word, string[] words) => word.Length is >= ShortestInitials and <= Initials.Longest && word.Length == words.Length && word == Initials.Of(words);

    // Assn for association: a letter that is missing at the end of a plural makes no short form.
    private static bool IsContraction(string word, string whole)
    {
        if (word.Length < ShortestContraction || whole.Length < word.Length + FewestLettersLess || word[0] != whole[0])
            return false;
        int met = 0;
        foreach (char letter in whole)
            met += met < word.Length && word[met] == letter ? 1 : 0;
        return met == word.Length;
    }
}
