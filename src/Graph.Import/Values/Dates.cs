using System.Globalization;
using Graph.Import.Reading;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Reads the dates that people write: the day before the month, ISO dates, months by name, days as spreadsheets count them.</summary>
internal static class Dates
{
    /// <summary>What to write instead of something that is no date.</summary>
    public const string Remedy = "Write it as 2026-02-28 or 28/02/2026, or as 2026-02 or 2026 where only that is known.";

    // A smaller number was hardly meant as a day: it would be before 1928.
    private const int FirstDayNumber = 10_000;

    // A larger one would be after 2173: more likely 202207 is a month, and 20220719 a day, written without hyphens.
    private const int LastDayNumber = 99_999;

    private static readonly string[] Days = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy", "yyyy/M/d", "d/M/yyyy H:mm", "d/M/yyyy H:mm:ss"];
    private static readonly string[] Months = ["MMMM yyyy", "MMM yyyy", "MMM-yyyy", "M/yyyy"];

    /// <summary>The date of a cell.</summary>
    /// <param name="cell">The cell, not blank.</param>
    /// <param name="from1904">Whether the workbook counts days from 1904.</param>
    /// <param name="date">The date.</param>
    public static bool TryRead(Cell cell, bool from1904, out PartialDate date)
    {
        string text = cell.Text.Trim();
        if (cell.Kind == CellKind.Number || (text.Length == 5 && text.All(char.IsAsciiDigit)))
            return TryReadNumber(text, from1904, out date);
        if (PartialDate.TryParse(text, out date))
            return true;

        text = Names.Clean(text) ?? "";
        if (IsDateTime(text))
            return PartialDate.TryParse(text[..10], out date);
        if (DateTime.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day))
            date = PartialDate.Of(DateOnly.FromDateTime(day));
        else if (DateOnly.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month))
            date = PartialDate.Of(month.Year, month.Month);
        else
            return false;
        return true;
    }

    private static bool TryReadNumber(string digits, bool from1904, out PartialDate date)
    {
        date = default;
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            return false;

        // A number from 1000 to 2999 in a date column is a year: as a count of days it would be 1902 to 1908.
        if (number is >= 1000 and < 3000 && Math.Floor(number) == number)
            date = PartialDate.Of((int)number);
        else if (number is >= FirstDayNumber and < LastDayNumber + 1 && ExcelDate.Day(number, from1904) is { } day)
            date = PartialDate.Of(day);
        else
            return false;
        return true;
    }

    private static bool IsDateTime(string text) => text.Length > 10 && text[4] == '-' && text[10] is 'T' or ' '
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
