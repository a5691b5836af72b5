namespace Graph.Model;

/// <summary>Postcodes of the United Kingdom, spelt as the Royal Mail does.</summary>
public static class Postcode
{
    private const int Inward = 3;

    // With blanks and punctuation; a description need not be looked through.
    private const int Longest = 40;

    // As in the 5 and 4 digits of the United States, with the state before them.
    private const int LongestElsewhere = 13;

    /// <summary>The postcode that a text is, in capitals with one space before its last three characters; null where it is none by its shape.</summary>
    /// <param name="text">A text as somebody wrote it, such as l301ab.</param>
    public static string? Spell(string text)
    {
        if (text.Length > Longest)
            return null;
        string joined = string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        bool isBritish = joined.Length is >= 5 and <= 7 && char.IsAsciiLetter(joined[0]) && char.IsAsciiDigit(joined[^Inward]) && char.IsAsciiLetter(joined[^2]) && char.IsAsciiLetter(joined[^1]);
        return isBritish ? $"{joined[..^Inward]} {joined[^Inward..]}" : null;
    }

    /// <summary>The first part of a postcode, such as M33, or a postcode of another country, such as D02 X285, in capitals; null where a text is none by its shape: each has a digit, and little else.</summary>
    /// <param name="text">A text as somebody wrote it.</param>
    public static string? SpellPart(string text) =>
        text.Length <= LongestElsewhere && text.Any(char.IsAsciiDigit) && text.All(character => char.IsAsciiLetterOrDigit(character) || character is ' ' or '-') ? text.ToUpperInvariant() : null;
}
