using Graph.Import.Values;

namespace Graph.Import.Tests.Values;

public class PlaceholderTests
{
    [Theory]
    [InlineData("TBC")]
    [InlineData("T.B.C.")]
    [InlineData("N/A")]
    [InlineData("#N/A")]
    [InlineData("–")]
    [InlineData("??")]
    [InlineData("Vacant (recruiting)")]
    [InlineData("TBC - see notes")]
    [InlineData("to be confirmed")]
    [InlineData("Various")]
    [InlineData("see notes")]
    public void Words_for_nothing_are_no_value(string text) => Assert.True(Placeholder.Is(text));

    [Theory]
    [InlineData("Vacant Property Trust")]
    [InlineData("Unknown Theatre, Sale")]
    [InlineData("The Open Door")]
    [InlineData("Nil Desperandum Club")]
    [InlineData("Ann Lee")]
    [InlineData("-5")]
    public void Names_that_begin_like_such_words_are_names(string text) => Assert.False(Placeholder.Is(text));

    [Theory]
    [InlineData("ongoing")]
    [InlineData("On-going")]
    [InlineData("Present")]
    [InlineData("to date")]
    [InlineData("open-ended")]
    [InlineData("No end")]
    [InlineData("current (rolling)")]
    public void Words_for_no_end_are_told_from_words_for_nothing(string text)
    {
        Assert.True(Placeholder.SaysNoEnd(text));
        Assert.False(Placeholder.Is(text));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("TBC")]
    [InlineData("n/a")]
    [InlineData("2026")]
    public void What_is_not_known_is_not_said_to_have_no_end(string text) => Assert.False(Placeholder.SaysNoEnd(text));
}
