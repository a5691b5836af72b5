using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Graph.Model;

/// <summary>
/// The forms that texts have: how each is spelt, and what to say where a text does not have it. Files and mutations are judged alike; what
/// is recorded already is left as it is.
/// </summary>
public static partial class TextForms
{
    private const int UprnDigits = 12;

    private static readonly SearchValues<char> NotInEmail = SearchValues.Create(",;<>()[]|");

    /// <summary>The text as it is recorded; null where it does not have the form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="text">The text without white space around it, not empty.</param>
    public static string? Spell(this TextForm form, string text) => form switch
    {
        TextForm.Uprn => Uprn(text),
        TextForm.GssCode => Gss().IsMatch(text) ? text.ToUpperInvariant() : null,
        TextForm.Currency => Currencies.IsKnown(text.ToUpperInvariant()) ? text.ToUpperInvariant() : null,
        TextForm.Postcode => Postcode.Spell(text) ?? Postcode.SpellPart(text),
        TextForm.EmailAddress => text.Contains('@', StringComparison.Ordinal) && EmailAddress.Fault(text) is null && !text.AsSpan().ContainsAny(NotInEmail) ? text : null,
        TextForm.Outline => Outline.Parse(text)?.ToString(),
        _ => Web(text),
    };

    /// <summary>What a text of the form is, in a sentence: a UPRN.</summary>
    public static string Noun(this TextForm form) => form switch
    {
        TextForm.Uprn => "a UPRN",
        TextForm.GssCode => "a GSS code",
        TextForm.Currency => "a currency",
        TextForm.Postcode => "a postcode",
        TextForm.EmailAddress => "an email address",
        TextForm.Outline => "an outline",
        _ => "a web address",
    };

    /// <summary>How to write one, in a sentence.</summary>
    public static string Remedy(this TextForm form) => form switch
    {
        TextForm.Uprn => $"A UPRN is a number of up to {UprnDigits} digits, such as 100011234567.",
        TextForm.GssCode => "Write a letter and 8 digits, such as E08000009.",
        TextForm.Currency => $"Write its three letters, such as {Money.DefaultCurrency}.",
        TextForm.Postcode => "Write it as M33 1AA, or only its first part, M33.",
        TextForm.EmailAddress => "Write it as name@example.org.",
        TextForm.Outline => string.Create(CultureInfo.InvariantCulture, $"Import a file of boundaries, or write polygons of up to {Outline.MostVertices:N0} points in metres of the British National Grid: POLYGON((450100 350200,450300 350200,450300 350400,450100 350200))."),
        _ => "Write it as https://www.example.org.",
    };

    // Zeros at its beginning say nothing.
    private static string? Uprn(string text)
    {
        string digits = string.Concat(text.Where(character => !char.IsWhiteSpace(character))).TrimStart('0');
        return digits.Length is > 0 and <= UprnDigits && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    // People leave out the https, which whoever follows the address needs. What begins with another word and a colon may run where somebody
    // clicks on it, and a name with a password before the host is somebody's, and shows another host than it leads to.
    private static string? Web(string text)
    {
        string address = Scheme().IsMatch(text) ? text : $"https://{text}";
        return !text.Any(char.IsWhiteSpace)
            && Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)
            && uri is { Scheme: "http" or "https", UserInfo: "" }
            && (uri.Host.Contains('.', StringComparison.Ordinal) || address == text)
            ? address
            : null;
    }

    [GeneratedRegex(@"^[EWSNKJLM]\d{8}$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Gss();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+-]*:", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Scheme();
}
