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

    private readonly Dictionary<string, string[]> forms = new(StringComparer.Ordinal);

    /// <summary>Learns from the names of organisations.</summary>
    /// <param name="organisations">The names of each, and the parts of these, as words.</param>
    public ShortForms(IEnumerable<IReadOnlyList<string[]>> organisations)
        : this(TallyOf(organisations))
    {
    }

    internal ShortForms(ShortFormTally tally)
    {
        foreach ((string word, IReadOnlyDictionary<string, int> taught) in tally.All)
        {
            KeyValuePair<string, int> most = taught.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First();
            if (most.Value >= FewestOrganisations && most.Value >= FewestOfAll * taught.Values.Sum())
                forms.Add(word, most.Key.Split(' '));
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

    private static ShortFormTally TallyOf(IEnumerable<IReadOnlyList<string[]>> organisations)
    {
        ArgumentNullException.ThrowIfNull(organisations);
        ShortFormTally tally = new();
        foreach (IReadOnlyList<string[]> names in organisations)
            tally.Add(names);
        return tally;
    }
}
