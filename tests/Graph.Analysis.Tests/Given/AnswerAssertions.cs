using Graph.Analysis.Fragility;

namespace Graph.Analysis.Tests.Given;

internal static class AnswerAssertions
{
    public static void ShouldBe(this FragilityAnswer answer, FragilityClass expected, double score, UnheldBecause? cause = null)
    {
        Assert.Equal((expected, cause), (answer.Class, answer.UnheldBecause));
        Assert.Equal(score, answer.Score, 4);
    }
}
