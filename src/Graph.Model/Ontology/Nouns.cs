using System.Globalization;

namespace Graph.Model;

/// <summary>What facts of a type are called in sentences.</summary>
public static class Nouns
{
    /// <summary>One fact of a type: key holder.</summary>
    public static string Of(FactType type) => type.Edge?.Noun ?? Casing.Snake(type.Name).Replace('_', ' ');

    /// <summary>What may stand at an end of an edge: organisation, service or place; node where anything may.</summary>
    public static string Of(Type[] ends) => ends.Length == 0 ? "node" : Any([.. ends.Select(end => Of(Ontology.Of(end)))]);

    /// <summary>A noun with its article: an organisation.</summary>
    public static string One(string noun) => $"{(noun[0] is 'a' or 'e' or 'i' or 'o' ? "an" : "a")} {noun}";

    /// <summary>How many edges of a type: 1 holding, 2 holdings.</summary>
    public static string Count(FactType type, int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? Of(type) : type.Edge is { } edge ? edge.Nouns ?? Several(Of(type)) : PluralOf(type))}");

    /// <summary>Words with commas between and "and" before the last.</summary>
    public static string List(string[] words) => Joined(words, "and");

    /// <summary>The first of some words, and how many more there are: "Hall, Mill and 1,200 more".</summary>
    /// <param name="words">The words.</param>
    /// <param name="most">How many are named.</param>
    public static string FirstOf(IReadOnlyCollection<string> words, int most) => FirstOf(words, most, word => word);

    /// <summary>The first of some things in words, and how many more there are.</summary>
    /// <typeparam name="T">What they are.</typeparam>
    /// <param name="things">The things.</param>
    /// <param name="most">How many are named.</param>
    /// <param name="word">What one of them is called.</param>
    public static string FirstOf<T>(IReadOnlyCollection<T> things, int most, Func<T, string> word)
    {
        ArgumentNullException.ThrowIfNull(things);
        string[] words = [.. things.Take(most).Select(word)];
        if (things.Count > words.Length)
            words = [.. words, string.Create(CultureInfo.InvariantCulture, $"{things.Count - words.Length:N0} more")];
        return words.Length == 0 ? "" : Joined(words, "and");
    }

    private static string Any(string[] words) => Joined(words, "or");

    // What many of them are called in lists, such as people; of a word that has no other form, as funding, one is told from many.
    private static string PluralOf(FactType type)
    {
        string plural = Casing.Snake(type.Plural).Replace('_', ' ');
        return plural == Of(type) ? Several(plural) : plural;
    }

    private static string Several(string noun) => noun.EndsWith('y') ? $"{noun[..^1]}ies" : $"{noun}s";

    private static string Joined(string[] words, string last) => words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} {last} {words[^1]}";
}
