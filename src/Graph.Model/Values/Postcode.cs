namespace Graph.Model;

/// <summary>Postcodes of the United Kingdom, spelt as the Royal Mail does.</summary>
public static class Postcode
{
    private const int Inward = 3;

    // With blanks and punctuation; a description need not be looked through.
    private const int Longest = 40;

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
}
