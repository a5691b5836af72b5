namespace Graph.Model.Tests.OntologyReading;

public sealed class OntologyTests
{
    [Fact]
    public void Every_node_and_edge_of_the_design_is_there()
    {
        Assert.Equal(
            ["Action", "AnnualReturn", "Assessment", "Blockage", "Building", "Contact", "Decision", "Funding", "Gap", "Initiative", "Judgement", "Learning", "Measure", "Organisation", "Partnership", "Person", "Place", "Service", "Source", "Theme", "Variable"],
            Ontology.Nodes.Select(type => type.Name));
        Assert.Equal(
            ["About", "AssessedBy", "Assesses", "Attended", "BelongsTo", "Boundary", "Broader", "DecidedBy", "Filed", "Funder", "Holds", "Influences", "InspiredBy", "KeyHolder", "LocatedIn", "MemberOf", "Overlaps", "PartOf", "Party", "Provides", "RaisedBy", "Recipient", "Role", "RoomIn", "Serves", "SourcedFrom", "Suggested", "Tagged", "TakesPart", "Tenure", "Tie", "WantedBy", "Within"],
            Ontology.Edges.Select(type => type.Name));
    }

    [Fact]
    public void Every_type_property_and_word_has_a_description()
    {
        foreach (FactType type in Ontology.Types)
        {
            Assert.EndsWith(".", type.Description, StringComparison.Ordinal);
            foreach (PropertyDefinition property in type.Properties)
            {
                Assert.EndsWith(".", property.Description, StringComparison.Ordinal);
                if (property.Kind == PropertyKind.Word)
                    Assert.All(Enum.GetValues(property.ValueType).Cast<Enum>(), word => Assert.EndsWith(".", Ontology.DocComments.Of(word), StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void A_fact_is_made_again_of_its_own_values()
    {
        Holds holds = new()
        {
            Id = FactId.Of<Holds>("ann"),
            From = FactId.Of<Person>("ann"),
            To = FactId.Of<Partnership>("advice"),
            Organisation = FactId.Of<Organisation>("council"),
            Strength = Strength.Strong,
            LastContact = PartialDate.Of(2026, 5),
            Since = PartialDate.Of(2022),
        };
        FactType type = Ontology.Of(holds);

        object?[] values = [.. type.Properties.Select(property => property.Read(holds))];

        Assert.Equal(holds, type.Create(holds.Id, holds.From, holds.To, values));
    }

    [Fact]
    public void A_list_that_is_unknown_is_made_as_an_empty_one()
    {
        FactType type = Ontology.Of<Organisation>();
        object?[] values = new object?[type.Properties.Count];
        values[type.Property("name").Ordinal] = "Larkhaven Council";

        Organisation organisation = (Organisation)type.Create("organisation-1", null, null, values);

        Assert.Empty(organisation.Identifiers);
        Assert.Equal(new Organisation { Id = "organisation-1", Name = "Larkhaven Council" }, organisation);
    }

    [Fact]
    public void Words_are_written_in_upper_case_and_read_again()
    {
        PropertyDefinition level = Ontology.Of<Role>().Property("level");

        Assert.Equal(["STRATEGIC", "MANAGEMENT", "FRONT_LINE", "GOVERNANCE", "VOLUNTEER"], level.Words);
        Assert.Equal("FRONT_LINE", PropertyDefinition.FormatWord(Level.FrontLine));
        Assert.Equal(Level.FrontLine, level.ParseWord("FRONT_LINE"));
        Assert.Throws<FormatException>(() => level.ParseWord("front line"));
    }

    [Fact]
    public void Personal_properties_are_the_ways_to_reach_somebody_and_what_was_written_about_them() =>
        Assert.Equal(
            ["Contact.Promised", "Contact.Summary", "Person.Email", "Person.Telephone", "Notes"],
            Ontology.Nodes.SelectMany(type => type.Properties)
                .Where(property => property.IsPersonal)
                .Select(property => property.Name == "Notes" ? "Notes" : property.ToString())
                .Order(StringComparer.Ordinal)
                .Distinct()
                .OrderBy(name => name == "Notes"));

    [Fact]
    public void Every_node_is_called_by_something_that_everybody_may_see() =>
        Assert.All(Ontology.Nodes, type => Assert.False(type.Caption.Property!.IsPersonal));

    [Fact]
    public void A_node_is_called_what_its_record_says()
    {
        Assert.Equal("Larkhaven Council", CaptionOf(new Organisation { Id = "organisation-1", Name = "Larkhaven Council", AlternateNames = ["LC"] }));
        Assert.Equal("Food bank grant", CaptionOf(new Funding { Id = "funding-1", Title = "Food bank grant" }));
        Assert.Equal("2026-05", CaptionOf(new Contact { Id = "contact-1", Date = PartialDate.Of(2026, 5), Summary = "About leaving" }));
        Assert.Equal("Joint service", CaptionOf(new Partnership { Id = "partnership-1", Kind = "Joint service" }));
        Assert.Null(CaptionOf(new Partnership { Id = "partnership-1" }));

        static string? CaptionOf(Fact fact) => Ontology.Of(fact).Caption.Of(fact);
    }

    [Fact]
    public void A_partnership_goes_by_its_parties()
    {
        Assert.Equal(Ontology.Of<Party>(), Ontology.Of<Partnership>().Caption.Edge);
        Assert.Null(Ontology.Of<Organisation>().Caption.Edge);
        Assert.Equal("Council and Hub", Caption.OfOthers(["Hub", "Council"]));
        Assert.Equal("Council, Faith Forum and Hub", Caption.OfOthers(["Hub", "Council", "Faith Forum"]));
        Assert.Equal("Sefton Council and Sefton CVS", Caption.OfOthers(["Sefton CVS", "Sefton Council"]));
        Assert.Null(Caption.OfOthers([]));
        Assert.Equal("Council and Hub: Joint service", Caption.Of(["Hub", "Council"], "Joint service"));
        Assert.Equal("Council and Hub", Caption.Of(["Hub", "Council"], null));
        Assert.Equal("Joint service", Caption.Of([], "Joint service"));
    }

    [Fact]
    public void An_edge_knows_what_it_may_connect()
    {
        FactType role = Ontology.Of<Role>();

        Assert.True(role.MayStartAt(Ontology.Of<Person>()));
        Assert.False(role.MayStartAt(Ontology.Of<Building>()));
        Assert.True(role.MayLeadTo(Ontology.Of<Organisation>()));
        Assert.True(Ontology.Of<Tagged>().MayStartAt(Ontology.Of<Funding>()));
        Assert.False(Ontology.Of<Person>().MayStartAt(Ontology.Of<Person>()));
    }
}
