using Graph.Model;

namespace Graph.Import.Classifying;

/// <summary>What came of proposing themes.</summary>
internal sealed class ClassifyOutcome
{
    private readonly Dictionary<FactType, (int Read, int Matched)> types = [];
    private readonly Dictionary<Theme, int> themes = [];
    private readonly List<long> changes = [];

    /// <summary>How many rules are for themes that are not recorded.</summary>
    public int WithoutTheme { get; init; }

    /// <summary>How many records were read.</summary>
    public int Examined => types.Values.Sum(type => type.Read);

    /// <summary>By type, in the order in which they were read: how many records there are, and how many of them match a rule.</summary>
    public IEnumerable<(FactType Type, int Read, int Matched)> Types => types.Select(pair => (pair.Key, pair.Value.Read, pair.Value.Matched));

    /// <summary>How many suggestions became what.</summary>
    public SuggestionCounts Counts { get; private set; }

    /// <summary>The numbers of the changes that were recorded.</summary>
    public IReadOnlyList<long> Changes => changes;

    /// <summary>The themes that match most records, the most first, each with how many.</summary>
    public IEnumerable<(Theme Theme, int Count)> MostMatched =>
        themes.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Name, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));

    /// <summary>Adds records that were read.</summary>
    /// <param name="type">Their type.</param>
    /// <param name="matched">The themes that each of them matches.</param>
    public void Read(FactType type, IReadOnlyCollection<IReadOnlyCollection<Theme>> matched)
    {
        (int before, int matchedBefore) = types.GetValueOrDefault(type);
        types[type] = (before + matched.Count, matchedBefore + matched.Count(one => one.Count > 0));
        foreach (Theme theme in matched.SelectMany(one => one))
            themes[theme] = themes.GetValueOrDefault(theme) + 1;
    }

    /// <summary>Adds what became of suggestions.</summary>
    /// <param name="counts">What became of them.</param>
    /// <param name="change">The number of the change; null where nothing was recorded.</param>
    public void Record(SuggestionCounts counts, long? change)
    {
        Counts += counts;
        if (change is { } number)
            changes.Add(number);
    }
}
