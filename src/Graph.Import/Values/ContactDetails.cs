using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Email addresses and telephone numbers, wherever they stand in a text.</summary>
internal static partial class ContactDetails
{
    /// <summary>Whether a text has any: it may be a description that says whom to ring.</summary>
    public static bool AreIn(string text) => Any().IsMatch(text);

    [GeneratedRegex(@"[^\s@]@[^\s@]+\.[a-z]|(^|[^\d])(\+44|0)([\s().-]{0,3}\d){9,11}($|[^\d])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Any();
}
