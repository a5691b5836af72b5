using System.Text.RegularExpressions;

namespace Graph.Model;

/// <summary>A postcode of the United Kingdom or the beginning of one: an area (M), a district (M33), a sector (M33 4) or a whole one (M33 4WB).</summary>
/// <remarks>Of a district of inner London such as EC1, all that are written with a letter after it are part: EC1A, EC1M and so on.</remarks>
public sealed partial record PostcodePart
{
    // Letters sort before this, and digits before a colon.
    private const char AfterLetters = '[';
    private const char AfterDigits = ':';
    private const char AfterBlank = '!';

    // With blanks and punctuation; a description need not be looked through.
    private const int Longest = 20;

    private PostcodePart(string text, IReadOnlyList<(string From, string To)> ranges) => (Text, Ranges) = (text, ranges);

    /// <summary>The part as it is written: in capitals, with one blank before the last part.</summary>
    public string Text { get; }

    /// <summary>Between which texts its postcodes are, in the order of their characters: from the first on, and before the second.</summary>
    public IReadOnlyList<(string From, string To)> Ranges { get; }

    /// <summary>Whether it is a whole postcode.</summary>
    public bool IsWhole => Postcode.Spell(Text) is not null;

    /// <summary>The part that a text is; null where it is none by its shape.</summary>
    /// <param name="text">A text as somebody wrote it, such as m33 or M33 4wb.</param>
    public static PostcodePart? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Longest)
            return null;
        if (Postcode.Spell(text) is { } whole)
            return new(whole, [(whole, whole + AfterBlank)]);

        string written = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
        if (Area().IsMatch(written))
            return new(written, [($"{written}0", $"{written}{AfterDigits}")]);
        if (District().IsMatch(written))
            return new(written, OfDistrict(written));
        if (Sector().Match(written) is not { Success: true } sector)
            return null;
        string start = $"{sector.Groups["district"].Value} {sector.Groups["sector"].Value}";
        return new(start, [(start, start + AfterLetters)]);
    }

    /// <summary>Whether a postcode is, or begins with, the part.</summary>
    /// <param name="postcode">The postcode, as <see cref="Postcode.Spell"/> has it.</param>
    public bool Has(string postcode)
    {
        ArgumentNullException.ThrowIfNull(postcode);
        return Ranges.Any(range => string.CompareOrdinal(range.From, postcode) <= 0 && string.CompareOrdinal(postcode, range.To) < 0);
    }

    /// <inheritdoc/>
    public bool Equals(PostcodePart? other) => Text == other?.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static (string, string)[] OfDistrict(string written) => char.IsAsciiDigit(written[^1])
        ? [($"{written} ", written + AfterBlank), ($"{written}A", written + AfterLetters)]
        : [($"{written} ", written + AfterBlank)];

    [GeneratedRegex("^[A-Z]{1,2}$", RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Area();

    [GeneratedRegex("^[A-Z]{1,2}[0-9][0-9A-Z]?$", RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex District();

    // A digit after a blank is always that of a sector; without one, only where the district is complete before it.
    [GeneratedRegex("^(?<district>[A-Z]{1,2}[0-9][0-9A-Z]?) (?<sector>[0-9])$|^(?<district>[A-Z]{1,2}[0-9][0-9A-Z])(?<sector>[0-9])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience.Milliseconds)]
    private static partial Regex Sector();
}
