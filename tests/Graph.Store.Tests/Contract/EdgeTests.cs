namespace Graph.Store.Tests.Contract;

public sealed class EdgeTests
{
    private static readonly Person Ann = Facts.Person("Ann");
    private static readonly Person Bob = Facts.Person("Bob");
    private static readonly Organisation Council = Facts.Organisation("Council");
    private static readonly Organisation Hub = Facts.Organisation("Hub");
    private static readonly Partnership Forum = Facts.Partnership("forum");
    private static readonly Holds AnnHolds = Facts.Holds(Ann, Forum, Council);
    private static readonly Holds BobHolds = Facts.Holds(Bob, Forum, Hub);

    [Theory, EveryStore]
    public async Task Edges_are_found_by_where_they_start_where_they_lead_and_what_they_refer_to(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        FactType holds = Ontology.Of<Holds>();

        ILookup<string, Edge> byPerson = await under.Store.GetEdgesAsync(holds, EdgeEnd.From, [Ann.Id, Bob.Id], ReadPoint.Now);
        ILookup<string, Edge> byPartnership = await under.Store.GetEdgesAsync(holds, EdgeEnd.To, [Forum.Id], ReadPoint.Now);
        ILookup<string, Edge> byOrganisation = await under.Store.GetEdgesAsync(holds, EdgeEnd.By(holds.Property("Organisation")), [Hub.Id], ReadPoint.Now);

        Assert.Equal(AnnHolds, Assert.Single(byPerson[Ann.Id]));
        Assert.Equal(BobHolds, Assert.Single(byPerson[Bob.Id]));
        Assert.Equal(new Edge[] { AnnHolds, BobHolds }.OrderBy(edge => edge.Id, StringComparer.Ordinal), byPartnership[Forum.Id]);
        Assert.Equal(BobHolds, Assert.Single(byOrganisation[Hub.Id]));
    }

    [Theory, EveryStore]
    public async Task Edges_come_in_the_order_of_the_ids_asked_for_and_then_of_their_own(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation[] organisations = [.. Enumerable.Range(0, 5).Select(number => Facts.Organisation($"{number}"))];
        Person[] people = [.. Enumerable.Range(0, 5).Select(number => Facts.Person($"{number}"))];
        Role[] roles = [.. people.SelectMany(_ => organisations, Facts.Role)];
        await under.PutAsync([.. roles, .. organisations, .. people]);

        ILookup<string, Edge> found = await under.Store.GetEdgesAsync(
            Ontology.Of<Role>(), EdgeEnd.To, [.. organisations.Reverse().Select(organisation => organisation.Id), organisations[0].Id], ReadPoint.Now);

        Assert.Equal(
            roles.OrderBy(role => role.To, StringComparer.Ordinal).ThenBy(role => role.Id, StringComparer.Ordinal).Select(role => role.Id),
            found.SelectMany(group => group).Select(edge => edge.Id));
    }

    [Theory, EveryStore]
    public async Task Ids_without_edges_and_ids_of_nothing_give_none(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);

        Assert.Empty(await under.Store.GetEdgesAsync(Ontology.Of<Role>(), EdgeEnd.From, [Ann.Id, "person-nobody", "", "'"], ReadPoint.Now));
        Assert.Empty(await under.Store.GetEdgesAsync(Ontology.Of<Role>(), EdgeEnd.From, [], ReadPoint.Now));
    }

    [Theory, EveryStore]
    public async Task Edges_are_not_found_by_a_reference_of_another_type(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);

        await Assert.ThrowsAnyAsync<ArgumentException>(() =>
            under.Store.GetEdgesAsync(Ontology.Of<Holds>(), EdgeEnd.By(Ontology.Of<KeyHolder>().Property("Organisation")), [Hub.Id], ReadPoint.Now));
    }

    [Theory, EveryStore]
    public async Task An_edge_that_was_led_elsewhere_is_found_at_its_new_end_only(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        Role role = Facts.Role(Ann, Council);
        await under.PutAsync(role);
        await under.PutAsync(role with { To = Hub.Id });

        ILookup<string, Edge> found = await under.Store.GetEdgesAsync(Ontology.Of<Role>(), EdgeEnd.To, [Council.Id, Hub.Id], ReadPoint.Now);

        Assert.Equal(Hub.Id, Assert.Single(found).Key);
    }

    [Theory, EveryStore]
    public async Task Any_number_of_ids_may_be_asked_for_at_once(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        string[] many = [.. Enumerable.Range(0, 100_000).Select(number => $"person-{number}"), Ann.Id];

        Assert.Single(await under.Store.GetAsync(many, ReadPoint.Now));
        Assert.Single(await under.Store.GetVersionsAsync(many));
        Assert.Single(await under.Store.GetEdgesAsync(Ontology.Of<Holds>(), EdgeEnd.From, many, ReadPoint.Now));
        Assert.Single((await under.Store.ListAsync(new(Ontology.Of<Person>()) { Where = [new IdFilter([.. many])] })).Items);
    }

    [Theory, EveryStore]
    public async Task Organisations_are_found_by_their_current_register_numbers(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        OrgIdentifier charity = OrgIdentifier.Parse("GB-CHC-1090095");
        OrgIdentifier company = OrgIdentifier.Parse("GB-COH-01234567");
        OrgIdentifier school = OrgIdentifier.Parse("GB-EDU-105993");
        await under.PutAsync(Council with { Identifiers = [charity, company] }, Hub with { Identifiers = [charity] });
        await under.PutAsync(Council with { Identifiers = [company, school] });

        ILookup<OrgIdentifier, string> found = await under.Store.FindByIdentifierAsync([charity, company, school, OrgIdentifier.Parse("GB-EDU-999999")]);

        Assert.Equal([Hub.Id], found[charity]);
        Assert.Equal([Council.Id], found[company]);
        Assert.Equal([Council.Id], found[school]);
        Assert.Equal(3, found.Count);
    }

    [Theory, EveryStore]
    public async Task A_retracted_organisation_is_not_found_by_its_register_number(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        OrgIdentifier charity = OrgIdentifier.Parse("GB-CHC-1090095");
        await under.PutAsync(Council with { Identifiers = [charity] });
        await under.RetractAsync(Council.Id);
        Assert.Empty(await under.Store.FindByIdentifierAsync([charity]));

        await under.PutAsync(Council with { Identifiers = [charity] });

        Assert.Equal([Council.Id], (await under.Store.FindByIdentifierAsync([charity]))[charity]);
    }

    private static async Task<StoreUnderTest> OpenAsync(IStoreProvider provider)
    {
        StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Ann, Bob, Council, Hub, Forum, AnnHolds, BobHolds);
        return under;
    }

    [Theory, EveryStore]
    public async Task What_names_a_node_now_is_found_up_to_a_bound(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation council = Facts.Organisation("Council"), hub = Facts.Organisation("Hub");
        Person[] people = [.. Enumerable.Range(0, 5).Select(number => Facts.Person($"Person {number}"))];
        Role[] roles = [.. people.Select((person, place) => Facts.Role(person, place < 4 ? council : hub))];
        Blockage blockage = new() { Id = FactId.Of<Blockage>("b"), Title = "No room", Owner = people[0].Id };
        await under.PutAsync([council, hub, .. people, .. roles, blockage]);
        await under.RetractAsync(roles[0].Id);
        EdgeEnd owner = EdgeEnd.By(Ontology.Of<Blockage>().References.Single(property => property.Name == nameof(Blockage.Owner)));

        Task<IReadOnlyList<string>> FindAsync(int first, params string[] ids) => under.Store.FindNamingAsync(Ontology.Of<Role>(), EdgeEnd.To, ids, first);

        Assert.Equal(roles[1..4].Select(role => role.Id).Order(StringComparer.Ordinal), (await FindAsync(10, council.Id)).Order(StringComparer.Ordinal));
        Assert.Equal(2, (await FindAsync(2, council.Id)).Distinct().Count());
        Assert.Equal(4, (await FindAsync(10, council.Id, hub.Id, council.Id, "nothing")).Count);
        Assert.Empty(await FindAsync(10));
        Assert.Equal([blockage.Id], await under.Store.FindNamingAsync(Ontology.Of<Blockage>(), owner, [people[0].Id, people[1].Id], 10));
        await under.PutAsync(blockage with { Owner = null });
        Assert.Empty(await under.Store.FindNamingAsync(Ontology.Of<Blockage>(), owner, [people[0].Id], 10));
    }
}
