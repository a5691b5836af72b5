using Graph.Analysis.Tests.Given;

namespace Graph.Store.Tests.Neo4j.Questions;

/// <summary>A partnership of three parties whose pairs are equal in class and score; the first by their ids hangs on nobody senior, the others on somebody of C.</summary>
internal static class EqualPairs
{
    public static Recorded Recorded { get; } = new(
        new Borough().Partnership("advice").Between("advice", "A", "B", "C")
            .Holds("Ann", "advice", "A").Role("Ann", "A", Level.FrontLine)
            .Holds("Bob", "advice", "B").Role("Bob", "B", Level.FrontLine)
            .Holds("Cal", "advice", "C").Role("Cal", "C", Level.Strategic));
}
