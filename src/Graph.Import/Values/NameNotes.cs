using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Tells a name from a note in brackets after it: Pat Roe (Hale Ward), D. Hill (St Mark's), Sue Park (on leave until May).</summary>
internal static partial class NameNotes
{
    /// <summary>The name and the note; null where there is none. One word may be what somebody is called, and a name that somebody had tells who they are.</summary>
    /// <param name="text">The name as it is written, without an email address.</param>
    public static (string Name, string Note)? Of(string text) =>
        text.AsSpan().IndexOfAny('(', '[') > 0
        && Bracketed().Match(text) is { Success: true } match
        && match.Groups["note"].Value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words
        && !NameRemarks.IsOtherName(words[0])
            ? (match.Groups["name"].Value.Trim(), match.Groups["note"].Value.Trim())
            : null;

    // What stands after a single word may be the rest of the name.
    [GeneratedRegex(@"^(?<name>\p{L}[^\s(\[]*\s[^(\[]*\p{L}[^(\[]*)[(\[](?<note>[^()\[\]]+)[)\]]\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Bracketed();
}
