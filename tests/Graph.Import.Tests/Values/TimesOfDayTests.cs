using Graph.Import.Values;

namespace Graph.Import.Tests.Values;

public class TimesOfDayTests
{
    [Theory]
    [InlineData("Monday")]
    [InlineData("Tues & Thurs mornings")]
    [InlineData("10:00")]
    [InlineData("6.30pm - 8pm")]
    [InlineData("Wed 10-12pm")]
    [InlineData("1st Friday of the month")]
    [InlineData("10:00:00")]
    public void Days_and_times_alone_say_when(string text) => Assert.True(TimesOfDay.Are(text));

    [Theory]
    [InlineData("12.50")]
    [InlineData("20")]
    [InlineData("Sunday School Trust")]
    [InlineData("Friday Club")]
    [InlineData("All day")]
    public void Amounts_and_names_do_not(string text) => Assert.False(TimesOfDay.Are(text));
}
