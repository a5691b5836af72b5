using Graph.Import.Matching;
using Graph.Model;

namespace Graph.Import.Tests.Matching;

public class KnownFactsTests
{
    private const int Many = 3_000;

    [Fact]
    public void Facts_are_found_whether_they_are_in_memory_or_set_aside_and_the_last_put_is_meant()
    {
        KnownFacts facts = new(inMemory: 10);
        foreach (int number in Enumerable.Range(0, Many))
        {
            facts.Put(Named(number, "before"));
            facts.Put(new Place { Id = $"place-{number}", Name = "Northby" });
        }

        for (int number = 0; number < Many; number += 7)
            facts.Put(Named(number, "after"));

        // Those who work out what a file changes ask on all cores.
        Parallel.For(0, Many, number => Assert.Equal(number % 7 == 0 ? "after" : "before", Assert.IsType<Person>(facts.Find($"person-{number}")).Name));
        Assert.Equal(Enumerable.Range(0, Many).Select(number => $"person-{number}"), facts.Of(Ontology.Of<Person>()).Select(fact => fact.Id));
        Assert.Equal(Many, facts.Of(Ontology.Of<Place>()).Count());
    }

    [Theory]
    [InlineData("person-2")]
    [InlineData("place-1")]
    [InlineData("~p1")]
    [InlineData("")]
    public void What_nobody_put_is_not_found(string id)
    {
        KnownFacts facts = new(inMemory: 0);
        facts.Put(Named(1, "Ann Able"));

        Assert.Null(facts.Find(id));
        Assert.False(facts.Contains(id));
        Assert.Empty(facts.Of(Ontology.Of<Place>()));
    }

    private static Person Named(int number, string name) => new() { Id = $"person-{number}", Name = name };
}
