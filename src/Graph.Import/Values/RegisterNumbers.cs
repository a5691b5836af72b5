using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Reads charity numbers, company numbers and identifiers as people write them: 1,090,091, No. 1090092, 1090093 / SC041120, GB-CHC- 1090095.</summary>
internal static partial class RegisterNumbers
{
    private const string Rounded = "a spreadsheet has rounded it, and its last digits are lost. Format the column as text and write the number again.";

    /// <summary>The identifiers of a cell, such as GB-CHC-1090095; mostly one.</summary>
    public static IReadOnlyList<WrittenIdentifier> Identifiers(string text)
    {
        string[] several = Regex.Split(text, @"[\s;,/]+(?=[A-Za-z]{2}-[A-Za-z]{2,}-)", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(Patience.Milliseconds));
        return [.. several.Where(part => part.Length > 0).Select(Identifier)];
    }

    /// <summary>The identifiers of a column of charity numbers: one, or one for each country the charity is registered in.</summary>
    public static IReadOnlyList<WrittenIdentifier> Charities(string text) => [.. Split(text).Select(Charity)];

    /// <summary>The identifiers of a column of company numbers.</summary>
    public static IReadOnlyList<WrittenIdentifier> Companies(string text) => [.. Split(text).Select(number => IsRounded(number) ? new(null, Rounded) : Create("GB-COH", number))];

    private static WrittenIdentifier Identifier(string text)
    {
        if (OrgIdentifier.TryParse(text, out OrgIdentifier? identifier, out string? problem))
            return new(identifier, null);

        string bare = Bare(text);
        return IsRounded(bare) ? new(null, Rounded)
            : bare.Length is >= 6 and <= 7 && bare.All(char.IsAsciiDigit) ? new(null, $"\"{bare}\" does not say which register it is from. If it is a charity of England and Wales, write GB-CHC-{bare}; if it is a company, GB-COH-{bare.PadLeft(8, '0')}.")
            : new(null, problem);
    }

    private static WrittenIdentifier Charity(string number)
    {
        if (IsRounded(number))
            return new(null, Rounded);
        if (number.Length == 6 && number.StartsWith('1') && number.All(char.IsAsciiDigit))
            return new(null, $"\"{number}\" is not a charity number of England and Wales. If it is one of Northern Ireland, write NIC{number}; if a digit is missing, put it right.");
        return number.ToUpperInvariant() switch
        {
            ['S', 'C', ..] => Create("GB-SC", number),
            ['N', 'I', ..] => Create("GB-NIC", number.TrimStart('N', 'I', 'C', 'n', 'i', 'c')),
            _ => Create("GB-CHC", number),
        };
    }

    private static WrittenIdentifier Create(string scheme, string number) => OrgIdentifier.TryCreate(scheme, number, out OrgIdentifier? identifier, out string? problem)
        ? new(identifier, null)
        : new(null, problem);

    /// <summary>The numbers of a cell, each without what stands around it. The comma in 1,090,091 parts thousands, others part numbers.</summary>
    private static string[] Split(string text)
    {
        string[] parts = [.. Between().Split(text).Select(Bare).Where(number => number.Length > 0)];
        return parts.Length > 1 && parts.All(part => Numeric().IsMatch(part)) ? parts : [Bare(text)];
    }

    private static string Bare(string text)
    {
        string number = Lead().Replace(text.Trim(), "").Trim(' ', '.', ',', ';', ':', '#', '\u00A0');
        if (Thousands().IsMatch(number))
            number = number.Replace(",", "", StringComparison.Ordinal);
        number = PointZero().Replace(number, "");
        string joined = string.Concat(number.Where(character => !char.IsWhiteSpace(character)));
        return Numeric().IsMatch(joined) ? joined : number;
    }

    private static bool IsRounded(string number) => Exponent().IsMatch(number);

    [GeneratedRegex(@"\s*[/;&|\n]\s*|\s+and\s+|,\s+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Patience.Milliseconds)]
    private static partial Regex Between();

    [GeneratedRegex(@"^((registered|reg'?d|reg|charity|company|co|number|num|no|nos|nr)\b[\s.:#]*|#\s*)+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Patience.Milliseconds)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^[A-Za-z]{0,3}\d+[A-Za-z]?(-\d{1,3})?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"(?<=^\d+)\.0+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex PointZero();

    [GeneratedRegex(@"^\d(\.\d+)?[eE]\+?\d{1,2}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Exponent();
}
