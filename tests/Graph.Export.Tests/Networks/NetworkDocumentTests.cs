using Graph.Analysis;
using Graph.Analysis.Networks;
using Graph.Analysis.Snapshot;
using Graph.Export.Networks;
using Graph.Export.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Export.Tests.Networks;

/// <summary>Ann chairs the council and sits on the hub; Bea is at the hub. They hold a partnership, which Ann left to Cy before.</summary>
public sealed class NetworkDocumentTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);
    private static readonly Organisation Council = Facts.Organisation("Council") with { Form = OrganisationForm.Organisation, Sector = Sector.PublicService, Identifiers = [OrgIdentifier.Parse("GB-LAE-TRF")], Staff = 900, AnnualIncome = 12.5m, Since = PartialDate.Of(1974) };
    private static readonly Organisation Hub = Facts.Organisation("Hub") with { Until = PartialDate.Of(2030, 6, 1) };
    private static readonly Person Ann = Facts.Person("Ann") with { Email = "ann@council.example", AlternateNames = ["Annie", "A|n"] };
    private static readonly Person Bea = Facts.Person("Bea");
    private static readonly Person Cy = Facts.Person("Cy");
    private static readonly Partnership Joint = Facts.Partnership("joint service");

    private static readonly Fact[] All =
    [
        Council, Hub, Ann, Bea, Cy, Joint,
        Facts.Role(Ann, Council) with { Title = "Chair", Level = Level.Governance, Since = PartialDate.Of(2020, 5) },
        Facts.Role(Ann, Council) with { Id = FactId.Of<Role>("second"), Title = "Councillor" },
        Facts.Role(Ann, Hub) with { Title = "Trustee", Until = PartialDate.Of(2027) },
        Facts.Role(Bea, Hub) with { Title = "Director", Level = Level.FrontLine },
        Facts.Role(Cy, Council) with { Title = "Clerk", Until = PartialDate.Of(2021, 1, 1) },
        new Party { Id = FactId.Of<Party>("council"), From = Joint.Id, To = Council.Id },
        new Party { Id = FactId.Of<Party>("hub"), From = Joint.Id, To = Hub.Id, Since = PartialDate.Of(2024, 1, 1) },
        Facts.Holds(Ann, Joint, Council) with { LastContact = PartialDate.Of(2026, 5, 1), Strength = Strength.Strong },
        Facts.Holds(Bea, Joint, Hub) with { LastContact = PartialDate.Of(2026, 3), Strength = Strength.Weak },
    ];

    [Theory, EveryStore]
    public async Task A_network_of_a_day_says_who_is_in_it_and_what_each_role_is(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        NetworkDocument document = await ReadAsync(under, new() { At = new(Day) });

        Assert.Equal(
            new[] { ("Ann", "Person"), ("Bea", "Person"), ("Council", "Organisation"), ("Hub", "Organisation") },
            document.Nodes().Select(node => (node.Label, node.Type)).Order());
        Assert.Equal(["Chair", "Councillor", "Director", "Trustee"], document.Edges().Select(edge => edge.Label).Order(StringComparer.Ordinal));
        Assert.Equal([("people", 2L), ("organisations", 2L), ("ties", 4L)], document.Header.Counts.Select(count => (count.Key, count.Value)));
        NetworkEdge chair = document.Edges().Single(edge => edge.Label == "Chair");
        Assert.Equal((Facts.Role(Ann, Council).Id, Ann.Id, Council.Id, "role"), (chair.Id, chair.From, chair.To, chair.Kind));
        Assert.Equal([new Spell(new(2020, 5, 1), null)], chair.Spells);
        Assert.Equal(("Chair", "governance"), (ValueOf(document, chair, "roleTitle"), ValueOf(document, chair, "roleLevel")));
        Assert.Equal([1, 2], document.Edges().Where(edge => edge.From == Ann.Id && edge.To == Council.Id).Select(edge => edge.Parallel));
        Assert.Equal([new Spell(null, new(2027, 12, 30))], document.Edges().Single(edge => edge.Label == "Trustee").Spells);
    }

    [Theory, EveryStore]
    public async Task Nodes_have_every_property_of_their_types_and_personal_ones_only_where_they_are_asked_for(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        NetworkDocument document = await ReadAsync(under, new() { At = new(Day) });
        NetworkDocument personal = await ReadAsync(under, new() { At = new(Day), WithPersonal = true });
        NetworkNode council = document.Nodes().Single(node => node.Id == Council.Id);
        NetworkNode ann = document.Nodes().Single(node => node.Id == Ann.Id);

        foreach (PropertyDefinition property in new[] { Ontology.Of<Organisation>(), Ontology.Of<Person>() }.SelectMany(type => type.Properties).Where(property => !property.IsCaption))
        {
            Assert.Equal(!property.IsPersonal, document.NodeAttributes.Any(attribute => attribute.Name == property.FieldName));
            Assert.Contains(personal.NodeAttributes, attribute => attribute.Name == property.FieldName && attribute.Title == property.InWords);
        }

        Assert.Equal(("public service", 900, 12.5m, PartialDate.Of(1974)), (ValueOf(document, council, "sector"), ValueOf(document, council, "staff"), ValueOf(document, council, "annualIncome"), ValueOf(document, council, "since")));
        Assert.Equal(["GB-LAE-TRF"], Assert.IsAssignableFrom<IReadOnlyList<string>>(ValueOf(document, council, "identifiers")));
        Assert.Equal(["Annie", "A|n"], Assert.IsAssignableFrom<IReadOnlyList<string>>(ValueOf(document, ann, "alternateNames")));
        Assert.Null(ValueOf(document, ann, "sector"));
        Assert.Equal([new Spell(new(1974, 1, 1), null)], council.Spells);
        Assert.Equal(Ann.Email, ValueOf(personal, personal.Nodes().Single(node => node.Id == Ann.Id), "email"));
    }

    [Theory, EveryStore]
    public async Task A_partnership_says_how_fragile_it_is_and_a_contact_how_strong_and_how_recent(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        NetworkDocument partnerships = await ReadAsync(under, new() { At = new(Day), Network = NetworkKind.OrganisationsByPartnership });
        NetworkDocument contacts = await ReadAsync(under, new() { At = new(Day), Network = NetworkKind.Contact });
        NetworkEdge partnership = Assert.Single(partnerships.Edges());
        NetworkEdge contact = contacts.Edges().Single(edge => edge.Kind == "contact");

        Assert.Equal(("partnership", "joint service"), (partnership.Kind, partnership.Label));
        Assert.Equal([new Spell(new(2024, 1, 1), null)], partnership.Spells);
        Assert.Equal((Joint.Id, "joint service", "personal"), (ValueOf(partnerships, partnership, "partnership"), ValueOf(partnerships, partnership, "partnershipKind"), ValueOf(partnerships, partnership, "fragility")));
        Assert.Equal(("weak", PartialDate.Of(2026, 3), "personal"), (ValueOf(contacts, contact, "strength"), ValueOf(contacts, contact, "lastContact"), ValueOf(contacts, contact, "fragility")));
        Assert.Equal($"{contact.From}:{contact.To}:{Joint.Id}", contact.Id);
    }

    [Theory, EveryStore]
    public async Task Parallel_ties_are_added_up_where_that_is_asked_for(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        NetworkDocument document = await ReadAsync(under, new() { At = new(Day), Parallel = ParallelTies.Add });
        NetworkEdge added = document.Edges().Single(edge => edge.From == Ann.Id && edge.To == Council.Id);

        Assert.Equal((3, 3), (document.EdgeCount, document.Edges().Count));
        Assert.Equal((2, "role", null, $"{Ann.Id}:{Council.Id}"), (added.Weight, added.Kind, added.Label, added.Id));
        Assert.Equal(["Chair", "Councillor"], Assert.IsAssignableFrom<IReadOnlyList<string>>(ValueOf(document, added, "roleTitle")).Order(StringComparer.Ordinal));
        Assert.Equal([default(Spell)], added.Spells);
        Assert.All(document.EdgeAttributes, attribute => Assert.Equal(AttributeKind.List, attribute.Kind));
    }

    [Theory, EveryStore]
    public async Task Without_a_day_the_network_has_all_that_ever_was_with_its_spells(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        NetworkDocument document = await ReadAsync(under, new());

        Assert.Contains("Cy", document.Nodes().Select(node => node.Label));
        Assert.Equal([new Spell(null, new(2020, 12, 31))], document.Edges().Single(edge => edge.Label == "Clerk").Spells);
    }

    [Theory, EveryStore]
    public async Task A_selection_has_those_who_are_named_and_the_ties_between_them(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        NetworkDocument document = await ReadAsync(under, new() { At = new(Day), Nodes = [Hub.Id, Ann.Id] });

        Assert.Equal(["Ann", "Hub"], document.Nodes().Select(node => node.Label));
        Assert.Equal(["Trustee"], document.Edges().Select(edge => edge.Label));
        Assert.Equal([("people", 1L), ("organisations", 1L), ("ties", 1L)], document.Header.Counts.Select(count => (count.Key, count.Value)));
    }

    [Theory, EveryStore]
    public async Task Somebody_who_is_not_in_the_network_on_the_day_is_refused_by_id(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        ExportRefusedException refusal = await Assert.ThrowsAsync<ExportRefusedException>(() => ReadAsync(under, new() { At = new(Day), Nodes = [Ann.Id, Cy.Id] }));

        Assert.StartsWith($"\"{Cy.Id}\" is not the id of a person or organisation in this network", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_attribute_has_the_name_of_something_that_formats_write_themselves()
    {
        string[] taken = ["id", "label", "type", "kind", "weight", "spells", "name", "interaction", "source", "target", "from", "to", "direction", "factId", "shared_name"];
        IEnumerable<NetworkAttribute> all = Enum.GetValues<NetworkKind>()
            .SelectMany(network => new TieAttributes(network, withPersonal: true, new Dictionary<string, Analysis.Fragility.FragilityClass>()).All)
            .Concat(ReadAttribute.OfNodes([Ontology.Of<Person>(), Ontology.Of<Organisation>()], withPersonal: true).Select(read => read.Attribute));

        Assert.All(all, attribute => Assert.DoesNotContain(attribute.Name, taken, StringComparer.OrdinalIgnoreCase));
        Assert.All(all, attribute => Assert.DoesNotContain(attribute.Title, taken, StringComparer.OrdinalIgnoreCase));
    }

    private static async Task<NetworkDocument> ReadAsync(StoreUnderTest under, ExportQuestion question)
    {
        if (await under.Store.GetHeadAsync() == 0)
            await under.PutAsync(All);
        await using ProjectionSource source = await ProjectionSource.LoadAsync(under.Store);
        AnalysisSession session = new(source.Current, question.At.AsOf ?? Day, Day, FragilityOptions.Default);
        return NetworkDocumentReader.Read(under.Store, session, new("Network", question, Clock.Noon, FragilityOptions.Default.Version, [], []));
    }

    private static object? ValueOf(NetworkDocument document, NetworkEdge edge, string attribute) => edge.Values[document.EdgeAttributes.Index().Single(one => one.Item.Name == attribute).Index];

    private static object? ValueOf(NetworkDocument document, NetworkNode node, string attribute) => node.Values[document.NodeAttributes.Index().Single(one => one.Item.Name == attribute).Index];
}
