using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Tests.Values;

public class ValueTests
{
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
    [InlineData("1234 AB", "1234 AB")]
    [InlineData("m33", "M33")]
    [InlineData("NOPE", null)]
    [InlineData("M33 1AA, at the back", null)]
    public void A_postcode_is_spelt_as_the_post_does(string text, string? postcode) => Assert.Equal(postcode, TextForm.Postcode.Spell(text));

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
}
