using System.Globalization;

namespace Graph.Import.Reading;

/// <summary>How plausible the letters and signs beyond ASCII are where they stand. What was decoded wrongly has capitals within words, signs between letters and quotes that open after a letter.</summary>
internal static class Letters
{
    private const int Nearby = 20;

    private const string Common = "éèëêáàâäåãçíìîïñóòôöøúùûüýŵŷæß";
    private const string Vowels = "aeiouyáàâäãåéèêëíìîïóòôöõúùûüýŵŷæø";

    /// <summary>How plausible all characters of a text beyond ASCII are.</summary>
    public static Plausibility PlausibilityOf(ReadOnlySpan<char> text)
    {
        (double total, int count, int misfits) = (0, 0, 0);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] <= '\u007F')
                continue;
            double each = At(text, i);
            total += each;
            count++;
            misfits += each <= -0.5 ? 1 : 0;
        }

        return new(total, count, misfits);
    }

    private static double At(ReadOnlySpan<char> text, int i)
    {
        (char before, char after) = (i > 0 ? text[i - 1] : ' ', i + 1 < text.Length ? text[i + 1] : ' ');
        (bool afterLetter, bool beforeLetter) = (char.IsLetter(before), char.IsLetter(after));
        return text[i] switch
        {
            >= '\u0080' and <= '\u009F' or '\uFFFD' => -1.5,
            '\u00A0' or '\u200B' or '\uFEFF' => 0,
            'º' or 'ª' => beforeLetter ? -1 : 0,
            'µ' or 'ƒ' or 'π' or 'Ω' => afterLetter ? -1 : 0,
            '’' or 'ʼ' => Apostrophe(text, i),
            '´' => afterLetter && beforeLetter ? 0.3 : -0.5,
            '‘' or '“' or '«' or '„' => afterLetter || char.IsDigit(before) || char.IsWhiteSpace(after) ? -1 : 0.5,
            '”' or '»' => beforeLetter || char.IsWhiteSpace(before) ? -1 : 0.5,
            '–' or '—' => afterLetter && char.IsLower(after) ? 0 : afterLetter == beforeLetter ? 0.5 : 0,
            '…' => beforeLetter ? -1 : 0.3,
            '£' or '€' => afterLetter ? -1 : beforeLetter ? 0 : 0.7,
            '•' or '·' or '®' or '©' or '™' or '°' or '²' or '³' or '¹' or '½' or '¼' or '¾' => beforeLetter && afterLetter ? -1 : 0.2,
            char letter when char.IsLetter(letter) || char.IsSurrogate(letter) => Letter(text, i, before, after),
            char mark when char.GetUnicodeCategory(mark) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => 0,
            _ => afterLetter || beforeLetter ? -1 : -0.3,
        };
    }

    private static double Letter(ReadOnlySpan<char> text, int i, char before, char after)
    {
        char letter = text[i];
        if (char.IsDigit(before) || char.IsDigit(after))
            return -1;

        bool isLatin = IsLatin(letter);
        if ((char.IsLetter(before) && IsLatin(before) != isLatin) || (char.IsLetter(after) && IsLatin(after) != isLatin))
            return -1;
        if (!isLatin)
            return 0.5;

        // Words of Europe have no three such letters in a row; Greek and Cyrillic that were decoded wrongly have nothing else.
        if (char.IsLetter(before) && before > '\u007F' && char.IsLetter(after) && after > '\u007F')
            return -1;
        if (!FitsCase(text, i, before, after) || !FitsSound(letter, before, after))
            return -1;
        return Common.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal) ? 1 : 0.6;
    }

    private static bool IsLatin(char letter) => letter is < '\u0250' or (>= '\u1E00' and < '\u1F00');

    /// <summary>Whether the letter's case is that of its word: small, capital, or small with a capital at its beginning.</summary>
    private static bool FitsCase(ReadOnlySpan<char> text, int i, char before, char after)
    {
        if (char.IsLower(text[i]))
            return !char.IsUpper(after) && !(char.IsUpper(before) && i > 1 && char.IsUpper(text[i - 2]));
        if (!char.IsLetter(before) && char.IsLower(after))
            return true;

        (int start, int end) = (i, i);
        while (start > 0 && i - start < Nearby && char.IsLetter(text[start - 1]))
            start--;
        while (end + 1 < text.Length && end - i < Nearby && char.IsLetter(text[end + 1]))
            end++;
        ReadOnlySpan<char> word = text[start..(end + 1)];
        return word.Length > 1 && !word.ContainsAnyInRange('a', 'z');
    }

    // No language of Europe has these two beside another consonant on the right.
    private static bool FitsSound(char letter, char before, char after) =>
        letter is not ('ñ' or 'ç') || (!char.IsLetter(after) && letter == 'ç') || (char.IsLetter(before) && Vowels.Contains(char.ToLowerInvariant(after), StringComparison.Ordinal));

    /// <summary>An apostrophe is at home before an ending, after a beginning such as O', and where a quote closes.</summary>
    private static double Apostrophe(ReadOnlySpan<char> text, int i)
    {
        int end = i + 1;
        while (end < text.Length && end - i < Nearby && char.IsLetter(text[end]))
            end++;
        int start = i;
        while (start > 0 && i - start < Nearby && char.IsLetter(text[start - 1]))
            start--;

        ReadOnlySpan<char> rest = text[(i + 1)..end];
        if (rest.IsEmpty)
            return start < i ? 0.5 : 0;
        if (start == i)
            return 0.3;
        if (char.IsUpper(rest[0]) || i - start <= 1)
            return 2;
        return rest switch
        {
            "s" or "S" or "t" or "ll" or "re" or "ve" or "d" or "m" => 2,
            "n" or "r" or "w" or "u" or "ch" when Vowels.Contains(char.ToLowerInvariant(text[i - 1]), StringComparison.Ordinal) => 2,
            _ => -0.5,
        };
    }
}
