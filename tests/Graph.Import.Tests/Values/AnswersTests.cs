using Graph.Import.Values;

namespace Graph.Import.Tests.Values;

public class AnswersTests
{
    [Theory]
    [InlineData("Yes")]
    [InlineData("Yes 2024")]
    [InlineData("Y (03/24)")]
    [InlineData("yes, May 2023")]
    [InlineData("No - chased twice")]
    [InlineData("n/a")]
    [InlineData("N.A.")]
    [InlineData("TBC")]
    [InlineData("✓")]
    [InlineData("✔️ 12/03/2024")]
    [InlineData("x")]
    [InlineData("Expires 03/2027")]
    [InlineData("-")]
    public void Yes_no_and_ticks_are_answers_with_a_date_or_a_remark_too(string text) => Assert.True(Answers.Are(text));

    [Theory]
    [InlineData("No 10 Club")]
    [InlineData("Yes Manchester")]
    [InlineData("Noah's Ark")]
    [InlineData("YMCA")]
    [InlineData("2024")]
    [InlineData("Ann Lee")]
    public void Names_that_begin_like_answers_are_none(string text) => Assert.False(Answers.Are(text));
}
