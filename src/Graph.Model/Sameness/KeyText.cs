using System.Globalization;
using System.Text;

namespace Graph.Model;

/// <summary>Folds texts into what they are compared by, wherever two facts may be the same.</summary>
public static class KeyText
{
    private const string Article = "the ";
    private const string Limited = " limited";

    /// <summary>
    /// What a name, a title or another text of a key is compared by: letters and digits in lower case without accents, words with
    /// one space between; a leading "the" left out, "&amp;" read as "and", "Limited" as "Ltd".
    /// </summary>
    public static string Fold(string text)
    {
        string folded = FoldWords(text);
        if (folded.StartsWith(Article, StringComparison.Ordinal))
            folded = folded[Article.Length..];
        if (folded.EndsWith(Limited, StringComparison.Ordinal))
            folded = string.Concat(folded.AsSpan(0, folded.Length - Limited.Length), " ltd");
        return folded;
    }

    /// <summary>The same with every word kept: what people's names are compared by.</summary>
    public static string FoldWords(string text)
    {
        StringBuilder folded = new(text.Length);
        bool gap = false;
        foreach (char character in text)
        {
            if (IsDropped(character))
                continue;
            if (char.IsLetterOrDigit(character))
            {
                Separate(folded, gap);
                gap = false;
                folded.Append(char.ToLowerInvariant(Accents.Remove(character)));
            }
            else if (character == '&')
            {
                Separate(folded, gap: true);
                folded.Append("and");
                gap = true;
            }
            else
            {
                gap = true;
            }
        }

        return folded.Length > 0 ? folded.ToString() : text.Trim().ToLowerInvariant();
    }

    // Apostrophes and full stops join what is on their two sides, so that "St. John's" is "st johns".
    private static bool IsDropped(char character) => character is '\'' or '.' or '`'
        || (!char.IsAscii(character) && (character is '\u2019' or '\u2018' or '\u02BC' or '\u00B4'
            || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format));

    private static void Separate(StringBuilder text, bool gap)
    {
        if (gap && text.Length > 0 && text[^1] != ' ')
            text.Append(' ');
    }
}
