using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Bench.Formats;

/// <summary>What tells the records of a file apart, as it is in a copy of them: other names and numbers of the same shape, the same wherever they stand, so that the copy says other facts.</summary>
internal sealed partial class OtherNames
{
    /// <summary>The most copies.</summary>
    public const int Most = 100;

    private const string Vowels = "aeiou";
    private const string Consonants = "bcdfghjklmnpqrstvwxyz";
    private const int LongNumber = 5;

    // Without them no name is that of an organisation.
    private static readonly HashSet<string> Kept = new("the of and for in a at to ltd limited trust cic plc council charity company association centre community club group society church school".Split(' '), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<char, char>[] letters = [.. Enumerable.Range(0, Most).Select(Letters)];

    /// <summary>A value in a copy.</summary>
    /// <param name="value">The value.</param>
    /// <param name="copy">The number of the copy; 0 for the records themselves.</param>
    public string Of(string value, int copy)
    {
        if (copy == 0 || value.Length == 0 || Area().IsMatch(value))
            return value;
        if (value.Length < LongNumber && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
            return string.Create(CultureInfo.InvariantCulture, $"{(copy * 10_000_000L) + number}");
        if (Code().IsMatch(value))
            return string.Create(CultureInfo.InvariantCulture, $"{value}-x{copy}");
        int from = Scheme().Match(value).Length;
        int to = value.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at ? at : value.Length;
        return $"{value[..from]}{Part().Replace(value[from..to], match => char.IsAsciiDigit(match.Value[0]) ? Number(match.Value, copy) : Word(match.Value, copy))}{value[to..]}";
    }

    private string Word(string word, int copy) => Kept.Contains(word) ? word : string.Concat(word.Select(letter => letters[copy].GetValueOrDefault(letter, letter)));

    // As many digits where there is room for so many others, and no number that begins as one of another register does.
    private string Number(string digits, int copy)
    {
        if (digits.Length < LongNumber)
            return digits;
        if (!numbers.TryGetValue(digits, out int place))
            numbers.Add(digits, place = numbers.Count);
        StringBuilder first = new("2");
        first.Append('0', digits.Length - 1);
        return string.Create(CultureInfo.InvariantCulture, $"{long.Parse(first.ToString()[..Math.Min(first.Length, 18)], CultureInfo.InvariantCulture) + ((long)place * Most) + copy}");
    }

    private static Dictionary<char, char> Letters(int copy)
    {
        Random random = new(copy);
        Dictionary<char, char> others = [];
        foreach (string kind in new[] { Vowels, Consonants })
        {
            char[] shuffled = kind.ToCharArray();
            random.Shuffle(shuffled);
            foreach ((char letter, char other) in kind.Zip(shuffled))
                (others[letter], others[char.ToUpperInvariant(letter)]) = (other, char.ToUpperInvariant(other));
        }

        return others;
    }

    [GeneratedRegex("^[EWSNKJL][0-9]{8}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Area();

    // So short that others of its shape are soon used up, such as AN101 and 101-01.
    [GeneratedRegex("^(?!.*[0-9]{5})([A-Z]{1,3}|[A-Z]*[0-9]+[A-Z0-9-]*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Code();

    [GeneratedRegex("^(GB-[A-Z]+-|360G-)?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Scheme();

    [GeneratedRegex("[0-9]+|[A-Za-z]+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Part();
}
