using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Reads days and months of numbers and names of months, the day before the month: 28/2/2026, 14-Mar-23, Monday 3 June 2024, Sept 2023.</summary>
internal static partial class DateWords
{
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private const int ShortestName = 3;

    /// <summary>The date of a text in lower case without a time of day.</summary>
    public static WrittenDate Read(string text, DateStyle style)
    {
        if (!Allowed().IsMatch(text))
            return WrittenDate.None();

        List<string> words = [.. Words().Matches(text).Select(match => match.Value).Where(word => word is not ("of" or "the"))];
        int? weekday = words.Count > 1 ? Place(Weekdays, words[0]) : null;
        if (weekday is not null)
        {
            text = text[(text.IndexOf(words[0], StringComparison.Ordinal) + words[0].Length)..].Trim(' ', ',', '.');
            words.RemoveAt(0);
        }

        WrittenDate read = ReadParts(text, words, style);
        return weekday is { } named && read.First is { Day: not null } day && (int)day.FirstDay.DayOfWeek != named
            ? read with { Remark = $"that day is a {day.FirstDay.DayOfWeek}" }
            : read;
    }

    private static WrittenDate ReadParts(string text, List<string> words, DateStyle style)
    {
        List<int> names = [.. words.Index().Where(word => !char.IsAsciiDigit(word.Item[0])).Select(word => word.Index)];
        int? month = names.Count == 1 ? Place(Months, words[names[0]]) + 1 : null;
        bool isNumbers = names.Count == 0 && SameSeparators().IsMatch(text);
        return (words.Count, isNumbers, month, names.FirstOrDefault()) switch
        {
            (3, true, _, _) when words[1].Length > 2 => WrittenDate.None(),
            (3, true, _, _) when words[0].Length == 4 => Day(words[0], Number(words[1]), words[2], style, isYearFirst: true),
            (3, true, _, _) => Day(words[2], Number(words[1]), words[0], style),
            (2, true, _, _) when words[0].Length == 4 => Month(words[0], Number(words[1]), style),
            (2, true, _, _) when words[1].Length == 4 => Month(words[1], Number(words[0]), style),
            (3, false, { } named, 1) when words[0].Length == 4 => Day(words[0], named, words[2], style),
            (3, false, { } named, 1) => Day(words[2], named, words[0], style),
            (3, false, { } named, 0) => Day(words[2], named, words[1], style),
            (2, false, { } named, 1) when words[0].Length == 4 => Month(words[0], named, style),
            (2, false, { } named, 0) when words[1].Length == 4 => Month(words[1], named, style),
            (2, false, { } named, 0) when words[1].Length == 2 => text.AsSpan().IndexOfAny("-'/.") >= 0 || Number(words[1]) > DateTime.DaysInMonth(2000, named)
                ? Month(words[1], named, style)
                : Month(words[1], named, style) with { Remark = "it was read as a month and a year; if it is a day, add the year" },
            (1 or 2, false, not null, _) => WrittenDate.None("The year is missing."),
            (1, true, _, _) when words[0].Length == 4 => Year(words[0], style) is { } year ? WrittenDate.Of(PartialDate.Of(year)) : WrittenDate.None(),
            _ => WrittenDate.None(),
        };
    }

    private static WrittenDate Day(string year, int month, string day, DateStyle style, bool isYearFirst = false)
    {
        if (day.Length > 2 || Year(year, style) is not { } known)
            return WrittenDate.None();
        int number = Number(day);
        if (month is < 1 or > 12)
            return number is >= 1 and <= 12 && month >= 1 && month <= DateTime.DaysInMonth(known, number) ? Swapped(new(known, number, month), isYearFirst) : NoMonth(known, month);
        return number >= 1 && number <= DateTime.DaysInMonth(known, month) ? WrittenDate.Of(PartialDate.Of(known, month, number)) : NoDay(known, month);
    }

    private static WrittenDate Month(string year, int month, DateStyle style) => Year(year, style) is not { } known ? WrittenDate.None()
        : month is >= 1 and <= 12 ? WrittenDate.Of(PartialDate.Of(known, month))
        : NoMonth(known, month);

    // Whoever wrote the day where the month belongs knows which day it was.
    private static WrittenDate Swapped(DateOnly meant, bool isYearFirst) => WrittenDate.None(
        isYearFirst ? string.Create(CultureInfo.InvariantCulture, $"There is no month {meant.Day}.") : "The day comes before the month.",
        string.Create(CultureInfo.InvariantCulture, $"If {meant:d MMMM yyyy} is meant, write it as {meant:yyyy-MM-dd} or {meant:dd/MM/yyyy}."));

    private static WrittenDate NoDay(int year, int month) => WrittenDate.None(
        string.Create(CultureInfo.InvariantCulture, $"There is no such day: {new DateOnly(year, month, 1):MMMM yyyy} has {DateTime.DaysInMonth(year, month)} days."),
        string.Create(CultureInfo.InvariantCulture, $"Correct the day, or write {year:0000}-{month:00} if only the month is known."));

    /// <summary>What is said of a month that there is not.</summary>
    /// <param name="year">Its year, as it was written.</param>
    /// <param name="month">Its number, as it was written.</param>
    public static WrittenDate NoMonth(int year, int month) => WrittenDate.None(
        string.Create(CultureInfo.InvariantCulture, $"There is no month {month:00}."),
        string.Create(CultureInfo.InvariantCulture, $"Correct the month, or write {year:0000} if only the year is known."));

    private static int? Year(string text, DateStyle style) => text.Length switch
    {
        4 when Number(text) is > 0 and var year => year,
        2 => style.YearOf(Number(text)),
        _ => null,
    };

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    // "sept" is the only usual short form that is longer than three letters; a prefix covers it and all the others.
    private static int? Place(string[] names, string word) => word.Length >= ShortestName && Array.FindIndex(names, name => name.StartsWith(word, StringComparison.Ordinal)) is >= 0 and var place ? place : null;

    [GeneratedRegex(@"^[\p{L}0-9 ,./'-]+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Allowed();

    [GeneratedRegex(@"[0-9]+|\p{L}+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Words();

    // Days and months in numbers alone have one separator throughout, and are not mere numbers in a row.
    [GeneratedRegex(@"^[0-9]+((?<separator>[./-])[0-9]+(\k<separator>[0-9]+)?)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex SameSeparators();
}
