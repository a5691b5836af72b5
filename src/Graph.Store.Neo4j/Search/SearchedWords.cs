using System.Globalization;
using System.Text;

namespace Graph.Store.Neo4j;

/// <summary>The words of a node as the full-text index has them, and of a text that somebody looks for: split and folded here, so that both stores mean the same by a word.</summary>
internal static class SearchedWords
{
    // Lucene takes no longer beginnings, and cuts longer words where it likes.
    private const int LongestWord = 200;

    /// <summary>The words of what a node is called, and of what else may be searched; null and null where it has none.</summary>
    public static object?[] Of(TypeCypher type, object?[] fact)
    {
        StringBuilder heading = new(), body = new();
        foreach (ValueEncoding value in type.Encoding.Values.Where(value => value.Property.IsSearched))
            Add(value.Property.IsCaption ? heading : body, fact[type.Encoding.FirstProperty + value.Property.Ordinal]);

        return heading.Length + body.Length == 0 ? [null, null] : [heading.ToString(), body.ToString()];
    }

    /// <summary>A query for all words of a text, the last as a beginning; null where it has no words.</summary>
    public static string? ToQuery(string text)
    {
        string[] words = Array.ConvertAll(SearchWords.Asked(text), Fold);
        if (words.Length == 0)
            return null;

        // What a node is called counts ten times the rest: who looks for "Hope" wants the organisation of that name first. A word
        // counts more than the beginning of one, which Lucene counts alike wherever it stands.
        return string.Join(' ', words.Select((word, i) => i < words.Length - 1
            ? $"+(heading_words:{word}^10 body_words:{word})"
            : $"+(heading_words:{word}^10 heading_words:{word}*^5 body_words:{word} body_words:{word}*^0.5)"));
    }

    private static void Add(StringBuilder words, object? kept)
    {
        foreach (string text in kept switch { string one => [one], string[] many => many, _ => Array.Empty<string>() })
        {
            foreach (string word in SearchWords.Of(text).Concat(SearchWords.InOne(text)))
                words.Append(Fold(word)).Append(' ');
        }
    }

    private static string Fold(string word)
    {
        StringBuilder folded = new(Math.Min(word.Length, LongestWord));
        foreach (char character in word)
        {
            if (folded.Length < LongestWord && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(Accents.Remove(character)));
        }

        return folded.ToString();
    }
}
