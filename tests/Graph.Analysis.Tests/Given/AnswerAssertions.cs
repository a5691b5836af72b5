using Graph.Analysis.Fragility;

namespace Graph.Analysis.Tests.Given;

internal static class AnswerAssertions
{
    public static void ShouldBe(this FragilityAnswer answer, FragilityClass expected, double score)
    {
        Assert.Equal(expected, answer.Class);
        Assert.Equal(score, answer.Score, 4);
    }
}
