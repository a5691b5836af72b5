namespace Graph.Model.Tests.OntologyReading;

public sealed class NounsTests
{
    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "1")]
    [InlineData(3, "1, 2 and 3")]
    [InlineData(4, "1, 2, 3 and 1 more")]
    [InlineData(1_237, "1, 2, 3 and 1,234 more")]
    public void The_first_are_named_and_the_others_counted(int count, string words) =>
        Assert.Equal(words, Nouns.FirstOf([.. Enumerable.Range(1, count)], 3, number => $"{number}"));
}
