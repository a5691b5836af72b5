using System.Globalization;
using CsCheck;
using Graph.Import.Reading;
using Graph.Import.Values;

namespace Graph.Import.Tests.Values;

public class AmountsTests
{
    private static WrittenAmount Read(string text, bool isYearly = true, CellKind kind = CellKind.Text) => Amounts.Read(new(text, kind), isYearly);

    private static decimal Of(string amount) => decimal.Parse(amount, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("12500", "12500")]
    [InlineData("£12,500.50", "12500.50")]
    [InlineData(" £ 1 000 ", "1000")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("-20", "-20")]
    [InlineData("-£20.5", "-20.5")]
    [InlineData("£-20.5", "-20.5")]
    [InlineData("\u221220", "-20")]
    [InlineData("(500)", "-500")]
    [InlineData("(£300.00)", "-300")]
    [InlineData("£(300.00)", "-300")]
    [InlineData("£1,200.00-", "-1200")]
    [InlineData("500 GBP", "500")]
    [InlineData("5,000 pounds", "5000")]
    [InlineData("£10k", "10000")]
    [InlineData("1.5K", "1500")]
    [InlineData("1.2m", "1200000")]
    [InlineData("£1.25 million", "1250000")]
    [InlineData("£5,000 p.a.", "5000")]
    [InlineData("£5,000 per annum", "5000")]
    [InlineData("£5,000/year", "5000")]
    [InlineData("nil", "0")]
    [InlineData("Rent free", "0")]
    [InlineData("0.1234", "0.1234")]
    public void An_amount_is_read_as_people_write_it(string text, string amount) => Assert.Equal((Of(amount), null), (Read(text).Amount, Read(text).Remark));

    [Theory]
    [InlineData("0.123456", "0.1235")]
    [InlineData("1.2E+06", "1200000")]
    [InlineData("c. £5,000", "5000")]
    [InlineData("£5,000 approx.", "5000")]
    [InlineData("Peppercorn", "0")]
    [InlineData("1 peppercorn (if demanded)", "0")]
    public void What_was_rounded_or_is_not_exact_is_read_with_a_remark(string text, string amount)
    {
        WrittenAmount read = Read(text);

        Assert.Equal(Of(amount), read.Amount);
        Assert.NotNull(read.Remark);
    }

    [Theory]
    [InlineData("£5.000,00", "comma before the pence")]
    [InlineData("12,50", "comma before the pence")]
    [InlineData("1.234.567", "comma before the pence")]
    [InlineData("5.000", "full stop in place of the comma")]
    [InlineData("£5,000-£6,000", "range")]
    [InlineData("£100 pcm", "for a year")]
    [InlineData("£100 per month", "for a year")]
    [InlineData("€5", "not in pounds")]
    [InlineData("99999999999999999999", "too large")]
    [InlineData("tbc", "")]
    [InlineData("£", "")]
    [InlineData("1.2.3", "")]
    [InlineData("-(500)", "")]
    [InlineData("(500", "")]
    public void What_nobody_can_be_sure_of_is_not_guessed_and_says_why(string text, string clue)
    {
        Assert.Null(Read(text).Amount);
        Assert.Contains(clue, Read(text).Clue, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_for_a_year_is_not_the_whole_amount_of_a_grant() => Assert.Contains("the whole amount", Read("£5,000 p.a.", isYearly: false).Clue, StringComparison.Ordinal);

    [Fact]
    public void What_a_spreadsheet_adds_to_a_number_is_nobodys_amount() =>
        Assert.Equal((3028.63m, null), (Read("3028.6299999999997", kind: CellKind.Number).Amount, Read("3028.6299999999997", kind: CellKind.Number).Remark));

    [Fact]
    public void An_amount_reads_the_same_in_whatever_form_it_is_written() => Gen.Select(Gen.Int[0, 100_000_000], Gen.OneOf("{0:0.00}", "{0:#,0.00}", "£{0:#,0.00}", "£ {0:#,0.00}", "{0:0.00} GBP", "£{0:#,0.00} p.a.")).Sample(
        (pence, form) =>
        {
            string text = string.Format(CultureInfo.InvariantCulture, form, pence / 100m);
            Assert.Equal((pence / 100m, null), (Read(text).Amount, Read(text).Remark));
            if (pence > 0)
                Assert.Equal(-pence / 100m, Read(string.Format(CultureInfo.InvariantCulture, "(£{0:#,0.00})", pence / 100m)).Amount);
        },
        iter: 3000);
}
