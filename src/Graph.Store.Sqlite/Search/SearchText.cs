using System.Globalization;
using System.Text;

namespace Graph.Store.Sqlite;

/// <summary>Makes a full-text query of what somebody typed, in which nothing of it can be an operator.</summary>
internal static class SearchText
{
    // Nobody types more; a pasted page must not become a query of thousands of terms.
    private const int MaximumWords = 32;

    /// <summary>A query for all words of a text, the last as a beginning; null where it has no words.</summary>
    public static string? ToQuery(string text)
    {
        string[] words = [.. Words(text).Take(MaximumWords)];
        return words.Length == 0 ? null : string.Join(' ', words.Select(word => $"\"{word}\"")) + "*";
    }

    private static IEnumerable<string> Words(string text)
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
