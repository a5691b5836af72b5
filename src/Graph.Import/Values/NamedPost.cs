using System.Buffers;
using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>A name that has somebody's post beside it: Sue Park (Sec); Pat Roe, chair; Ann Lee - Treasurer; Chair: Bob Roe.</summary>
/// <param name="Name">The name without the post.</param>
/// <param name="Post">The post as it is written; null where there is none.</param>
internal sealed partial record NamedPost(string Name, string? Post)
{
    private const int LongestPost = 6;

    private static readonly SearchValues<char> Signs = SearchValues.Create("([,:-–—");

    // Where somebody is, and whose they are, is no post.
    private static readonly HashSet<string> NoPosts = new(["team", "department", "partner"], StringComparer.Ordinal);

    private static readonly HashSet<string> Following = new(["of", "for", "to"], StringComparer.Ordinal);

    /// <summary>Reads a name. What may as well be a part of it, such as a nickname in brackets or a surname before a comma, stays.</summary>
    /// <param name="text">The name as it is written, without an email address.</param>
    public static NamedPost Read(string text)
    {
        // Of a register there are a million names, and few have anything beside them.
        if (!text.AsSpan().ContainsAny(Signs))
            return new(text, null);
        foreach (Match match in new[] { Bracketed().Match(text), After().Match(text), Before().Match(text) })
        {
            if (match.Success && IsPost(match.Groups["post"].Value))
                return new(match.Groups["name"].Value.Trim(), match.Groups["post"].Value.Trim());
        }

        return new(text, null);
    }

    private static bool IsPost(string text)
    {
        string[] words = [.. text.Split([' ', '/', '&', '-', ','], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.').ToLowerInvariant())];
        return words.Length is > 0 and <= LongestPost
            && !NameRemarks.IsOtherName(words[0])
            && (Is(words[^1]) || (Is(words[0]) && words.Length > 1 && Following.Contains(words[1])) || (words.Any(Is) && words.All(word => Is(word) || NameRemarks.IsWord(word))));

        static bool Is(string word) => SeveralNames.IsPost(word) && !SeveralNames.IsBody(word) && !NoPosts.Contains(word);
    }

    [GeneratedRegex(@"^(?<name>[^(\[]*\p{L}[^(\[]*)[(\[](?<post>[^)\]]+)[)\]]\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Bracketed();

    // Before a comma a word alone is a surname.
    [GeneratedRegex(@"^(?<name>\p{L}\S*\s+\S.*?)(,|\s[-–—]+\s)(?<post>[^,]+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex After();

    [GeneratedRegex(@"^(?<post>[^,:]+?)(:|\s[-–—]+)\s+(?<name>\p{L}\S*\s+\S.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Before();
}
