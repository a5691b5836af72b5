using System.Globalization;
using System.Text;

namespace Graph.Model;

/// <summary>
/// Characters that nobody sees, or that nobody can see as they were meant: controls, zero-width and blank characters, marks that turn the
/// direction of writing (such as U+202E), characters of private use and code points that are no characters, and marks stacked on a letter
/// beyond what any script needs, which draw through the lines above. Two names that look alike and are not, or a sentence that reads
/// otherwise than it was written, come of them.
/// </summary>
/// <remarks>
/// The one rule for all ways in: a name that has one is refused, and a free text is kept without them. Four uses are
/// legitimate, and kept: the joiners U+200C and U+200D right after a letter of a script that is written with them (Arabic and
/// Persian, Syriac, N'Ko, the scripts of South Asia, Myanmar, Khmer, Mongolian); U+200D between two emoji; the tags
/// after a black flag, which make the flags of England, Scotland and Wales; and selectors of a variant after a symbol, an ideograph or
/// another character that has variants. Marks that are seen, such as the Arabic number
/// sign, are no matter here, although Unicode files them beside the unseen ones.
/// </remarks>
public static class UnseenCharacters
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;
    private const int BlackFlag = 0x1F3F4;
    private const int EmojiPresentation = 0xFE0F;
    private const int Keycap = 0x20E3;

    // The most that a word in any script needs is four or five, of Hebrew with all its accents and of Tibetan.
    private const int MaximumMarks = 8;
    private const int FirstPictograph = 0x1F000;

    // First and last code point of the scripts whose letters are joined, or kept from joining, by U+200C and U+200D.
    private static readonly (int First, int Last)[] JoiningScripts =
    [
        (0x0600, 0x074F), (0x0750, 0x07FF), (0x0860, 0x0DFF), (0x1000, 0x109F), (0x1780, 0x18AF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC),
    ];

    /// <summary>The first such character of a name, and where it stands.</summary>
    /// <param name="name">A text of one line, such as a name or title: breaks of lines and tabs are unseen in it, too.</param>
    /// <returns>How people can find it, such as "U+202E as character 4"; null where there is none.</returns>
    public static string? FindInName(string name)
    {
        foreach ((Rune rune, int number) in Unseen(name, keepsLines: false))
            return string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4} as character {number}");
        return null;
    }

    /// <summary>A free text without such characters; breaks of lines and tabs stay.</summary>
    /// <param name="text">The text.</param>
    /// <param name="removed">How many were taken out.</param>
    public static string Strip(string text, out int removed)
    {
        HashSet<int> numbers = [.. Unseen(text, keepsLines: true).Select(found => found.Number)];
        removed = numbers.Count;
        if (removed == 0)
            return text;

        StringBuilder kept = new(text.Length);
        int number = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!numbers.Contains(++number))
                kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    private static IEnumerable<(Rune Rune, int Number)> Unseen(string text, bool keepsLines)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        bool inFlag = false;
        int marks = 0;
        for (int i = 0; i < runes.Length; i++)
        {
            inFlag = runes[i].Value == BlackFlag || (inFlag && IsTag(runes[i]));
            Rune before = i > 0 ? runes[i - 1] : default;
            Rune after = i + 1 < runes.Length ? runes[i + 1] : default;
            bool isUnseen = IsVariant(runes[i])
                ? !HasVariants(before, runes[i], after)
                : IsUnseen(runes[i], keepsLines) && !inFlag && !Joins(runes[i].Value, before, after);

            // What nobody sees does not begin a new stack.
            if (!isUnseen)
                marks = IsMark(runes[i]) ? marks + 1 : 0;
            if (isUnseen || marks > MaximumMarks)
                yield return (runes[i], i + 1);
        }
    }

    // Half a surrogate pair is read as U+FFFD, which is seen.
    private static bool IsUnseen(Rune rune, bool keepsLines) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => !keepsLines || rune.Value is not ('\t' or '\n' or '\r'),
        UnicodeCategory.Format => rune.Value is not ((>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD),
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse => true,
        _ => rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0 || IsNoCharacter(rune),
    };

    private static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsVariant(Rune rune) => rune.Value is (>= 0xFE00 and <= EmojiPresentation) or (>= 0xE0100 and <= 0xE01EF);

    private static bool HasVariants(Rune before, Rune variant, Rune after) => Rune.GetUnicodeCategory(before) switch
    {
        UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol => true,
        UnicodeCategory.OtherLetter => variant.Value != EmojiPresentation,
        _ => before.Value is 0x2139 or 0x203C or 0x2049 or 0x3030 || (after.Value == Keycap && before.Value is '#' or '*' or (>= '0' and <= '9')),
    };

    private static bool Joins(int value, Rune before, Rune after) =>
        (value is Joiner or NonJoiner && IsOfJoiningScript(before)) || (value == Joiner && IsEmoji(before) && IsEmoji(after));

    private static bool IsOfJoiningScript(Rune rune) =>
        JoiningScripts.Any(script => rune.Value >= script.First && rune.Value <= script.Last)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsEmoji(Rune rune) =>
        rune.Value is EmojiPresentation or >= FirstPictograph || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol;

    private static bool IsTag(Rune rune) => rune.Value is >= 0xE0020 and <= 0xE007F;
}
