using Graph.Import.Reading;

namespace Graph.Import.Tests.Reading;

public class ExcelDateTests
{
    [Theory]
    [InlineData(1, false, "1900-01-01")]
    [InlineData(59, false, "1900-02-28")]
    [InlineData(61, false, "1900-03-01")]
    [InlineData(44927.99, false, "2023-01-01")]
    [InlineData(2958465, false, "9999-12-31")]
    [InlineData(1, true, "1904-01-02")]
    public void A_number_of_days_is_the_day_that_a_spreadsheet_shows(double serial, bool from1904, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), ExcelDate.Day(serial, from1904));

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(-5)]
    [InlineData(2958466)]
    [InlineData(double.NaN)]
    public void Days_that_never_were_are_none(double serial) => Assert.Null(ExcelDate.Day(serial, from1904: false));
}
