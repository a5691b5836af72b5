using System.Buffers;
using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Tells a name from what people write after it: (acting), (she/her), - Chair, x1234, née Roe.</summary>
internal static partial class NameRemarks
{
    private static readonly HashSet<string> Words = new(
        [
            "acting", "interim", "temporary", "temp", "pt", "ft", "part", "full", "time", "job", "share", "maternity", "paternity", "mat", "leave", "cover", "secondment", "seconded", "retired", "retd", "elect",
            "she", "her", "hers", "he", "him", "his", "they", "them", "theirs", "vice", "joint", "co", "lead", "new", "current", "main", "contact", "project", "general", "senior", "of", "the", "and",
        ],
        StringComparer.Ordinal);

    private static readonly SearchValues<char> Signs = SearchValues.Create("([-–—0123456789");

    private static readonly HashSet<string> OtherNames = new(["née", "nee", "né", "formerly", "previously", "born", "was"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The name without remarks after it; a name in brackets that is no remark stays.</summary>
    public static string Without(string name)
    {
        // Most names have none, and there are many.
        if (!name.AsSpan().ContainsAny(Signs) && (name.AsSpan().Count(' ') < 3 || !OtherName().IsMatch(name)))
            return name;

        string bare = Bracketed().Replace(name, match => IsRemark(match.Groups["text"].Value) ? " " : match.Value);
        bare = Dashed().Replace(bare, match => IsRemark(match.Groups["text"].Value) ? "" : match.Value);
        bare = OtherName().Replace(Extension().Replace(bare, ""), "").Trim();
        return bare.Contains(' ', StringComparison.Ordinal) ? bare : name;
    }

    /// <summary>Whether a word in lower case is one of such remarks, such as "acting".</summary>
    public static bool IsWord(string word) => Words.Contains(word);

    /// <summary>Whether a word says that a name that somebody had follows, such as "née".</summary>
    public static bool IsOtherName(string word) => OtherNames.Contains(word);

    private static bool IsRemark(string text) => text.Split([' ', '/', ',', '-', '&'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        && (OtherNames.Contains(words[0]) || words.All(word => word.TrimEnd('.').ToLowerInvariant() is var folded && (Words.Contains(folded) || SeveralNames.IsPost(folded))));

    [GeneratedRegex(@"\s*[(\[](?<text>[^)\]]*)[)\]]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\s+[-–—]+\s+(?<text>[^-–—]+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Dashed();

    [GeneratedRegex(@"\s+(x|ext\.?|extension)\s*\d{2,}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Patience.Milliseconds)]
    private static partial Regex Extension();

    [GeneratedRegex(@"\s+(née|nee|formerly|previously)\s+[\p{L}'’-]+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Patience.Milliseconds)]
    private static partial Regex OtherName();
}
