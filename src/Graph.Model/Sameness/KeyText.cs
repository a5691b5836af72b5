using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Graph.Model;

/// <summary>Folds texts into what they are compared by, wherever two facts may be the same.</summary>
public static class KeyText
{
    private const string Article = "the ";

    // The marks that keyboards, word processors and alphabets have for one: right and left quotes, primes, acute accents, letters.
    private const string Apostrophes = "\u2018\u2019\u201B\u2032\u2035\u00B4\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB\u055A\u05F3\uA78B\uA78C\uFF07\uFF40";

    private const string Saint = "saint ";

    // Legal forms in full at the end of a name, and in short.
    private static readonly (string Full, string Short)[] LegalForms =
    [
        (" limited", " ltd"), (" community interest company", " cic"), (" charitable incorporated organisation", " cio"),
        (" public limited company", " plc"), (" limited liability partnership", " llp"),
    ];

    // Words that are written in other ways, for those who look for one of them. One word is also found by its short form; of several
    // words, none is the form by itself.
    private static readonly FrozenDictionary<string, string[]> Spellings = LegalForms
        .Select(form => (Word: form.Short.Trim(), Others: form.Full.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        .Concat([("limited", ["ltd"]), ("st", ["saint"]), ("saint", ["st"])])
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Others, StringComparer.Ordinal);

    /// <summary>
    /// What a name, a title or another text of a key is compared by: letters and digits in lower case without accents, words with
    /// one space between; a leading "the" left out, "&amp;" read as "and", "Saint" as "St", and a legal form at the end in short: "Limited" as "Ltd".
    /// </summary>
    public static string Fold(string text)
    {
        string folded = FoldWords(text);
        if (folded.StartsWith(Article, StringComparison.Ordinal))
            folded = folded[Article.Length..];
        if (folded.StartsWith(Saint, StringComparison.Ordinal))
            folded = string.Concat("st ", folded.AsSpan(Saint.Length));
        else if (folded.Contains(" saint ", StringComparison.Ordinal))
            folded = folded.Replace(" saint ", " st ", StringComparison.Ordinal);
        foreach ((string full, string shortForm) in LegalForms)
        {
            if (folded.EndsWith(full, StringComparison.Ordinal))
                return string.Concat(folded.AsSpan(0, folded.Length - full.Length), shortForm);
        }

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
                folded.Append(FoldLetter(character));
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

    /// <summary>A letter in lower case without its accent; another character as it is.</summary>
    public static char FoldLetter(char character) => char.ToLowerInvariant(Accents.Remove(character));

    /// <summary>How else a folded word is written: "saint" for "st", the words of a legal form for its short form.</summary>
    public static IReadOnlyList<string> OtherSpellings(string word) => Spellings.TryGetValue(word, out string[]? others) ? others : [];

    /// <summary>Whether a character is an apostrophe, or what stands for one.</summary>
    public static bool IsApostrophe(char character) => character is '\'' or '`' || (!char.IsAscii(character) && Apostrophes.Contains(character));

    // Apostrophes and full stops join what is on their two sides, so that "St. John's" is "st johns".
    private static bool IsDropped(char character) => character == '.' || IsApostrophe(character)
        || (!char.IsAscii(character) && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format);

    private static void Separate(StringBuilder text, bool gap)
    {
        if (gap && text.Length > 0 && text[^1] != ' ')
            text.Append(' ');
    }
}
