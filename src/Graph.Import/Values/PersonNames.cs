using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Folds the names of people into what they are compared by.</summary>
internal static class PersonNames
{
    private static readonly HashSet<string> Letters = new(
        [
            "mbe", "obe", "cbe", "kbe", "dbe", "bem", "mp", "mep", "msp", "mla", "jp", "dl", "kc", "qc", "phd", "dphil", "esq",
            "bsc", "bed", "msc", "mba", "mphil", "llb", "llm", "pgce", "dms", "frsa", "frcs", "frcgp", "frics", "mrics", "fca", "aca", "acca", "cipfa", "fcipd", "mcipd", "rgn", "osb", "obl",
        ],
        StringComparer.Ordinal);

    // Letters that are somebody's name as well, unless a comma stands before them.
    private static readonly HashSet<string> LettersAfterComma = new(["ba", "ma", "ms", "md", "retd", "jr"], StringComparer.Ordinal);

    private static readonly HashSet<string> Particles = new(
        ["van", "von", "der", "den", "de", "del", "della", "di", "da", "la", "le", "el", "al", "bin", "ibn", "ap", "ab", "mac", "mc", "o", "st", "ter", "ten"],
        StringComparer.Ordinal);

    /// <summary>
    /// The words of a name in lower case without accents, the given name first; without titles such as Cllr or Rev before it and letters
    /// such as MBE and remarks such as "(acting)" after it, where a given name and a surname remain.
    /// </summary>
    public static string Fold(string name)
    {
        name = NameRemarks.Without(name);
        string folded = Names.NormalisePerson(name.Contains(',', StringComparison.Ordinal) ? InOrder(name) : name);
        int gap = folded.IndexOf(' ', StringComparison.Ordinal);
        return gap < 0 || gap == folded.LastIndexOf(' ') ? folded : Bare(folded);
    }

    /// <summary>Whether a name has a word in capitals, as a surname is sometimes written: Jane SMYTHE.</summary>
    public static bool HasCapitals(string name) => name.Split(' ').Any(word => word.Length > 2 && word.All(char.IsUpper));

    /// <summary>Whether a name is written as people say it: the given name first, without titles, letters and capitals throughout.</summary>
    public static bool IsAsSpoken(string name) => !name.Contains(',', StringComparison.Ordinal) && name.Any(char.IsLower) && Fold(name) == Names.NormalisePerson(name);

    private static string Bare(string folded)
    {
        string[] words = folded.Split(' ');
        int first = 0, last = words.Length;
        while (last - first > 2 && Letters.Contains(words[last - 1]))
            last--;
        while (last - first > 2 && IsTitle(words, first))
            first++;
        return last - first == words.Length ? folded : string.Join(' ', words[first..last]);
    }

    private static bool IsTitle(string[] words, int place) =>
        PersonTitles.Is(words[place]) && (!PersonTitles.IsGendered(words[place]) || words[place + 1].Length > 1);

    /// <summary>A name with commas as people say it: "SMYTHE, Jane, MBE" is Jane Smythe; "Ann Lee, Chair" stays as it is.</summary>
    private static string InOrder(string name)
    {
        List<string> parts = [.. name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        for (int i = parts.Count - 1; i > 0; i--)
        {
            if (Words(parts[i]).All(word => Letters.Contains(word) || LettersAfterComma.Contains(word)))
                parts.RemoveAt(i);
        }

        return parts is [var surname, var given] && IsSurname(surname)
            ? $"{given} {string.Join(' ', surname.Split(' ').SkipWhile((word, place) => place < surname.Count(character => character == ' ') && PersonTitles.Is(Names.NormalisePerson(word))))}"
            : string.Join(' ', parts);
    }

    private static bool IsSurname(string text)
    {
        string[] words = [.. Words(text).SkipWhile(word => PersonTitles.Is(Names.NormalisePerson(word)))];
        return words.Length <= 1 || !text.Any(char.IsLower) || words.SkipLast(1).All(Particles.Contains);
    }

    private static string[] Words(string text) => Names.NormalisePerson(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
