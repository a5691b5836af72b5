namespace Graph.Model;

/// <summary>Which words could be meant by a misspelt one.</summary>
public static class NearWords
{
    /// <summary>The shortest word that is taken for a misspelt one.</summary>
    public const int Shortest = 3;

    /// <summary>How many words that begin, or end, as one does are looked at.</summary>
    public const int MostLookedAt = 2000;

    private const int LongWord = 6;
    private const int Enough = 4;

    /// <summary>What a meant word begins with, or else ends with: a slip leaves the one or the other as it is.</summary>
    public static (string Beginning, string Ending) Ends(string word)
    {
        int length = Math.Max(2, (word.Length - 1) / 2);
        return (word[..length], word[^length..]);
    }

    /// <summary>A word read from its end.</summary>
    public static string Reverse(string word) => string.Create(word.Length, word, static (reversed, word) =>
    {
        word.CopyTo(reversed);
        reversed.Reverse();
    });

    /// <summary>How many slips a word may be away: one, or two where it is long.</summary>
    public static int MostSlips(string word) => word.Length < LongWord ? 1 : 2;

    /// <summary>Whether a word is one that spelling says anything about: letters alone, and enough of them.</summary>
    public static bool IsSpelt(ReadOnlySpan<char> word)
    {
        foreach (char character in word)
        {
            if (!char.IsLetter(character))
                return false;
        }

        return word.Length >= Shortest;
    }

    /// <summary>The nearest of some words, nearest first: one slip away, of a long word two.</summary>
    /// <param name="word">The word as it was typed.</param>
    /// <param name="known">Words that there are.</param>
    public static IReadOnlyList<string> Of(string word, IEnumerable<string> known)
    {
        int most = MostSlips(word);
        return [.. known.Distinct(StringComparer.Ordinal)
            .Where(other => Math.Abs(other.Length - word.Length) <= most && other != word)
            .Select(other => (Word: other, Slips: Slips(word, other)))
            .Where(other => other.Slips <= most)
            .OrderBy(other => other.Slips).ThenBy(other => other.Word, StringComparer.Ordinal)
            .Take(Enough).Select(other => other.Word)];
    }

    /// <summary>The two words that one could be that was written without the space between them, such as food banks of foodbanks.</summary>
    /// <param name="word">The word as it was typed.</param>
    public static IEnumerable<string> Parts(string word)
    {
        for (int length = Shortest; length <= word.Length - Shortest; length++)
            yield return $"{word[..length]} {word[length..]}";
    }

    /// <summary>How many letters were added, left out, mistaken or put in the wrong order with their neighbours (optimal string alignment).</summary>
    public static int Slips(string typed, string meant) => EditDistance.Of(typed, meant);
}
