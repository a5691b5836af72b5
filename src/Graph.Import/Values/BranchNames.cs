using System.Text.RegularExpressions;

namespace Graph.Import.Values;

/// <summary>Tells the branches of an organisation from other names of its own.</summary>
internal static partial class BranchNames
{
    // Of more names, the shortest may be the organisation's own.
    private const int Most = 50;

    private static readonly HashSet<string> BranchWords = new(["branch", "district", "region", "regional", "division", "section", "chapter", "lodge", "unit", "area", "group", "local", "county"], StringComparer.Ordinal);

    /// <summary>The name of which others are branches, as it is written; null where none of the names is another's branch.</summary>
    /// <param name="names">Names that share a number.</param>
    public static string? Trunk(IReadOnlyCollection<string> names)
    {
        string[] shortest = [.. names.OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).Take(Most)];
        return shortest.FirstOrDefault(trunk => shortest.Any(name => IsBranch(name, trunk)))
            ?? shortest.Select(Before).OfType<string>().GroupBy(Names.Normalise).FirstOrDefault(same => same.Count() > 1)?.First();
    }

    /// <summary>Whether a name is a branch's of the organisation of another name: Veterans Legion - Gateshead Branch, Veterans Legion (Hexham).</summary>
    public static bool IsBranch(string name, string trunk)
    {
        (string[] words, string[] stem) = (Names.Normalise(name).Split(' '), Names.Normalise(trunk).Split(' '));
        if (words.Length <= stem.Length)
            return false;

        string[] rest = words.AsSpan().StartsWith(stem) ? words[stem.Length..]
            : words.AsSpan().EndsWith(stem) ? words[..^stem.Length]
            : [];
        return rest.Any(BranchWords.Contains) || (rest.Length > 0 && rest.Any(word => !IsSuffix(word)) && Before(name, anyWords: true) is { } before && Names.Normalise(before) == Names.Normalise(trunk));
    }

    private static string? Before(string name) => Before(name, anyWords: false);

    /// <summary>What stands before the part of a name that tells the branch.</summary>
    private static string? Before(string name, bool anyWords)
    {
        Match match = Parts().Match(name);
        return match.Success && (anyWords || Names.Normalise(match.Groups["rest"].Value).Split(' ').Any(BranchWords.Contains)) ? match.Groups["before"].Value.Trim() : null;
    }

    private static bool IsSuffix(string word) => word is "ltd" or "cio" or "cic" or "plc" or "llp" || word.All(char.IsAsciiDigit);

    [GeneratedRegex(@"^(?<before>[^(:,]+?)(\s+[-–—]\s+|\s*[(:,])(?<rest>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parts();
}
