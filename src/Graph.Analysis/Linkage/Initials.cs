namespace Graph.Analysis.Linkage;

/// <summary>The first letters of words, which many organisations go by: RDA for Riding for the Disabled Association.</summary>
public static class Initials
{
    /// <summary>How many tell by themselves: fewer are any words' initials.</summary>
    public const int Shortest = 3;

    /// <summary>Of more words nobody uses the initials.</summary>
    public const int Longest = 6;

    /// <summary>The initials of words.</summary>
    /// <param name="words">The words, folded.</param>
    public static string Of(ReadOnlySpan<string> words) => string.Create(words.Length, words, static (letters, words) =>
    {
        for (int i = 0; i < words.Length; i++)
            letters[i] = words[i][0];
    });

    /// <summary>Whether a word is the initials of others, asked of so many pairs of names that none are made for it.</summary>
    /// <param name="word">The word.</param>
    /// <param name="words">The numbers of the others.</param>
    /// <param name="table">The words by number.</param>
    internal static bool Are(string word, ReadOnlySpan<int> words, WordTable table)
    {
        if (word.Length != words.Length)
            return false;
        for (int i = 0; i < words.Length; i++)
        {
            if (table[words[i]][0] != word[i])
                return false;
        }

        return true;
    }

    /// <summary>Whether a word looks like initials: RDA or NSPCC; but "great" is a word, whatever another name begins with.</summary>
    /// <param name="word">The word, folded.</param>
    public static bool MayBe(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        int vowels = 0;
        foreach (char letter in word)
            vowels += letter is 'a' or 'e' or 'i' or 'o' or 'u' ? 1 : 0;
        return word.Length <= Longest && vowels <= 1;
    }
}
