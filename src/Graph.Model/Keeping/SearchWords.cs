using System.Globalization;
using System.Text;

namespace Graph.Model;

/// <summary>The words of a text as search takes them: runs of letters, digits and the marks upon them.</summary>
public static class SearchWords
{
    // Nobody types more; a pasted page must not become a query of thousands of terms.
    private const int MaximumAsked = 32;

    // A store whose index was made of other words has to make it anew.
    private const string Making = "; O'Brien as OBrien too";

    /// <summary>What the index is made of: a store whose index was made of something else has to make it anew.</summary>
    public static string Properties { get; } = string.Join(", ", Ontology.Nodes.SelectMany(type => type.Properties).Where(property => property.IsSearched)) + Making;

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

    /// <summary>The words that an apostrophe parts, in one: OBrien for O'Brien. An index has them beside their parts, so that both are found.</summary>
    public static IEnumerable<string> InOne(string text)
    {
        StringBuilder word = new();
        bool isParted = false;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]) && !KeyText.IsApostrophe(text[i]))
            {
                word.Append(text[i]);
                continue;
            }

            bool parts = i < text.Length && word.Length > 0 && KeyText.IsApostrophe(text[i]) && i + 1 < text.Length && char.IsLetter(text[i + 1]);
            isParted |= parts;
            if (parts)
                continue;
            if (isParted)
                yield return word.ToString();
            word.Clear();
            isParted = false;
        }
    }

    private static bool IsWordCharacter(Rune rune) => Rune.IsLetter(rune) || Rune.IsNumber(rune);

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
