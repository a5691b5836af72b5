using System.Collections.Frozen;

namespace Graph.Model;

/// <summary>What search has of a node: its words by where they stand, with blanks between. Both stores keep exactly this.</summary>
/// <param name="Called">Its names, each in one word.</param>
/// <param name="Name">The words of its names.</param>
/// <param name="GoesBy">The words of what it goes by in place of a name.</param>
/// <param name="Body">The words of all else.</param>
/// <param name="Sort">What it is put in order by among those that fit as well: its name, folded.</param>
public sealed record SearchEntry(string Called, string Name, string GoesBy, string Body, string Sort)
{
    // Has in it all that words are folded by, so that a new way of folding shows.
    private const string Specimen = "The Saint O’Brien-Smith & Söhne CIC, St. Anne’s Łuk\u0301 ½";

    private static readonly FrozenDictionary<FactType, (PropertyDefinition[] Names, PropertyDefinition[] Others)> Searched = Ontology.Nodes.ToFrozenDictionary(
        type => type,
        type => (type.Caption.Properties.Where(property => property.IsSearched).ToArray(), type.Properties.Where(property => property is { IsSearched: true, IsCaption: false }).ToArray()));

    /// <summary>What entries are made of: a store whose entries were made of something else has to make them anew.</summary>
    public static string Properties { get; } = string.Join(", ", Ontology.Nodes.SelectMany(type => type.Properties).Where(property => property.IsSearched))
        + $"; {SearchWords.Called(Specimen)}; {string.Join(' ', SearchWords.Of(Specimen))}; {NearWords.Shortest}";

    /// <summary>The words of a column.</summary>
    public string this[SearchColumn column] => column switch
    {
        SearchColumn.Called => Called,
        SearchColumn.Name => Name,
        SearchColumn.GoesBy => GoesBy,
        SearchColumn.Body => Body,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "There is no such column."),
    };

    /// <summary>Whether there is nothing to find the node by.</summary>
    public bool IsEmpty => Name.Length + GoesBy.Length + Body.Length == 0;

    /// <summary>What search has of a node by its own record; of one that goes by others, <see cref="With"/> adds these.</summary>
    public static SearchEntry Of(Fact node)
    {
        FactType type = Ontology.Of(node);
        (PropertyDefinition[] names, PropertyDefinition[] others) = Searched[type];
        List<string> called = [], name = [], body = [];
        string? sort = null;
        foreach (PropertyDefinition property in names)
        {
            foreach (string text in Texts(property, node))
            {
                string folded = KeyText.Fold(text);
                sort ??= folded;
                name.AddRange(SearchWords.Of(text));

                // A legal form in full at the end of a name is short in what the name is compared by.
                if (SearchWords.CalledAs(folded) is not { } one)
                    continue;
                called.Add(one);
                name.AddRange(folded.Split(' ').Select(SearchWords.Cut));
            }
        }

        foreach (PropertyDefinition property in others)
        {
            foreach (string text in Texts(property, node))
                body.AddRange(SearchWords.Of(text));
        }

        return type.Caption.Edge is null
            ? new(Join(called), Join(name), "", Join(body), sort ?? "")
            : new("", "", Join(name), Join(body), sort ?? "");
    }

    /// <summary>The same of a node that goes by others.</summary>
    /// <param name="others">What search has of these.</param>
    public SearchEntry With(IReadOnlyCollection<SearchEntry> others) => others.Count == 0 ? this : this with
    {
        GoesBy = Join([.. others.SelectMany(other => other.Name.Split(' ')), .. GoesBy.Split(' ')]),
        Sort = SortOf(others.Select(other => other.Sort), Sort),
    };

    /// <summary>What a node that goes by others is put in order by.</summary>
    /// <param name="others">What these are put in order by, in any order.</param>
    /// <param name="own">What it would be by its own record.</param>
    public static string SortOf(IEnumerable<string> others, string own) => string.Join(' ', others.Order(StringComparer.Ordinal).Append(own));

    private static IEnumerable<string> Texts(PropertyDefinition property, Fact node) => property.Read(node) switch
    {
        string text => Postcode.Spell(text) is { } postcode ? [postcode, postcode.Replace(" ", "", StringComparison.Ordinal)] : [text],
        ValueList<string> list => list,
        ValueList<OrgIdentifier> list => list.SelectMany(Numbers),
        _ => [],
    };

    // Spreadsheets drop the zeros at the beginning of a number, and people with them.
    private static IEnumerable<string> Numbers(OrgIdentifier identifier) => [identifier.ToString(), identifier.Value.TrimStart('0')];

    private static string Join(List<string> words)
    {
        const int Few = 16;
        if (words.Count > Few)
            return string.Join(' ', words.Where(word => word.Length > 0).Distinct(StringComparer.Ordinal));

        int kept = 0;
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].Length > 0 && words.IndexOf(words[i], 0, kept) < 0)
                words[kept++] = words[i];
        }

        words.RemoveRange(kept, words.Count - kept);
        return string.Join(' ', words);
    }
}
