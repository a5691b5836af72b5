using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Graph.Model;

/// <summary>A date, as much of it as is known: a year (2022), a month (2022-07) or a day (2022-07-19).</summary>
/// <remarks>
/// Ordered by first day, then by last day descending, so that a whole year sorts before its first month and a month
/// before its first day; the ISO text sorts the same way. Questions about a day use <see cref="FirstDay"/> for a beginning
/// or a contact and <see cref="LastDay"/> for an end.
/// </remarks>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private readonly byte month;
    private readonly byte day;

    private PartialDate(int year, int month, int day)
    {
        Year = year;
        this.month = (byte)month;
        this.day = (byte)day;
    }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12; null where only the year is known.</summary>
    public int? Month => month == 0 ? null : month;

    /// <summary>The day of the month; null where only the year or the month is known.</summary>
    public int? Day => day == 0 ? null : day;

    /// <summary>The earliest day it can mean.</summary>
    public DateOnly FirstDay => new(Year, Math.Max(month, (byte)1), Math.Max(day, (byte)1));

    /// <summary>The latest day it can mean.</summary>
    public DateOnly LastDay => this switch
    {
        { month: 0 } => new(Year, 12, 31),
        { day: 0 } => new(Year, month, DateTime.DaysInMonth(Year, month)),
        _ => new(Year, month, day),
    };

    /// <summary>A year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 1 to 9999.</exception>
    public static PartialDate Of(int year) => new(new DateOnly(year, 1, 1).Year, 0, 0);

    /// <summary>A month of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static PartialDate Of(int year, int month) => new(new DateOnly(year, month, 1).Year, month, 0);

    /// <summary>A day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public static PartialDate Of(int year, int month, int day) => Of(new DateOnly(year, month, day));

    /// <summary>A day.</summary>
    public static PartialDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Reads the ISO forms 2022, 2022-07 and 2022-07-19; nothing else.</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="date">The date, where the text is one.</param>
    /// <returns>Whether the text is a date that exists.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        if (text is null || text.Length is not (4 or 7 or 10))
            return false;

        // Stores read millions of dates: the digits are taken one by one, which is ten times as fast as a format.
        int ofYear = Number(text.AsSpan(0, 4)), ofMonth = 0, ofDay = 0;
        if (text.Length > 4)
            ofMonth = text[4] == '-' ? Number(text.AsSpan(5, 2)) : -1;
        if (text.Length > 7)
            ofDay = text[7] == '-' ? Number(text.AsSpan(8, 2)) : -1;
        bool exists = ofYear >= 1
            && (text.Length == 4 || ofMonth is >= 1 and <= 12)
            && (text.Length < 10 || (ofDay >= 1 && ofDay <= DateTime.DaysInMonth(ofYear, ofMonth)));
        if (exists)
            date = new(ofYear, ofMonth, ofDay);
        return exists;
    }

    /// <summary>Reads the ISO forms 2022, 2022-07 and 2022-07-19.</summary>
    /// <exception cref="FormatException">The text is none of them, or no such date exists.</exception>
    public static PartialDate Parse(string text) => TryParse(text, out PartialDate date)
        ? date
        : throw new FormatException($"\"{text}\" is not a date. Write it as 2022, 2022-07 or 2022-07-19.");

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) => FirstDay.CompareTo(other.FirstDay) is var byStart and not 0
        ? byStart
        : other.LastDay.CompareTo(LastDay);

    /// <summary>The ISO form: 2022, 2022-07 or 2022-07-19.</summary>
    public override string ToString() => this switch
    {
        { month: 0 } => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}"),
        { day: 0 } => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}"),
    };

    /// <summary>As people write it: 2022, July 2022 or 19 July 2022.</summary>
    public string InWords() => this switch
    {
        { month: 0 } => ToString(),
        { day: 0 } => FirstDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => FirstDay.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>Whether one sorts before the other.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether one sorts after the other.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether one sorts before or with the other.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one sorts after or with the other.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>The number that digits write; -1 where other characters are among them.</summary>
    private static int Number(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
                return -1;
            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
