using Graph.Import.Values;

namespace Graph.Import.Tests.Values;

public class AwardDecisionTests
{
    [Theory]
    [InlineData("Approved", true)]
    [InlineData("Approved in part", true)]
    [InlineData("Partly funded", true)]
    [InlineData("Refused", false)]
    [InlineData("Withdrawn by group", false)]
    [InlineData("Not approved", false)]
    [InlineData("Deferred to June", false)]
    [InlineData("Unsuccessful", false)]
    [InlineData("pending", false)]
    [InlineData("Food", null)]
    [InlineData("£500", null)]
    [InlineData("Active", null)]
    public void What_was_decided_says_whether_money_was_awarded(string text, bool? isAward) => Assert.Equal(isAward, AwardDecision.IsAward(text));
}
