using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Graph.Model;

/// <summary>An organisation's number in a register, after the org-id.guide: scheme and value, such as GB-CHC and 1090095.</summary>
/// <remarks>
/// The numbers of the United Kingdom's registers are checked for their shape, and written in one way: 01234567 where a spreadsheet dropped
/// the zero of a company number. Others are checked for their form only. Publishers of grants who number their recipients themselves
/// often write a colon for the second hyphen, as in 360G-trafford:org-17; it is kept as the first character of the value.
/// </remarks>
public sealed partial record OrgIdentifier
{
    private static readonly Dictionary<string, (Regex Pattern, string Shape)> KnownSchemes = new(StringComparer.Ordinal)
    {
        ["GB-CHC"] = (CharityNumber(), "5 to 7 digits, such as 1090095"),
        ["GB-COH"] = (CompanyNumber(), "8 characters, such as 01234567 or SC123456"),
        ["GB-SC"] = (ScottishCharityNumber(), "SC and 6 digits, such as SC012345"),
        ["GB-NIC"] = (NorthernIrishCharityNumber(), "6 digits, such as 100002"),
        ["GB-LAE"] = (AuthorityCode(), "3 letters, such as TRF"),
        ["GB-EDU"] = (SchoolNumber(), "6 digits, such as 105993"),
        ["GB-UKPRN"] = (ProviderNumber(), "8 digits beginning with 1, such as 10007773"),
        ["GB-NHS"] = (HealthCode(), "2 to 8 letters and digits, such as RM3"),
    };

    private const int CompanyDigits = 8;

    private OrgIdentifier(string scheme, string value)
    {
        Scheme = scheme;
        Value = value;
    }

    /// <summary>The register's code, such as GB-CHC for the Charity Commission for England and Wales.</summary>
    public string Scheme { get; }

    /// <summary>The number in that register.</summary>
    public string Value { get; }

    /// <summary>Reads an identifier such as GB-CHC-1090095.</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="identifier">The identifier, where the text is one.</param>
    /// <param name="problem">What is wrong and what would be right, where it is none.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out OrgIdentifier? identifier, [NotNullWhen(false)] out string? problem)
    {
        string trimmed = (text ?? "").Trim();
        Match match = Form().Match(trimmed);
        if (!match.Success)
        {
            identifier = null;
            problem = $"\"{trimmed}\" is not an organisation identifier. Write the register's code, a hyphen and the number: GB-CHC-1090095.";
            return false;
        }

        return TryCreate(match.Groups["scheme"].Value, match.Groups["value"].Value, out identifier, out problem);
    }

    /// <summary>Makes an identifier of a register's code and a number.</summary>
    /// <param name="scheme">The register's code.</param>
    /// <param name="value">The number.</param>
    /// <param name="identifier">The identifier, where both are right.</param>
    /// <param name="problem">What is wrong and what would be right, where they are not.</param>
    public static bool TryCreate(string scheme, string value, [NotNullWhen(true)] out OrgIdentifier? identifier, [NotNullWhen(false)] out string? problem)
    {
        identifier = null;
        value = value.Trim();
        string known = scheme.Trim().ToUpperInvariant();
        if (KnownSchemes.TryGetValue(known, out (Regex Pattern, string Shape) rule))
        {
            value = Spell(known, value.ToUpperInvariant().TrimStart(':', ' ').TrimEnd('.', ',', ';', ' '));
            if (!rule.Pattern.IsMatch(value))
            {
                problem = $"\"{value}\" is not a {known} number. Write {rule.Shape}.";
                return false;
            }

            scheme = known;
        }

        // What is written with a hyphen between must be read as the same two parts: "GB" and "CHC-1" would come back as GB-CHC and 1.
        scheme = scheme.Trim();
        if (Form().Match($"{scheme}-{value}") is not { Success: true } match || match.Groups["scheme"].Value != scheme)
        {
            problem = $"\"{scheme}-{value}\" is not an organisation identifier. Write the register's code, a hyphen and the number: GB-CHC-1090095.";
            return false;
        }

        identifier = new(scheme, value);
        problem = null;
        return true;
    }

    /// <summary>Reads an identifier such as GB-CHC-1090095.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static OrgIdentifier Parse(string text) => TryParse(text, out OrgIdentifier? identifier, out string? problem)
        ? identifier
        : throw new FormatException(problem);

    /// <summary>Scheme and value with a hyphen between, as GB-CHC-1090095, unless the value begins with a colon.</summary>
    public override string ToString() => Value[0] == ':' ? $"{Scheme}{Value}" : $"{Scheme}-{Value}";

    // One number is written in one way, or one organisation would be two: spreadsheets drop zeros at the beginning, and people add them.
    private static string Spell(string scheme, string value) => scheme switch
    {
        "GB-COH" when value.Length is > 0 and < CompanyDigits && value.All(char.IsAsciiDigit) => value.PadLeft(CompanyDigits, '0'),
        "GB-CHC" => value.TrimStart('0'),
        "GB-NIC" when value.StartsWith("NIC", StringComparison.Ordinal) => value["NIC".Length..].TrimStart(),
        _ => value,
    };

    [GeneratedRegex(@"^(?<scheme>[A-Za-z0-9]{2,8}-[A-Za-z0-9_]{2,40})(\s*-\s*(?!:(\s|$))(?<value>\S(?:.{0,118}\S)?)|(?<value>:\S(?:.{0,117}\S)?))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Form();

    [GeneratedRegex("^[0-9]{5,7}(-[0-9]{1,3})?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex CharityNumber();

    [GeneratedRegex("^(?!0+$)[A-Z0-9]{2}[0-9]{5}[A-Z0-9]$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex CompanyNumber();

    [GeneratedRegex("^SC[0-9]{6}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex ScottishCharityNumber();

    [GeneratedRegex("^[0-9]{6}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex NorthernIrishCharityNumber();

    [GeneratedRegex("^[A-Z]{3}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex AuthorityCode();

    [GeneratedRegex("^[0-9]{6}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex SchoolNumber();

    [GeneratedRegex("^1[0-9]{7}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex ProviderNumber();

    [GeneratedRegex("^[A-Z0-9]{2,8}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex HealthCode();
}
