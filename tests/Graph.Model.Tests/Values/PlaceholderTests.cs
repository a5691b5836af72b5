namespace Graph.Model.Tests.Values;

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

    [Theory]
    [InlineData("Representative of Sefton CVS - not named")]
    [InlineData("Deputy Chief Executive of Sefton Council \u2013 not named")]
    [InlineData("Chair (name not known)")]
    [InlineData("Unnamed officer")]
    [InlineData("Representative of Zed Carers")]
    [InlineData("TBC")]
    [InlineData("Cllr Vacant")]
    public void A_post_whose_holder_is_not_named_is_the_name_of_nobody(string text) => Assert.True(Placeholder.IsUnnamed(text));

    [Theory]
    [InlineData("Ann Lee")]
    [InlineData("Prof. Not")]
    [InlineData("Named Ali")]
    public void Names_of_people_are_names(string text) => Assert.False(Placeholder.IsUnnamed(text));
}
