using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Reads what stands for several months: financial years, seasons and quarters.</summary>
internal static partial class DateSpans
{
    private const int FirstMonth = 4;

    private const int MonthsOfSpan = 3;

    // Two years of which the second has two digits: 2005-13 is a range, and 2024-13 a slip, as it would end in 2113.
    private const int LongestRange = 40;

    private const string WriteMonth = "Write the month, such as 2026-02.";

    /// <summary>The months of a text; null if it is not a span. A span that could mean two things has a clue instead.</summary>
    /// <param name="text">The text in lower case.</param>
    /// <param name="style">What has to be known of its column.</param>
    public static WrittenDate? Read(string text, DateStyle style)
    {
        if (Years().Match(text) is { Success: true } years)
            return ReadYears(text, years, style);
        if (Seasons().Match(text) is { Success: true } season)
            return ReadSeason(season);
        if (Quarters().Match(text) is { Success: true } quarter)
            return ReadQuarter(quarter);
        if (NamedYears().Match(text) is { Success: true } named && (Year(named, "from") + 1) % 100 == Year(named, "to"))
            return FinancialYear(style.YearOf(Year(named, "from")));
        return ShortYears().IsMatch(text) ? WrittenDate.None("It may be a financial year.", "If it is, write it as 2023/24. If not, write the date as 2026-02-28, 2026-02 or 2026.") : null;
    }

    /// <summary>Whether what looks like a month in ISO form may be a financial year: 2010-11, which is not November 2010 to those who write 2012-13 too.</summary>
    public static bool MayBeFinancialYear(string text) =>
        text.Length == 7 && text[4] == '-' && Years().Match(text) is { Success: true } years && End(years) is not null;

    /// <summary>Whether a text is a financial year and can't be a month: 2012-13.</summary>
    public static bool IsFinancialYear(string text) =>
        text.Length >= 7 && Years().Match(text) is { Success: true } years && End(years) is not null && !PartialDate.TryParse(text, out _);

    private static WrittenDate ReadYears(string text, Match match, DateStyle style)
    {
        bool isMonth = PartialDate.TryParse(text, out PartialDate month);
        if (End(match) is not { } end)
        {
            return match.Groups["to"].Length == 2 && Year(match, "to") is >= 1 and <= 12 and var inYear
                ? WrittenDate.Of(PartialDate.Of(Year(match, "from"), inYear))
                : match.Groups["to"].Length == 2 && (Year(match, "to") - (Year(match, "from") % 100) + 100) % 100 > LongestRange
                    ? DateWords.NoMonth(Year(match, "from"), Year(match, "to"))
                    : WrittenDate.None("It seems to be a range of years.", "Write the first year in the column for the beginning, and the last in the column for the end.");
        }

        if (isMonth && style.HasIsoMonths)
            return WrittenDate.Of(month, "it may be a financial year, and was read as a month because other dates of the column are months");
        return FinancialYear(end - 1);
    }

    private static WrittenDate FinancialYear(int year) =>
        Span(year, FirstMonth, 12, string.Create(CultureInfo.InvariantCulture, $"it was read as the financial year from April {year} to March {year + 1}"));

    private static WrittenDate ReadSeason(Match match)
    {
        int year = Year(match, "from");
        if (match.Groups["season"].Value != "winter")
        {
            int first = match.Groups["season"].Value switch { "spring" => 3, "summer" => 6, _ => 9 };
            return match.Groups["to"].Success ? WrittenDate.None(remedy: WriteMonth) : Span(year, first, MonthsOfSpan, "the season was read as three months");
        }

        return End(match) is { } end
            ? Span(end - 1, 12, MonthsOfSpan, "it was read as December to February")
            : WrittenDate.None(string.Create(CultureInfo.InvariantCulture, $"It may be the winter that begins or the one that ends in {year}."), WriteMonth);
    }

    private static WrittenDate ReadQuarter(Match match)
    {
        int quarter = match.Groups["quarter"].Value[0] - '1';
        int year = Year(match, "from");
        int inYear = (quarter * MonthsOfSpan) + 1;
        if (End(match) is { } end)
            return Span(end - 1, FirstMonth + (quarter * MonthsOfSpan), MonthsOfSpan, "it was read as a quarter of the financial year");
        DateOnly financial = new DateOnly(year, FirstMonth, 1).AddMonths(quarter * MonthsOfSpan);
        return WrittenDate.None(string.Create(CultureInfo.InvariantCulture, $"It may be a quarter of the calendar year or of the financial year."), string.Create(CultureInfo.InvariantCulture, $"Write its first month, {year:0000}-{inYear:00} or {financial:yyyy-MM}."));
    }

    /// <summary>The second year of a financial year; null where the two do not follow each other, or there is only one.</summary>
    private static int? End(Match match)
    {
        if (!match.Groups["to"].Success)
            return null;
        int next = Year(match, "from") + 1;
        int to = int.Parse(match.Groups["to"].Value, CultureInfo.InvariantCulture);
        return to == next || (match.Groups["to"].Length == 2 && to == next % 100) ? next : null;
    }

    private static int Year(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static WrittenDate Span(int year, int month, int months, string remark)
    {
        DateOnly first = new DateOnly(year, 1, 1).AddMonths(month - 1);
        DateOnly last = first.AddMonths(months - 1);
        return WrittenDate.Months(PartialDate.Of(first.Year, first.Month), PartialDate.Of(last.Year, last.Month), remark);
    }

    [GeneratedRegex(@"^(fy|f/y|financial year)?\s*(?<from>[12][0-9]{3})\s*[-/]\s*(?<to>[12][0-9]{3}|[0-9]{2})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Years();

    [GeneratedRegex(@"^(fy|f/y|financial year)\s*(?<from>[0-9]{2})\s*[-/]\s*(?<to>[0-9]{2})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex NamedYears();

    [GeneratedRegex(@"^((fy|f/y|financial year)\s*[0-9]{2}([-/][0-9]{2})?|(fy|f/y|financial year)\s*[0-9]{4}|[0-9]{2}[-/][0-9]{2})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex ShortYears();

    [GeneratedRegex(@"^(?<season>spring|summer|autumn|fall|winter)[\s,-]*(of\s+)?(?<from>[12][0-9]{3})(\s*[-/]\s*(?<to>[12][0-9]{3}|[0-9]{2}))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Seasons();

    [GeneratedRegex(@"^(q|quarter\s*|qtr\s*)(?<quarter>[1-4])[\s,/-]*(of\s+)?(fy)?\s*(?<from>[12][0-9]{3})(\s*[-/]\s*(?<to>[12][0-9]{3}|[0-9]{2}))?$|^(?<from>[12][0-9]{3})(\s*[-/]\s*(?<to>[12][0-9]{3}|[0-9]{2}))?[\s,-]*(q|quarter\s*|qtr\s*)(?<quarter>[1-4])$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Quarters();
}
