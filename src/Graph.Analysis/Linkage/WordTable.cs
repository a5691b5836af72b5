using Graph.Model;

namespace Graph.Analysis.Linkage;

/// <summary>The words of the names that are compared, by number, with what each tells.</summary>
internal sealed class WordTable
{
    private const int ShortestMistyped = 4;
    private const int ShortestTwiceMistyped = 8;
    private const int ShortestStem = 6;

    // What is left of what a word tells where it is written in another way.
    private const double Plural = 0.95;
    private const double Mistyped = 0.9;
    private const double TwiceMistyped = 0.75;
    private const double SameStem = 0.7;

    private readonly Dictionary<string, int> numbers;
    private readonly string[] words;
    private readonly int[] counts;
    private readonly double[] bits;

    /// <summary>Numbers words. The numbers are in the order of the words, so that what is made of two names depends on no others that are compared.</summary>
    /// <param name="all">The words, some more than once.</param>
    /// <param name="corpus">How many organisations have each in their names.</param>
    public WordTable(IEnumerable<string> all, LinkageCorpus corpus)
    {
        words = [.. all.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        numbers = words.Index().ToDictionary(word => word.Item, word => word.Index, StringComparer.Ordinal);
        counts = Array.ConvertAll(words, corpus.CountOf);
        bits = [.. words.Select((word, number) => UsualWords.Of(word, counts[number], corpus.Count))];
    }

    /// <summary>The number of a word.</summary>
    public int Number(string word) => numbers[word];

    /// <summary>What a word tells, in bits.</summary>
    public double Bits(int number) => bits[number];

    /// <summary>How many organisations have a word in their names.</summary>
    public int CountOf(int number) => counts[number];

    /// <summary>A word.</summary>
    public string this[int number] => words[number];

    /// <summary>Whether a word is a number or an ordinal: 42nd. Two that differ tell two scout groups apart.</summary>
    public bool IsNumeral(int number) => char.IsAsciiDigit(words[number][0]);

    /// <summary>How much of what they tell is left where two words, not the same, may be one: 0 where they are not.</summary>
    public double Nearness(int one, int other)
    {
        (string left, string right) = words[one].Length <= words[other].Length ? (words[one], words[other]) : (words[other], words[one]);
        if (right.Length - left.Length > 2 && !right.StartsWith(left.AsSpan(0, Math.Min(ShortestStem, left.Length)), StringComparison.Ordinal))
            return 0;
        if (left.Length < ShortestMistyped - 1 || char.IsAsciiDigit(left[0]) || char.IsAsciiDigit(right[0]))
            return 0;
        if (right.Length == left.Length + 1 && right[^1] == 's' && right.StartsWith(left, StringComparison.Ordinal))
            return Plural;
        // Nobody mistypes the first letter and leaves it: Sale and Hale are two places.
        if (left.Length < ShortestMistyped || left[0] != right[0])
            return 0;
        int most = left.Length >= ShortestTwiceMistyped ? 2 : 1;
        int distance = right.Length - left.Length > most ? most + 1 : EditDistance.Within(left, right, most);
        return distance switch
        {
            1 => Mistyped,
            2 when most == 2 => TwiceMistyped,
            _ => HaveOneStem(left, right) ? SameStem : 0,
        };
    }

    // Volunteers and volunteering; but community and communication are two.
    private static bool HaveOneStem(string left, string right)
    {
        int shared = left.AsSpan().CommonPrefixLength(right);
        return shared >= ShortestStem && left.Length - shared <= 3 && right.Length - shared <= 3;
    }
}
