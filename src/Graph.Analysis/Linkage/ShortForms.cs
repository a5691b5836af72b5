namespace Graph.Analysis.Linkage;

/// <summary>Short forms of words, as the names teach them that one organisation goes by: who is both Larkhaven RDA and Larkhaven Riding for the Disabled Association says what RDA is short for.</summary>
/// <remarks>
/// A short form is one word for the first letters of several, or for one word of which it has the first letter and some others in their order.
/// One organisation by itself teaches nothing, since it is known by both names anyway; and what is short for different things says nothing.
/// </remarks>
public sealed class ShortForms
{
    private const int FewestOrganisations = 2;
    private const double FewestOfAll = 2.0 / 3;
    private const int ShortestInitials = 2;
    private const int ShortestContraction = 3;
    private const int FewestLettersLess = 2;

    private readonly Dictionary<string, string[]> forms = new(StringComparer.Ordinal);

    /// <summary>Learns from the names of organisations.</summary>
    /// <param name="organisations">The names of each, and the parts of these, as words.</param>
    public ShortForms(IEnumerable<IReadOnlyList<string[]>> organisations)
    {
        ArgumentNullException.ThrowIfNull(organisations);
        IEnumerable<IGrouping<string, string>> taught = organisations.SelectMany(TaughtBy).GroupBy(each => each.Short, each => each.Long, StringComparer.Ordinal);
        foreach (IGrouping<string, string> each in taught)
        {
            KeyValuePair<string, int> most = each.CountBy(words => words, StringComparer.Ordinal).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First();
            if (most.Value >= FewestOrganisations && most.Value >= FewestOfAll * each.Count())
                forms.Add(each.Key, most.Key.Split(' '));
        }
    }

    /// <summary>How many were learnt.</summary>
    public int Count => forms.Count;

    /// <summary>A name with its short forms written out; null where it has none.</summary>
    /// <param name="words">Its words.</param>
    public string[]? WriteOut(string[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return forms.Count > 0 && Array.Exists(words, forms.ContainsKey) ? [.. words.SelectMany(word => forms.GetValueOrDefault(word) ?? [word])] : null;
    }

    private static IEnumerable<(string Short, string Long)> TaughtBy(IReadOnlyList<string[]> names) => names.Count < 2
        ? []
        : names.SelectMany(one => names.Select(other => TaughtBy(one, other))).OfType<(string, string)>().Distinct();

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
