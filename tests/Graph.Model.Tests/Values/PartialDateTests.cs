using CsCheck;

namespace Graph.Model.Tests.Values;

public sealed class PartialDateTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<PartialDate> Dates = Gen.Select(Days, Gen.Int[0, 2], (day, precision) => precision switch
    {
        0 => PartialDate.Of(day.Year),
        1 => PartialDate.Of(day.Year, day.Month),
        _ => PartialDate.Of(day),
    });

    [Theory]
    [InlineData("2022", "2022-01-01", "2022-12-31")]
    [InlineData("2022-07", "2022-07-01", "2022-07-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2022-07-19", "2022-07-19", "2022-07-19")]
    public void A_partial_date_means_every_day_from_its_first_to_its_last(string text, string first, string last)
    {
        PartialDate date = PartialDate.Parse(text);

        Assert.Equal(first, date.FirstDay.ToString("O"));
        Assert.Equal(last, date.LastDay.ToString("O"));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("22")]
    [InlineData("0000")]
    [InlineData("2022-13")]
    [InlineData("2022-7")]
    [InlineData("2022-00")]
    [InlineData("2022/07")]
    [InlineData("2022-0x")]
    [InlineData("2022-07-00")]
    [InlineData("2022-07-32")]
    [InlineData("2022-07/19")]
    [InlineData("2023-02-29")]
    [InlineData("2022-07-19T00:00")]
    [InlineData("19/07/2022")]
    [InlineData("２０２２")]
    public void What_is_no_date_is_refused(string text)
    {
        Assert.False(PartialDate.TryParse(text, out _));
        Assert.Contains(text, Assert.Throws<FormatException>(() => PartialDate.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_read_again_as_the_same_date() =>
        Dates.Sample(date => PartialDate.Parse(date.ToString()) == date);

    [Fact]
    public void The_iso_text_sorts_as_the_dates_do() =>
        Dates.Select(Dates).Sample((a, b) => Math.Sign(string.CompareOrdinal(a.ToString(), b.ToString())) == Math.Sign(a.CompareTo(b)));

    [Fact]
    public void The_order_is_total_and_agrees_with_equality() =>
        Gen.Select(Dates, Dates, Dates).Sample((a, b, c) =>
        {
            Assert.Equal(a == b, a.CompareTo(b) == 0);
            Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
            if (a <= b && b <= c)
                Assert.True(a <= c);
            Assert.Equal(a < b, b > a);
        });

    [Fact]
    public void A_year_sorts_before_its_months_and_a_month_before_its_days() =>
        Days.Sample(day => PartialDate.Of(day.Year) < PartialDate.Of(day.Year, day.Month)
            && PartialDate.Of(day.Year, day.Month) < PartialDate.Of(day));

    [Fact]
    public void The_first_day_is_never_after_the_last() => Dates.Sample(date => date.FirstDay <= date.LastDay);
}
