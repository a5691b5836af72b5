using System.Text.RegularExpressions;

namespace Graph.Import.Planning;

/// <summary>Recognises the file of another year as the same source: people-2025.csv, People 2026 (final).xlsx.</summary>
internal static partial class SourceName
{
    /// <summary>What of a file's name stays from one time to the next; empty where nothing does.</summary>
    public static string Of(string file) => Words().Replace(Changing().Replace(Path.GetFileNameWithoutExtension(file).ToLowerInvariant(), " "), " ").Trim();

    // Numbers, months and what people add to the name of a copy.
    [GeneratedRegex(@"\p{Nd}+(st|nd|rd|th)?|(?<!\p{L})(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|spring|summer|autumn|winter|q|v|version|fy|copy|of|final|new|latest|updated?|draft|current|old)(?!\p{L})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Changing();

    [GeneratedRegex(@"[^\p{L}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();
}
