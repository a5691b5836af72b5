using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>The words that other things than people are called by, and those that people are: what tells a title of two words from the name of somebody.</summary>
internal sealed class TitleWords
{
    private readonly HashSet<string> people;
    private readonly HashSet<string> titles;
    private readonly ILookup<char, string> byLetter;
    private readonly Dictionary<string, bool> told = new(StringComparer.Ordinal);

    /// <param name="draft">The file.</param>
    /// <param name="known">What is known.</param>
    public TitleWords(Draft draft, KnownGraph known)
    {
        people = Words(known.People.All.SelectMany(person => person.Names)
            .Concat(draft.People.Select(person => person.Name))
            .Concat(draft.Mentions.Where(mention => mention.Type == Ontology.Of<Person>()).Select(mention => mention.Text)));
        titles = Words(Ontology.Nodes.Where(type => type.ClrType != typeof(Person)).SelectMany(known.Of).Concat(draft.Nodes.Select(node => node.Said).Where(node => node is not Person)).SelectMany(CalledTexts.OwnCaptionsOf)
            .Concat(draft.Organisations.Select(organisation => organisation.Name)));
        byLetter = titles.ToLookup(word => word[0]);
    }

    /// <summary>Whether a text is put together of words of titles, also misspelt ones, and of no word that is in the name of a person.</summary>
    public bool IsTitle(string text) => Words([text]) is { Count: > 0 } words && words.All(word => !people.Contains(word) && IsOfTitles(word));

    private bool IsOfTitles(string word)
    {
        if (titles.Contains(word))
            return true;
        if (!told.TryGetValue(word, out bool isNear))
            told.Add(word, isNear = NearWords.IsSpelt(word) && NearWords.Of(word, byLetter[word[0]]).Count > 0);
        return isNear;
    }

    private static HashSet<string> Words(IEnumerable<string> texts) => [.. texts.SelectMany(text => KeyText.FoldWords(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
