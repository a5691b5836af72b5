using CsCheck;

namespace Graph.Model.Tests.Values;

public sealed class UnseenCharactersTests
{
    [Theory]
    [InlineData("Ann\u200BLee", "U+200B as character 4")]
    [InlineData("\u202EeeL nnA", "U+202E as character 1")]
    [InlineData("Ann\u2066Lee", "U+2066 as character 4")]
    [InlineData("Ann\u200FLee", "U+200F as character 4")]
    [InlineData("Ann\u00ADLee", "U+00AD as character 4")]
    [InlineData("Ann\uFEFF", "U+FEFF as character 4")]
    [InlineData("Ann\0", "U+0000 as character 4")]
    [InlineData("Ann\nLee", "U+000A as character 4")]
    [InlineData("Ann\u0085Lee", "U+0085 as character 4")]
    [InlineData("Ann\u2028Lee", "U+2028 as character 4")]
    [InlineData("Ann\u200DLee", "U+200D as character 4")]
    [InlineData("Ann\u200CLee", "U+200C as character 4")]
    [InlineData("می\u200C\u200Cخواهم", "U+200C as character 4")]
    [InlineData("🌱\u200DAnn", "U+200D as character 2")]
    [InlineData("Ann\U000E0041", "U+E0041 as character 4")]
    [InlineData("\u3164", "U+3164 as character 1")]
    public void A_character_that_nobody_sees_is_found_in_a_name(string name, string expected) => Assert.Equal(expected, UnseenCharacters.FindInName(name));

    [Theory]
    [InlineData("Siân O’Brien-Łuczak")]
    [InlineData("Zoë (née Müller), 3rd")]
    [InlineData("Cafe\u0301")]
    [InlineData("علی‌رضا")]
    [InlineData("क्\u200Dष")]
    [InlineData("ന്\u200D")]
    [InlineData("ශ්\u200Dරී")]
    [InlineData("محمد")]
    [InlineData("李小龍")]
    [InlineData("Family 👩\u200D👩\u200D👧\u200D👦 hub")]
    [InlineData("👩🏽\u200D⚕\uFE0F")]
    [InlineData("🏳\uFE0F\u200D🌈 Pride")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    [InlineData("")]
    public void Names_as_people_write_them_are_left_alone(string name)
    {
        Assert.Null(UnseenCharacters.FindInName(name));
        Assert.Equal(name, UnseenCharacters.Strip(name, out int removed));
        Assert.Equal(0, removed);
    }

    [Fact]
    public void A_free_text_keeps_its_lines_and_loses_what_nobody_sees()
    {
        Assert.Equal("Met Ann.\r\n\tShe will call.", UnseenCharacters.Strip("Met\u200B Ann\u202E.\r\n\tShe will\0 call.", out int removed));
        Assert.Equal(3, removed);
    }

    [Fact]
    public void What_is_left_of_any_text_has_nothing_more_to_lose() => Gen.Char.Array[0, 40].Select(letters => new string(letters)).Sample(text =>
    {
        string once = UnseenCharacters.Strip(text, out _);
        foreach (int most in (int[])[1, 2, 3])
            once = UnseenCharacters.Strip(once, out _);
        return UnseenCharacters.Strip(once, out int left) == once && left == 0;
    });
}
