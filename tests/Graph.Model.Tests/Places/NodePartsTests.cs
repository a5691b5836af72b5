namespace Graph.Model.Tests;

public sealed class NodePartsTests
{
    [Fact]
    public void A_node_can_be_understood_only_with_what_tells_it_from_others_and_what_starts_at_it()
    {
        Assert.Equal(["About", "AssessedBy", "Assesses", "SourcedFrom", "Tagged"], PartsOf<Assessment>());
        Assert.Equal(["Funder", "Recipient", "SourcedFrom", "Tagged"], PartsOf<Funding>());
        Assert.Equal(["Party", "SourcedFrom", "Tagged"], PartsOf<Partnership>());
        Assert.Equal(["Filed", "SourcedFrom", "Tagged"], PartsOf<AnnualReturn>());
        Assert.Equal(["Provides", "SourcedFrom", "Tagged"], PartsOf<Service>());
        Assert.Equal(["RoomIn", "SourcedFrom", "Tagged"], PartsOf<Building>());
    }

    [Fact]
    public void Organisations_and_places_stand_for_themselves_and_bring_nobody_along()
    {
        Assert.Equal(["SourcedFrom", "Tagged"], PartsOf<Organisation>());
        Assert.Equal(["SourcedFrom", "Tagged"], PartsOf<Place>());
    }

    private static string[] PartsOf<T>()
        where T : Node => [.. NodeParts.Of(Ontology.Of<T>()).Select(part => part.Type.Name).Order(StringComparer.Ordinal)];
}
