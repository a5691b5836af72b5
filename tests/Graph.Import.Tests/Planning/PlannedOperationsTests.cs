using Graph.Import.Pace;
using Graph.Import.Planning;
using Graph.Model;

namespace Graph.Import.Tests.Planning;

public class PlannedOperationsTests
{
    private static readonly PaceStep Step = ImportPace.Unwatched.Begin("Recording", "facts");

    [Fact]
    public void Each_fact_is_recorded_once_as_the_last_file_has_it()
    {
        Person first = new() { Id = "person-1", Name = "Ann Lee" };
        Person second = first with { Email = "ann@hub.example" };
        PlannedChange[] one = [new(null, first, new(null, 2, null)), new(null, new Person { Id = "person-2", Name = "Bob Ray" }, new(null, 3, null))];
        PlannedChange[] other = [new(first, second, new("People", 7, null))];

        PlannedOperations operations = new([("one.csv", one), ("other.xlsx", other)], Step);

        Assert.Equal(2, operations.Count);
        Assert.Equal(
            [new Put(second, new("other.xlsx", "People", 7)), new Put(one[1].After, new("one.csv", null, 3))],
            operations.Of(Ontology.Of<Person>()));
    }

    [Fact]
    public void They_are_by_type_and_within_a_type_in_the_order_of_ids()
    {
        PlannedChange[] changes =
        [
            .. new[] { "9z", "0a", "5m", "0b" }.Select((id, row) => new PlannedChange(null, new Person { Id = $"person-{id}", Name = id }, new(null, row, null))),
            new(null, new Place { Id = "place-1", Name = "Sale" }, new(null, 9, null)),
        ];

        PlannedOperations operations = new([("one.csv", changes)], Step);

        Assert.Equal(["person-0a", "person-0b", "person-5m", "person-9z"], operations.Of(Ontology.Of<Person>()).Select(operation => operation.Id));
        Assert.Equal("person-5m", operations.Of(Ontology.Of<Person>())[2].Id);
        Assert.Equal("place-1", Assert.Single(operations.Of(Ontology.Of<Place>())).Id);
        Assert.Empty(operations.Of(Ontology.Of<Role>()));
        Assert.Equal(changes.Length, operations.Count);
    }
}
