using System.Globalization;
using System.Text;

namespace Graph.Model;

/// <summary>The words of a text as search takes them: runs of letters, digits and the marks upon them.</summary>
public static class SearchWords
{
    // Nobody types more; a pasted page must not become a query of thousands of terms.
    private const int MaximumAsked = 32;

    /// <summary>The properties that search looks into: a store whose index was made of others has to make it anew.</summary>
    public static string Properties { get; } = string.Join(", ", Ontology.Nodes.SelectMany(type => type.Properties).Where(property => property.IsSearched));

    /// <summary>The words that somebody who typed a text looks for.</summary>
    public static string[] Asked(string text) => [.. Of(text).Take(MaximumAsked)];

    /// <summary>All words of a text, in order.</summary>
    public static IEnumerable<string> Of(string text)
    {
        StringBuilder word = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsWordCharacter(rune) || (word.Length > 0 && IsMark(rune)))
            {
                word.Append(rune);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
            yield return word.ToString();
    }

    private static bool IsWordCharacter(Rune rune) => Rune.IsLetter(rune) || Rune.IsNumber(rune);

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
