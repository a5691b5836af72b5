using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Import.Reading;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Reads the dates that people write: the day before the month, ISO dates, months by name, financial years, seasons, days as spreadsheets count them.</summary>
internal static partial class Dates
{
    /// <summary>What to write instead of something that is not a date.</summary>
    public const string Remedy = "Write it as 2026-02-28 or 28/02/2026, or as 2026-02 or 2026 if only that is known.";

    // A smaller number was hardly meant as a day: it would be before 1928.
    private const int FirstDayNumber = 10_000;

    // A larger one would be after 2173: more likely 202207 is a month written without a hyphen.
    private const int LastDayNumber = 99_999;

    private static readonly HashSet<DateOnly> Empty = [DateOnly.MinValue, new(1753, 1, 1), new(1899, 12, 30), new(1899, 12, 31), new(1900, 1, 1), DateOnly.MaxValue];

    /// <summary>The date of a cell.</summary>
    /// <param name="cell">The cell, not blank.</param>
    /// <param name="style">What has to be known of its column.</param>
    public static WrittenDate Read(Cell cell, DateStyle style)
    {
        string text = cell.Text.Trim();
        if (text.Length == 10 && PartialDate.TryParse(text, out PartialDate usual))
            return WrittenDate.Of(usual);
        if (cell.Kind == CellKind.Number || Digits().IsMatch(text))
            return ReadNumber(text, style);
        if (PartialDate.TryParse(text, out PartialDate iso) && !DateSpans.MayBeFinancialYear(text))
            return WrittenDate.Of(iso);

        text = Fold(text);
        string rest = Approximate().Replace(text, "");
        return rest.Length < text.Length
            ? ReadWords(rest, style).Roughly("the date is approximate, but the record does not say so")
            : ReadWords(text, style);
    }

    private static WrittenDate ReadWords(string text, DateStyle style) => DateSpans.Read(text, style) ?? DateWords.Read(text, style);

    private static WrittenDate ReadNumber(string digits, DateStyle style)
    {
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            return WrittenDate.None();

        // A number from 1000 to 2999 in a date column is a year: as a count of days it would be 1902 to 1908.
        if (number is >= 1000 and < 3000 && Math.Floor(number) == number)
            return WrittenDate.Of(PartialDate.Of((int)number));
        if (number is >= FirstDayNumber and < LastDayNumber + 1 && ExcelDate.Day(number, style.CountsFrom1904) is { } day)
        {
            return style.MayBeSerial(day)
                ? WrittenDate.Of(PartialDate.Of(day))
                : WrittenDate.None(string.Create(CultureInfo.InvariantCulture, $"As a number of days, as spreadsheets count them, it would be {day:yyyy-MM-dd}, which was probably not meant."));
        }

        return DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly basic)
            ? WrittenDate.Of(PartialDate.Of(basic))
            : WrittenDate.None();
    }

    /// <summary>Whether a text is what programs write where a date is not known: the first or last day that they can count, or zeros.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date that it was read as; null where it was read as none.</param>
    public static bool IsEmpty(string text, PartialDate? date) => date is { Day: not null } day ? Empty.Contains(day.FirstDay) : Zeros().IsMatch(text);

    /// <summary>The text in lower case, with one kind of hyphen and apostrophe, and without the time of day, ordinals and blanks around separators.</summary>
    private static string Fold(string text)
    {
        string folded = (Names.Clean(text) ?? "").ToLowerInvariant();
        folded = string.Concat(folded.Select(character => character switch
        {
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
            '\u2018' or '\u2019' or '`' or '\u00B4' => '\'',
            _ => character,
        }));
        folded = TimeOfDay().Replace(folded, "");
        folded = Ordinal().Replace(folded, "${day}");
        return AroundSeparators().Replace(folded, "${separator}").Trim(' ', ',', '.');
    }

    [GeneratedRegex(@"^(\d{4}\.0+|\d{5}(\.\d+)?|\d{8})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^0{1,4}([/.-]0{1,2}[/.-]0{1,4})?(\s+0{1,2}:00(:00)?)?$|^0{1,2}[/.-]0?1[/.-]1900(\s+0{1,2}:00(:00)?)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Zeros();

    // After a space or the T of ISO 8601. A moment's zone changes nothing: the day is the one that was written.
    [GeneratedRegex(@"(?<=\d)(t|,?\s+)([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d([.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(z|utc|gmt|bst|[+-]\d{2}:?\d{2})?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"\b(?<day>\d{1,2})(st|nd|rd|th)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\s*(?<separator>[/.-])\s*(?=[\d\p{L}])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex AroundSeparators();

    [GeneratedRegex(@"^(circa\b|about\b|approx(imately)?\b\.?|around\b|roughly\b|~|(the )?(end|beginning|start|middle) of\b|early\b|mid\b|late\b|ca?\b\.?|ca?(?=\d))[\s-]*|\s*(\?+|\(?approx\.?\)?|\(?approximately\)?|-?ish|\(\?\))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Approximate();
}
