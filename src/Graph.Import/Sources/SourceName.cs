using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>Recognises the file of another year as the same source: people-2025.csv, People 2026 (final).xlsx, 2027/people.csv.</summary>
internal sealed partial class SourceName
{
    private const int LettersForEachSlip = 5;

    // What of the name stays from one time to the next, and before it what stays of its folders.
    private readonly string[] parts;

    private SourceName(string[] parts) => this.parts = parts;

    /// <summary>Reads it from a file's name: see <see cref="FileNames"/>.</summary>
    public static SourceName Of(string file)
    {
        string[] path = file.Split('/');
        string name = Lasting(Path.GetFileNameWithoutExtension(path[^1]));
        return new(name.Length == 0 ? [] : [.. path[..^1].Select(Lasting).Where(folder => folder.Length > 0), name]);
    }

    /// <summary>Whether both may be of one source: the names are the same, and so are the folders as far as both are known. A name of which nothing lasts is like no other.</summary>
    public bool IsSameAs(SourceName other)
    {
        int known = Math.Min(parts.Length, other.parts.Length);
        return known > 0 && parts.AsSpan(^known..).SequenceEqual(other.parts.AsSpan(^known..));
    }

    /// <summary>Whether the names are nearly the same: one has all words of the other, or they differ in a few letters.</summary>
    public bool IsNear(SourceName other)
    {
        if (parts.Length == 0 || other.parts.Length == 0)
            return false;
        (string one, string another) = (parts[^1], other.parts[^1]);
        HashSet<string> words = [.. one.Split(' ')], others = [.. another.Split(' ')];
        return words.IsSubsetOf(others) || others.IsSubsetOf(words) || HeaderKey.Distance(one, another) <= one.Length / LettersForEachSlip;
    }

    /// <summary>What of a name stays from one time to the next, in lower case with spaces between words; empty where nothing does.</summary>
    public static string Lasting(string text) => Words().Replace(Changing().Replace(text.ToLowerInvariant(), " "), " ").Trim();

    // Numbers, months and what people add to the name of a copy.
    [GeneratedRegex(@"\p{Nd}+(st|nd|rd|th)?|(?<!\p{L})(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|spring|summer|autumn|winter|q|v|version|fy|copy|of|final|new|latest|updated?|draft|current|old|corrected|corrections?|amended|amendments?|revised|revision|rev|edited|cleaned)(?!\p{L})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Changing();

    [GeneratedRegex(@"[^\p{L}]+", RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Words();
}
