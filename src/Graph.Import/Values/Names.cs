using System.Globalization;
using System.Text;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Reads names, and folds them into what they are compared by.</summary>
internal static class Names
{
    /// <summary>The name with its white space folded; null where nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        if (IsClean(text))
            return text;

        string folded = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('\uFEFF', '\u200B');
        return folded.Length > 0 ? folded : null;
    }

    // Most names in most files are clean, and there are many.
    private static bool IsClean(string text)
    {
        bool space = true;
        foreach (char character in text)
        {
            if (character == ' ' ? space : character > '\u007F' || char.IsWhiteSpace(character))
                return false;
            space = character == ' ';
        }

        return !space;
    }

    /// <summary>
    /// What the name of an organisation, place or post is compared by: letters and digits in lower case without accents, words with
    /// one space between; a leading "the" left out, "&amp;" read as "and", "Limited" as "Ltd".
    /// </summary>
    public static string Normalise(string name)
    {
        string text = NormalisePerson(name);
        if (text.StartsWith("the ", StringComparison.Ordinal))
            text = text[4..];
        if (text.EndsWith(" limited", StringComparison.Ordinal))
            text = string.Concat(text.AsSpan(0, text.Length - " limited".Length), " ltd");
        return text;
    }

    /// <summary>What a person's name is compared by: as <see cref="Normalise"/>, with every word kept.</summary>
    public static string NormalisePerson(string name)
    {
        StringBuilder text = new(name.Length);
        bool gap = false;
        foreach (char character in name)
        {
            if (char.IsLetterOrDigit(character))
            {
                Separate(text, gap);
                gap = false;
                text.Append(char.ToLowerInvariant(Accents.Remove(character)));
            }
            else if (character == '&')
            {
                Separate(text, gap: true);
                text.Append("and");
                gap = true;
            }
            else if (!IsDropped(character))
            {
                gap = true;
            }
        }

        return text.Length > 0 ? text.ToString() : name.Trim().ToLowerInvariant();
    }

    // Apostrophes and full stops join what is on their two sides, so that "St. John's" is "st johns".
    private static bool IsDropped(char character) => character is '\'' or '\u2019' or '\u2018' or '.' or '`'
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static void Separate(StringBuilder text, bool gap)
    {
        if (gap && text.Length > 0 && text[^1] != ' ')
            text.Append(' ');
    }
}
