using CsCheck;
using Graph.Import.Matching;
using Graph.Import.Planning;
using Graph.Import.SettingAside;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Import.Tests.SettingAside;

public class ShelvedFactsTests
{
    [Fact]
    public void What_is_kept_in_a_file_comes_back_as_it_was() => Changesets.OfEveryType.Sample(operations =>
    {
        Fact[] facts = [.. operations.OfType<Put>().Select(put => put.Fact)];
        Shelf<DraftFact> said = ShelvedFacts.Said(inMemory: 2);
        Shelf<PlannedChange> changes = ShelvedFacts.Changes(inMemory: 0);
        foreach ((int row, Fact fact) in facts.Index())
        {
            said.Add(new(fact, new("Sheet é", row, row % 2 == 0 ? null : "Column")) { IsStrict = row % 3 == 0, Corrects = row % 5 == 0, IsPublished = row % 7 == 0, IsOfficial = row % 2 == 0, IsBeside = row % 6 == 0, Cleared = row % 4 == 0 ? [.. Ontology.Of(fact).Properties.Take(2)] : [] });
            changes.Add(new(row % 2 == 0 ? null : facts[0], fact, new(null, null, null)));
        }

        Assert.Equal(facts, said.Select(each => each.Fact));
        Assert.Equal(facts, changes.Select(each => each.After));
        foreach ((int row, DraftFact each) in said.Index())
        {
            Assert.Equal(new("Sheet é", row, row % 2 == 0 ? null : "Column"), each.At);
            Assert.Equal((row % 3 == 0, row % 5 == 0, row % 7 == 0, row % 2 == 0, row % 6 == 0), (each.IsStrict, each.Corrects, each.IsPublished, each.IsOfficial, each.IsBeside));
            Assert.Equal(row % 4 == 0 ? Ontology.Of(each.Fact).Properties.Take(2) : [], each.Cleared);
            Assert.Equal(row % 2 == 0 ? null : facts[0], changes[row].Before);
        }
    }, iter: 200);

    [Fact]
    public void Half_a_letter_comes_back_as_it_was()
    {
        string half = "before \uD83D after";
        Shelf<DraftFact> said = ShelvedFacts.Said(inMemory: 0);

        said.Add(new(new Person { Id = "~p1", Name = half, Notes = "" }, default));

        Assert.Equal(half, Assert.IsType<Person>(said[0].Fact).Name);
        Assert.Equal("", said[0].Fact is Person person ? person.Notes : null);
    }

    [Fact]
    public void Any_of_many_is_found_and_can_be_put_in_place_of()
    {
        const int Many = 20_000;
        Shelf<DraftFact> said = ShelvedFacts.Said(inMemory: 10);
        for (int i = 0; i < Many; i++)
            said.Add(new(Named($"Person {i}"), new(null, i, null)));

        said[3] = said[3] with { Fact = Named("In memory") };
        said[Many - 1] = said[Many - 1] with { Fact = Named(new string('x', 200_000)) };
        said.Add(new(Named("Last"), default));

        Assert.Equal("In memory", NameAt(3));
        Assert.Equal(200_000, NameAt(Many - 1).Length);
        Assert.Equal("Person 12345", NameAt(12_345));
        Assert.Equal("Person 11", NameAt(11));
        Assert.Equal("Last", NameAt(Many));
        Assert.Equal(Many + 1, said.Count);

        string NameAt(int place) => ((Person)said[place].Fact).Name;
        static Person Named(string name) => new() { Id = "~p1", Name = name };
    }
}
