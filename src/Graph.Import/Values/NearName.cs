using System.Text.RegularExpressions;
using Graph.Analysis.Linkage;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>A name of anything but a person, taken apart for telling what is near it but not the same: a legal suffix, the order of words, a number in brackets, an acronym, a short form, one letter or space.</summary>
internal sealed partial class NearName
{
    private const int ShortestMistyped = 8;
    private const int LongestAcronym = 6;

    private static readonly HashSet<string> Passed = new(
        ["the", "of", "and", "for", "in", "at", "a", "ltd", "plc", "llp", "cic", "cio", "scio", "inc", "co", "bureau", "charity", "registered", "uk"],
        StringComparer.Ordinal);

    private readonly string folded;
    private readonly string sorted;
    private readonly string compact;

    /// <param name="name">The name as it is written.</param>
    public NearName(string name)
    {
        folded = Names.Normalise(name);
        string[] kept = [.. Words.Where(word => !Passed.Contains(word) && !IsNumber(word))];
        string[] core = kept.Length > 0 ? kept : Words;
        sorted = string.Join(' ', core.Order(StringComparer.Ordinal));
        compact = string.Concat(core);
        Acronyms = [.. name.Split([' ', '(', ')', ',', '.', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length is > 2 and <= LongestAcronym && word.All(char.IsAsciiLetterUpper))
            .Select(word => word.ToLowerInvariant())
            .Where(word => !Passed.Contains(word))];
    }

    /// <summary>Words in capitals that may stand for the first letters of others, folded.</summary>
    public IReadOnlyList<string> Acronyms { get; }

    /// <summary>The words that may be acronyms in other names, and the acronyms by which others may call words of this one.</summary>
    public IEnumerable<string> PossibleAcronyms => Words.Where(word => word.Length is > 2 and <= LongestAcronym).Concat(Spans().Select(span => span.Acronym));

    // Asked for where there are acronyms; of hundreds of thousands of names they are more than all the rest.
    private string[] Words => Widen(folded).Split(' ');

    /// <summary>Keys of which two near names share one.</summary>
    /// <param name="acronyms">The acronyms that any of the names has.</param>
    public IEnumerable<ulong> Keys(HashSet<string> acronyms)
    {
        yield return NameKeys.Of("words", sorted);
        yield return NameKeys.Of("compact", compact);
        if (compact.Length >= ShortestMistyped - 1)
        {
            foreach (ulong key in NameKeys.WithoutOneLetter("letters", compact))
                yield return key;
        }

        foreach (string shortened in Shortened(acronyms))
            yield return NameKeys.Of("words", shortened);
    }

    /// <summary>Whether two names, not the same, may be of one and the same.</summary>
    public bool IsNear(NearName other) => folded != other.folded && (sorted == other.sorted || compact == other.compact
        || (Math.Min(compact.Length, other.compact.Length) >= ShortestMistyped - 1 && NameKeys.DifferByOneLetter(compact, other.compact))
        || SharesInitials(other));

    /// <summary>Whether one has the initials of words that the other has in full, and they are the same otherwise.</summary>
    public bool SharesInitials(NearName other) => IsShortFor(other) || other.IsShortFor(this);

    private bool IsShortFor(NearName other) => Acronyms.Count > 0 && other.Shortened([.. Acronyms]).Contains(sorted);

    /// <summary>The name with an acronym in place of the words that it stands for.</summary>
    private IEnumerable<string> Shortened(HashSet<string> acronyms)
    {
        if (acronyms.Count == 0)
            yield break;

        string[] spoken = Spoken();
        foreach ((int start, int length, string acronym) in Spans())
        {
            if (acronyms.Contains(acronym))
                yield return string.Join(' ', spoken[..start].Concat(spoken[(start + length)..]).Where(word => !Passed.Contains(word)).Append(acronym).Order(StringComparer.Ordinal));
        }
    }

    private string[] Spoken() => [.. Words.Where(word => word is not ("the" or "of" or "and" or "for"))];

    /// <summary>Words one after the other with their first letters.</summary>
    private IEnumerable<(int Start, int Length, string Acronym)> Spans()
    {
        string[] spoken = Spoken();
        for (int start = 0; start < spoken.Length; start++)
        {
            for (int length = 3; length <= LongestAcronym && start + length <= spoken.Length; length++)
                yield return (start, length, string.Concat(spoken[start..(start + length)].Select(word => word[0])));
        }
    }

    // What one and the same body is called in short, in parts of names.
    private static string Widen(string folded) => Short().Replace(folded, match => match.Value switch
    {
        "lb" => "london borough",
        "rb" => "royal borough",
        "mbc" => "metropolitan borough council",
        "bc" => "borough council",
        "comm" => "community",
        "assoc" or "assn" => "association",
        "first" => "1st",
        "second" => "2nd",
        "third" => "3rd",
        "cofe" or "c of e" => "",
        "age concern" => "age uk",
        _ => match.Value,
    }).Replace("  ", " ", StringComparison.Ordinal).Trim() is { Length: > 0 } wide ? wide : folded;

    private static bool IsNumber(string word) => word.Length > 4 && word.All(char.IsAsciiDigit);

    [GeneratedRegex(@"\b(lb|rb|mbc|bc|comm|assoc|assn|first|second|third|cofe|c of e|age concern)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Short();
}
