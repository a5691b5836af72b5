namespace Graph.Analysis.Tests;

internal static class AnswerAssertions
{
    public static void ShouldBe(this FragilityAnswer answer, FragilityClass expected, double score)
    {
        Assert.Equal(expected, answer.Class);
        Assert.Equal(score, answer.Score, 4);
    }
}
