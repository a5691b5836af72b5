namespace Graph.Import.Values;

/// <summary>Spells postcodes of the United Kingdom as the Royal Mail does.</summary>
internal static class Postcodes
{
    /// <summary>The postcode in capitals with one space before its last three characters; other texts with their white space folded.</summary>
    public static string Spell(string text)
    {
        string joined = string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        bool british = joined.Length is >= 5 and <= 7 && char.IsAsciiLetter(joined[0]) && char.IsAsciiDigit(joined[^3]) && char.IsAsciiLetter(joined[^2]) && char.IsAsciiLetter(joined[^1]);
        return british ? $"{joined[..^3]} {joined[^3..]}" : Names.Clean(text) ?? "";
    }
}
