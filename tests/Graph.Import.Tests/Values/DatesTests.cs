using System.Globalization;
using CsCheck;
using Graph.Import.Reading;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Tests.Values;

public class DatesTests
{
    private static readonly DateStyle Style = new(new DateOnly(2026, 11, 28));

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 54_000].Select(days => new DateOnly(1957, 1, 1).AddDays(days)).Where(day => day.Year < 2056);

    private static WrittenDate Read(string text, CellKind kind = CellKind.Text, DateStyle? style = null) => Dates.Read(new(text, kind), style ?? Style);

    [Theory]
    [InlineData("28/02/2026", "2026-02-28")]
    [InlineData("3/4/2026", "2026-04-03")]
    [InlineData("03-04-2026", "2026-04-03")]
    [InlineData("3.4.2026", "2026-04-03")]
    [InlineData("01 / 06 / 2026", "2026-06-01")]
    [InlineData(" 2026-04-03 ", "2026-04-03")]
    [InlineData("2026/4/3", "2026-04-03")]
    [InlineData("2024-4-5", "2024-04-05")]
    [InlineData("20220719", "2022-07-19")]
    [InlineData("2026-04-03T23:30:00Z", "2026-04-03")]
    [InlineData("2026-04-03T00:00:00+00:00", "2026-04-03")]
    [InlineData("2026-04-03 14:05:00", "2026-04-03")]
    [InlineData("03/04/2026 14:05", "2026-04-03")]
    [InlineData("1/4/2024 12:00:00 AM", "2024-04-01")]
    [InlineData("31/03/2023 23:59:59", "2023-03-31")]
    [InlineData("1/6/26", "2026-06-01")]
    [InlineData("1.6.56", "2056-06-01")]
    [InlineData("1-6-57", "1957-06-01")]
    [InlineData("14-Mar-23", "2023-03-14")]
    [InlineData("3 Jun 24", "2024-06-03")]
    [InlineData("1st April 2024", "2024-04-01")]
    [InlineData("the 22nd of May, 2024", "2024-05-22")]
    [InlineData("5 April, 2024", "2024-04-05")]
    [InlineData("April 5, 2024", "2024-04-05")]
    [InlineData("5April2024", "2024-04-05")]
    [InlineData("Monday 3 June 2024", "2024-06-03")]
    [InlineData("Mon, 03/06/2024", "2024-06-03")]
    [InlineData("12 Sept. 2021", "2021-09-12")]
    [InlineData("2026", "2026")]
    [InlineData("2026-04", "2026-04")]
    [InlineData("03/2021", "2021-03")]
    [InlineData("2021/03", "2021-03")]
    [InlineData("July 2022", "2022-07")]
    [InlineData("jul 2022", "2022-07")]
    [InlineData("Sept 2023", "2023-09")]
    [InlineData("Mar-23", "2023-03")]
    [InlineData("May '24", "2024-05")]
    [InlineData("2024 April", "2024-04")]
    [InlineData("44927", "2023-01-01")]
    [InlineData("44927.0", "2023-01-01")]
    [InlineData("44927.75", "2023-01-01")]
    [InlineData("2022.0", "2022")]
    public void A_date_is_read_as_people_write_it_with_the_day_before_the_month(string text, string date)
    {
        WrittenDate read = Read(text);

        Assert.Equal((PartialDate.Parse(date), PartialDate.Parse(date), null), (read.First, read.Last, read.Remark));
    }

    [Theory]
    [InlineData("2023/24", "2023-04", "2024-03")]
    [InlineData("2012-13", "2012-04", "2013-03")]
    [InlineData("2010-11", "2010-04", "2011-03")]
    [InlineData("FY 2023-2024", "2023-04", "2024-03")]
    [InlineData("1999/00", "1999-04", "2000-03")]
    [InlineData("FY24/25", "2024-04", "2025-03")]
    [InlineData("FY 99-00", "1999-04", "2000-03")]
    [InlineData("spring 2024", "2024-03", "2024-05")]
    [InlineData("Autumn of 2024", "2024-09", "2024-11")]
    [InlineData("Winter 2023/24", "2023-12", "2024-02")]
    [InlineData("Q4 2023/24", "2024-01", "2024-03")]
    [InlineData("c. 2019", "2019", "2019")]
    [InlineData("circa 2019", "2019", "2019")]
    [InlineData("2019?", "2019", "2019")]
    [InlineData("early 2019", "2019", "2019")]
    [InlineData("about 3 May 2019", "2019-05", "2019-05")]
    [InlineData("March 23", "2023-03", "2023-03")]
    [InlineData("Tuesday 3 June 2024", "2024-06-03", "2024-06-03")]
    public void What_is_not_plain_is_read_with_a_remark(string text, string first, string last)
    {
        WrittenDate read = Read(text);

        Assert.Equal((PartialDate.Parse(first), PartialDate.Parse(last)), (read.First, read.Last));
        Assert.NotNull(read.Remark);
    }

    [Theory]
    [InlineData("31/02/2026", "no such day")]
    [InlineData("02/28/2026", "day comes before the month")]
    [InlineData("2026-13-05", "no month 13")]
    [InlineData("31/31/2026", "no month 31")]
    [InlineData("13/2026", "no month 13")]
    [InlineData("29/02/2026", "February 2026 has 28 days")]
    [InlineData("2026-13", "no month 13")]
    [InlineData("2024-00", "no month 00")]
    [InlineData("2005-13", "range of years")]
    [InlineData("20219", "1955-05-10")]
    [InlineData("62000", "2069-09-29")]
    [InlineData("2019/21", "range of years")]
    [InlineData("2026-02-30T00:00:00Z", "no such day")]
    [InlineData("Q1 2024", "calendar year or of the financial year")]
    [InlineData("winter 2024", "ends in 2024")]
    [InlineData("23/24", "financial year")]
    [InlineData("FY24", "financial year")]
    [InlineData("3 June", "year is missing")]
    [InlineData("June", "year is missing")]
    [InlineData("soon", "")]
    [InlineData("0000", "")]
    [InlineData("123456789", "")]
    [InlineData("1/2-2026", "")]
    [InlineData("1 2 2026", "")]
    [InlineData("1/2/026", "")]
    public void What_nobody_can_be_sure_of_is_not_guessed_and_says_why(string text, string clue)
    {
        WrittenDate read = Read(text);

        Assert.Null(read.First);
        Assert.Contains(clue, read.Clue, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-13-05", "If 13 May 2026 is meant, write it as 2026-05-13 or 13/05/2026.")]
    [InlineData("05/28/2026", "If 28 May 2026 is meant, write it as 2026-05-28 or 28/05/2026.")]
    [InlineData("2026-31-02", "Correct the month, or write 2026 if only the year is known.")]
    [InlineData("2026-13", "Correct the month, or write 2026 if only the year is known.")]
    [InlineData("31/04/2026", "Correct the day, or write 2026-04 if only the month is known.")]
    public void A_date_in_a_usual_form_is_to_be_corrected_and_not_to_be_written_in_another_form(string text, string remedy) => Assert.Equal(remedy, Read(text).Remedy);

    [Fact]
    public void A_month_in_a_column_of_months_is_no_financial_year() =>
        Assert.Equal(PartialDate.Of(2010, 11), Read("2010-11", style: Style with { HasIsoMonths = true }).First);

    [Fact]
    public void A_number_of_a_workbook_is_a_day_and_a_small_one_a_year()
    {
        Assert.Equal(PartialDate.Of(2022), Read("2022", CellKind.Number).First);
        Assert.Equal(PartialDate.Of(2023, 1, 1), Read("43465.0", CellKind.Number, Style with { CountsFrom1904 = true }).First);
    }

    [Fact]
    public void A_day_reads_the_same_in_whatever_form_it_is_written() => Gen.Select(Day, Gen.OneOf(
        "yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd", "d/M/yyyy", "dd/MM/yyyy", "dd-MM-yyyy", "d.M.yyyy", "d/M/yy", "d MMMM yyyy", "d MMM yyyy", "d-MMM-yy", "d MMM yy", "d MMMM, yyyy", "MMMM d, yyyy", "dddd d MMMM yyyy", "ddd d MMM yyyy", "dd/MM/yyyy HH:mm", "yyyy-MM-dd'T'HH:mm:ss'Z'", "d/M/yyyy h:mm:ss tt")).Sample(
        (day, form) =>
        {
            WrittenDate read = Read(day.ToDateTime(new TimeOnly(13, 5)).ToString(form, CultureInfo.InvariantCulture));
            Assert.Equal((PartialDate.Of(day), null), (read.First, read.Remark));
        },
        iter: 5000);

    [Fact]
    public void A_month_reads_the_same_in_whatever_form_it_is_written() => Gen.Select(Day.Where(day => day.Month != (day.Year + 1) % 100), Gen.OneOf(
        "yyyy-MM", "yyyy/MM", "MM/yyyy", "M/yyyy", "MMMM yyyy", "MMM yyyy", "MMM-yy", "MMMM, yyyy", "yyyy MMMM")).Sample(
        (day, form) => Assert.Equal(PartialDate.Of(day.Year, day.Month), Read(day.ToString(form, CultureInfo.InvariantCulture)).First),
        iter: 2000);

    [Fact]
    public void A_financial_year_is_April_to_March_in_whatever_form_it_is_written() => Gen.Select(Gen.Int[1950, 2055], Gen.OneOf("{0}/{1}", "{0}-{1}", "{0}/{2}", "{0}-{2}", "{0} - {1}", "FY{0}/{1}")).Sample(
        (year, form) =>
        {
            WrittenDate read = Read(string.Format(CultureInfo.InvariantCulture, form, year, $"{(year + 1) % 100:00}", year + 1));
            Assert.Equal((PartialDate.Of(year, 4), PartialDate.Of(year + 1, 3)), (read.First, read.Last));
        },
        iter: 1000);

    [Fact]
    public void No_text_makes_a_date_fail() => Gen.String[Gen.Char["0123456789/-. ,'aeQqfyAprSsumcTZ:?()\u00A0–"], 0, 14].Sample(text => Read(text), iter: 20_000);
}
