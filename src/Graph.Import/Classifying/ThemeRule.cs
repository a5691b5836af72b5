using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Classifying;

/// <summary>By which words a theme is proposed, as a row of a vocabulary says.</summary>
/// <param name="Code">The code of the theme.</param>
/// <param name="Origin">The row.</param>
/// <param name="Pattern">What the words have to match.</param>
/// <param name="Exclusion">What they must not match; null where nothing is said.</param>
internal sealed record ThemeRule(string Code, Origin Origin, Regex Pattern, Regex? Exclusion)
{
    // As many as people take in at a glance.
    private const int MostWords = 5;
    private const int LongestWord = 80;

    /// <summary>The words of a text that match, in lower case, each once and in the order in which they stand; empty where the theme is not proposed.</summary>
    /// <exception cref="RegexMatchTimeoutException">The pattern takes too long.</exception>
    public ValueList<string> WordsIn(string text)
    {
        List<string> words = [];
        foreach (ValueMatch match in Pattern.EnumerateMatches(text))
        {
            string word = Word(text.AsSpan(match.Index, match.Length));
            if (word.Length > 0 && !words.Contains(word))
                words.Add(word);
            if (words.Count == MostWords)
                break;
        }

        return words.Count == 0 || Exclusion?.IsMatch(text) == true ? [] : [.. words];
    }

    private static string Word(ReadOnlySpan<char> found)
    {
        string word = string.Join(' ', found.ToString().ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return word.Length <= LongestWord ? word : $"{word.AsSpan(0, LongestWord - 1).TrimEnd()}…";
    }
}
