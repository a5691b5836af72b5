using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Reads email addresses as people copy them: ann@hub.example, Ann Lee &lt;ann@hub.example&gt;, mailto:ann@hub.example.</summary>
internal static partial class EmailAddresses
{
    /// <summary>The address of a text.</summary>
    /// <param name="text">The text, not blank.</param>
    /// <param name="clue">What is wrong, as a sentence that does not repeat the text; null where there is an address.</param>
    /// <returns>The address; null where the text does not have just one.</returns>
    public static string? Read(string text, out string? clue)
    {
        string[] found = [.. Inner(text)
            .Split([';', ',', '<', '>', '(', ')', '[', ']', '\n', '\r', '|'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Plain)
            .Where(part => part.Contains('@', StringComparison.Ordinal))
            .Distinct(StringComparer.OrdinalIgnoreCase)];
        clue = found.Length switch
        {
            0 => "It has no @.",
            > 1 => EmailAddress.Several,

            // What stands between commas may be a part of the one address: "ann,lee@hub.example".
            _ when text.Contains(',', StringComparison.Ordinal) && !IsLoose(text, found[0]) => "It has a comma in it.",
            _ => EmailAddress.Fault(found[0]),
        };
        return clue is null ? found[0] : null;
    }

    // A blank beside the @ or a full stop is a slip; between words nobody can tell what stood there.
    private static string Inner(string text) => AroundFullStop().Replace(AroundAt().Replace(Names.Clean(Invisible().Replace(text.Replace('\n', ';').Replace('\r', ';'), "")) ?? "", "@"), ".");

    private static string Plain(string part)
    {
        string plain = part.Trim().Trim('"', '\'', '.', ':').Trim();
        if (plain.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            plain = plain["mailto:".Length..].Trim();
        if (plain.IndexOf('?', StringComparison.Ordinal) is > 0 and var query)
            plain = plain[..query];

        // A local part in quotes is the same mailbox as without them, where it needs none.
        return QuotedLocal().Replace(plain, "${local}");
    }

    /// <summary>Whether commas stand outside the address: at its end, or in the display name before it.</summary>
    private static bool IsLoose(string text, string address) =>
        text.Contains('<', StringComparison.Ordinal) || text.Trim().TrimEnd(',', ';', '.', ' ').IndexOf(',', StringComparison.Ordinal) < 0 || !text.Contains(address, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("[\\p{Cf}]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Invisible();

    [GeneratedRegex(@"\s*@\s*", RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex AroundAt();

    [GeneratedRegex(@"(?<=@\S*)\s*\.\s*(?=\w)", RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex AroundFullStop();

    [GeneratedRegex("^\"?(?<local>[A-Za-z0-9._+-]+)\"(?=@)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex QuotedLocal();
}
