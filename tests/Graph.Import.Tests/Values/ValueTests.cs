using Graph.Import.Reading;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Tests.Values;

public class ValueTests
{
    [Theory]
    [InlineData("28/02/2026", "2026-02-28")]
    [InlineData("3/4/2026", "2026-04-03")]
    [InlineData("03-04-2026", "2026-04-03")]
    [InlineData("3.4.2026", "2026-04-03")]
    [InlineData(" 2026-04-03 ", "2026-04-03")]
    [InlineData("2026-04-03T23:30:00Z", "2026-04-03")]
    [InlineData("2026-04-03T00:00:00+00:00", "2026-04-03")]
    [InlineData("2026-04-03 14:05:00", "2026-04-03")]
    [InlineData("03/04/2026 14:05", "2026-04-03")]
    [InlineData("2026", "2026")]
    [InlineData("2026-04", "2026-04")]
    [InlineData("July 2022", "2022-07")]
    [InlineData("jul 2022", "2022-07")]
    [InlineData("3 April 2026", "2026-04-03")]
    [InlineData("44927", "2023-01-01")]
    public void A_date_is_read_with_the_day_before_the_month(string text, string date)
    {
        Assert.True(Dates.TryRead(new(text), from1904: false, out PartialDate read));
        Assert.Equal(PartialDate.Parse(date), read);
    }

    [Theory]
    [InlineData("31/02/2026")]
    [InlineData("02/28/2026")]
    [InlineData("2026-13")]
    [InlineData("2026-02-30T00:00:00Z")]
    [InlineData("soon")]
    [InlineData("1/2/26")]
    [InlineData("0000")]
    [InlineData("123456789")]
    public void A_date_that_is_none_is_not_guessed(string text) => Assert.False(Dates.TryRead(new(text), from1904: false, out _));

    [Theory]
    [InlineData("12500", "12500")]
    [InlineData("£12,500.50", "12500.50")]
    [InlineData(" £ 1 000 ", "1000")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("-20", "-20")]
    [InlineData("-£20.5", "-20.5")]
    [InlineData("0.123456", "0.1235")]
    [InlineData("500 GBP", "500")]
    public void An_amount_is_read_with_pound_signs_commas_and_spaces(string text, string amount)
    {
        Assert.True(Amounts.TryRead(text, out decimal read));
        Assert.Equal(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("1.5k")]
    [InlineData("tbc")]
    [InlineData("12,50")]
    [InlineData("£")]
    [InlineData("1.2.3")]
    [InlineData("99999999999999999999")]
    [InlineData("€5")]
    public void An_amount_that_is_none_is_not_guessed(string text) => Assert.False(Amounts.TryRead(text, out _));

    [Theory]
    [InlineData("The Sefton CVS Limited", "sefton cvs ltd")]
    [InlineData("Sefton  C.V.S. Ltd.", "sefton cvs ltd")]
    [InlineData("Arts & Crafts", "arts and crafts")]
    [InlineData("Arts&Crafts", "arts and crafts")]
    [InlineData("Café Zoë", "cafe zoe")]
    [InlineData("St. John’s", "st johns")]
    [InlineData("G-Force", "g force")]
    [InlineData("Церковь", "церковь")]
    [InlineData("???", "???")]
    [InlineData("The", "the")]
    public void Names_are_compared_without_what_people_spell_differently(string name, string folded) => Assert.Equal(folded, Names.Normalise(name));

    [Theory]
    [InlineData("m32 0th", "M32 0TH")]
    [InlineData("WA142SZ", "WA14 2SZ")]
    [InlineData("CF10  1DZ", "CF10 1DZ")]
    [InlineData("D02 X285", "D02 X285")]
    public void A_postcode_is_spelt_as_the_post_does(string text, string postcode) => Assert.Equal(postcode, Postcodes.Spell(text));

    [Theory]
    [InlineData("Front line", Level.FrontLine)]
    [InlineData("frontline", Level.FrontLine)]
    [InlineData("FRONT_LINE", Level.FrontLine)]
    [InlineData("Manager", Level.Management)]
    [InlineData("Trustee", Level.Governance)]
    public void Levels_are_read_by_their_words_and_others_for_them(string text, Level level)
    {
        Assert.True(WordLists.Levels.TryRead(text, out Level read));
        Assert.Equal(level, read);
    }

    [Theory]
    [InlineData("freehold", TenureKind.Owns)]
    [InlineData("Leasehold", TenureKind.Leases)]
    [InlineData("licence", TenureKind.Uses)]
    public void Tenures_are_read_by_their_words_and_others_for_them(string text, TenureKind kind)
    {
        Assert.True(WordLists.Tenures.TryRead(text, out TenureKind read));
        Assert.Equal(kind, read);
    }

    [Fact]
    public void A_number_of_a_workbook_is_a_day_and_a_small_one_a_year()
    {
        Assert.True(Dates.TryRead(new("2022", CellKind.Number), from1904: false, out PartialDate year));
        Assert.Equal(PartialDate.Of(2022), year);
        Assert.True(Dates.TryRead(new("43465.0", CellKind.Number), from1904: true, out PartialDate day));
        Assert.Equal(PartialDate.Of(2023, 1, 1), day);
    }
}
