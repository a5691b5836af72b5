using System.Text.RegularExpressions;
using Graph.Analysis.Linkage;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Tells the branches of an organisation from other names of its own.</summary>
internal static partial class BranchNames
{
    // Of more names, the shortest may be the organisation's own.
    private const int Most = 50;

    // Stoke on Trent.
    private const int MostOfPlace = 3;

    // Words that many organisations have in their names, so that sharing them says nothing.
    private static readonly HashSet<string> Common = new(
        [
            "association", "centre", "center", "charity", "church", "club", "committee", "community", "company", "council", "federation", "forum", "foundation", "friends", "fund", "hall", "house", "hub",
            "limited", "national", "network", "organisation", "parish", "partnership", "primary", "project", "school", "service", "services", "society", "team", "trust", "union", "village", "voluntary", "youth",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Joining = new(["of", "for", "and", "in", "the", "at", "on", "to", "with", "by"], StringComparer.Ordinal);

    private static readonly HashSet<string> OtherNameWords = new(["formerly", "previously", "was", "now", "aka", "also", "known", "trading", "incorporating", "ta"], StringComparer.Ordinal);

    /// <summary>Which of several names that share a number are branches' of one body, and what that is called; null where all are names of one organisation.</summary>
    /// <remarks>
    /// A number is one body's. So names are set apart only where they say that they are branches', by a word or an ordinal; or where, of a body that
    /// none of them names, two and more tell different parts in a bracket, or after a comma or a dash. Whether one such part is a branch's, its address
    /// tells: see <see cref="IsPlacedPart"/>.
    /// </remarks>
    /// <param name="names">The names.</param>
    public static (string Body, IReadOnlySet<string> Branches)? Find(IReadOnlyCollection<string> names)
    {
        string[] shortest = [.. names.OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).Take(Most)];
        if (shortest.FirstOrDefault(body => shortest.Any(name => IsMarked(name, body))) is { } named)
            return (named, Of(names, name => IsMarked(name, named)));
        return (shortest.Select(Before).OfType<string>().GroupBy(Names.Normalise).FirstOrDefault(same => same.Count() > 1)?.First() ?? Shared(shortest)) is { } body
            ? (body, Of(names, name => MayBeOf(name, body)))
            : null;
    }

    /// <summary>Whether a name says by itself that it is a branch's of the organisation of another name: Veterans Legion - Gateshead Branch, 1st Larkby Scouts.</summary>
    private static bool IsMarked(string name, string body)
    {
        string[] rest = Rest(name, body);
        return rest is [var first, ..] && (BranchWords.Contains(first) || BranchWords.Contains(rest[^1]) || Array.Exists(rest, IsOrdinal));
    }

    /// <summary>Whether a name may be a branch's of a body that has branches: Veterans Legion (Hexham), Oakfield Veterans Legion.</summary>
    public static bool MayBeOf(string name, string body) => IsMarked(name, body) || IsPart(name, body) || IsPlaced(Rest(name, body));

    private static HashSet<string> Of(IEnumerable<string> names, Func<string, bool> isBranch) => [.. names.Where(isBranch)];

    /// <summary>Whether a name is another with a part in a bracket, or after a comma or a dash, that may be a place's: Veterans Legion (Hexham).</summary>
    private static bool IsPart(string name, string body)
    {
        string[] rest = Rest(name, body);
        return rest.Length > 0 && !OtherNameWords.Contains(rest[0]) && rest.Any(word => !IsSuffix(word)) && !AreInitials(rest, Names.Normalise(body).Split(' ')) && Before(name, anyWords: true) is { } before && Names.Normalise(before) == Names.Normalise(body);
    }

    /// <summary>The same where the part may be the name of a place: neither what the body calls a hall or a project of its own (The Quay Hub), nor a sentence.</summary>
    public static bool IsPlacedPart(string name, string body) => IsPart(name, body) && Rest(name, body) is { Length: <= MostOfPlace } rest
        && !Joining.Contains(rest[0]) && !Array.Exists(rest, word => Common.Contains(word) || IsSuffix(word));

    /// <summary>The words that a name has before or after those of another; none where it does not have those.</summary>
    private static string[] Rest(string name, string trunk)
    {
        (string[] words, string[] stem) = (Names.Normalise(name).Split(' '), Names.Normalise(trunk).Split(' '));
        return words.Length <= stem.Length ? []
            : words.AsSpan().StartsWith(stem) ? words[stem.Length..]
            : words.AsSpan().EndsWith(stem) ? words[..^stem.Length]
            : [];
    }

    // One or two words that may be a place: neither "of Veterans" nor "Centre".
    private static bool IsPlaced(string[] rest) => rest.Length is 1 or 2 && !Joining.Contains(rest[0]) && !OtherNameWords.Contains(rest[0]) && !rest.All(word => Common.Contains(word) || IsSuffix(word));

    /// <summary>The words that names of branches share, as one of them writes these; null where they share too little to be branches of one body.</summary>
    private static string? Shared(string[] names)
    {
        HashSet<string> tried = new(StringComparer.Ordinal);
        string? best = null;
        int most = 1;
        for (int i = 0; i < names.Length; i++)
        {
            string[] written = names[i].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (int length = written.Length - 1; length > 0; length--)
            {
                foreach (string[] part in new[] { written[..length], written[^length..] })
                {
                    string core = string.Join(' ', part).Trim(' ', ',', '(', ')', '-', '–', ':');
                    int count = tried.Add(Names.Normalise(core)) ? Branches(core, names) : 0;
                    if (count > most)
                        (best, most) = (core, count);
                }
            }
        }

        return best;
    }

    private static int Branches(string core, string[] names)
    {
        string[] words = Names.Normalise(core).Split(' ');
        if (Joining.Contains(words[^1]))
            return 0;
        string[] branches = [.. names.Where(name => words.Length > 1 ? IsMarked(name, core) || IsPart(name, core) : Array.Exists(Rest(name, core), IsOrdinal))];

        // The same place twice is one branch under two names, and what the body itself is called has parts that are none.
        bool areApart = branches.Select(name => string.Join(' ', Rest(name, core).Where(word => !BranchWords.Contains(word)))).Distinct(StringComparer.Ordinal).Count() == branches.Length;
        return areApart && !Array.Exists(names, name => Names.Normalise(name) == Names.Normalise(core)) ? branches.Length : 0;
    }

    private static string? Before(string name) => Before(name, anyWords: false);

    /// <summary>What stands before the part of a name that tells the branch.</summary>
    private static string? Before(string name, bool anyWords)
    {
        Match match = Parts().Match(name);
        return match.Success && (anyWords || Names.Normalise(match.Groups["rest"].Value).Split(' ').Any(BranchWords.Contains)) ? match.Groups["before"].Value.Trim() : null;
    }

    // Veterans Legion (VL) says the same twice.
    private static bool AreInitials(string[] rest, string[] words) =>
        rest is [var word] && (word == Initials.Of(words) || word == Initials.Of(Array.FindAll(words, each => !Joining.Contains(each))));

    private static bool IsOrdinal(string word) => word.Length > 2 && char.IsAsciiDigit(word[0]) && word.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is "st" or "nd" or "rd" or "th";

    private static bool IsSuffix(string word) => word is "ltd" or "cio" or "cic" or "plc" or "llp" || word.All(char.IsAsciiDigit);

    [GeneratedRegex(@"^(?<before>[^(:,]+?)(\s+[-–—]\s+|\s*[(:,])(?<rest>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Parts();
}
