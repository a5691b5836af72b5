using CsCheck;

namespace Graph.Store.Tests.Contract;

/// <summary>What is in a place, on every store.</summary>
public sealed class PlaceTests
{
    private static readonly Place Borough = Facts.Place("Borough");
    private static readonly Place Ward = Facts.Place("Ward");
    private static readonly Place Street = Facts.Place("Street");
    private static readonly Place Elsewhere = Facts.Place("Elsewhere");
    private static readonly Organisation Council = Facts.Organisation("Council");
    private static readonly Organisation Hub = Facts.Organisation("Hub");
    private static readonly Organisation Shelter = Facts.Organisation("Shelter");
    private static readonly Organisation Abroad = Facts.Organisation("Abroad");

    [Theory, EveryStore]
    public async Task A_place_has_what_is_in_it_or_serves_it_or_a_place_within_it_at_any_depth(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        Building hall = new() { Id = FactId.Of<Building>("Hall"), Name = "Hall" };
        await under.PutAsync(hall, LocatedIn(hall, Street), LocatedIn(Shelter, Street), Facts.Serves(Council, Borough), LocatedIn(Hub, Ward), LocatedIn(Abroad, Elsewhere));

        PlaceReach borough = await PlaceReach.ReadAsync(under.Store, Borough.Id, ReadPoint.Now);
        PlaceReach ward = await PlaceReach.ReadAsync(under.Store, Ward.Id, ReadPoint.Now);

        Assert.Equal(Ids(Borough, Ward, Street), borough.Places.ToHashSet());
        Assert.Equal(Ids(Council, Hub, Shelter), borough.Organisations.ToHashSet());
        Assert.Equal(Ids(Hub, Shelter, hall), ward.Located.ToHashSet());
    }

    [Theory, EveryStore]
    public async Task What_is_in_a_place_is_what_was_there_on_the_day_as_known_at_the_moment(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        under.Clock.Move(TimeSpan.FromDays(1));
        await under.PutAsync(LocatedIn(Hub, Ward) with { Until = PartialDate.Of(2025, 6, 1) });
        DateTimeOffset before = under.Clock.Now;
        under.Clock.Move(TimeSpan.FromDays(1));
        await under.PutAsync(LocatedIn(Shelter, Ward));

        async Task<HashSet<string>> InAsync(ReadPoint at) => [.. (await PlaceReach.ReadAsync(under.Store, Borough.Id, at)).Organisations];

        Assert.Equal(Ids(Hub, Shelter), await InAsync(new(new(2025, 5, 31))));
        Assert.Equal(Ids(Shelter), await InAsync(new(new(2025, 6, 1))));
        Assert.Equal(Ids(Hub), await InAsync(new(new(2025, 5, 31), before)));
        Assert.Equal(Ids(Hub, Shelter), await InAsync(ReadPoint.Now));
    }

    [Theory, EveryStore]
    public async Task Places_that_lie_within_each_other_end_the_search_and_have_the_same(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        await under.PutAsync(Within(Borough, Street), LocatedIn(Hub, Ward));

        foreach (Place place in (Place[])[Borough, Ward, Street])
        {
            PlaceReach reach = await PlaceReach.ReadAsync(under.Store, place.Id, ReadPoint.Now);
            Assert.Equal(Ids(Borough, Ward, Street), reach.Places.ToHashSet());
            Assert.Equal(Ids(Hub), reach.Organisations.ToHashSet());
        }
    }

    [Theory, EveryStore]
    public async Task What_belongs_to_an_organisation_there_is_there_and_what_belongs_to_others_is_not(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        (Person ann, Person bob) = (Facts.Person("Ann"), Facts.Person("Bob"));
        Partnership advice = Facts.Partnership("Advice");
        Partnership outings = Facts.Partnership("Outings");
        await under.PutAsync(ann, bob, advice, outings, LocatedIn(Hub, Ward), LocatedIn(Abroad, Elsewhere), Party(advice, Hub), Party(advice, Abroad), Party(outings, Abroad), Facts.Holds(ann, advice, Hub), Facts.Holds(bob, advice, Abroad));
        PlaceReach reach = await PlaceReach.ReadAsync(under.Store, Borough.Id, ReadPoint.Now);

        IReadOnlySet<string> there = await PlaceBelonging.AmongAsync(
            under.Store, reach, [Borough.Id, Street.Id, Elsewhere.Id, Hub.Id, Abroad.Id, ann.Id, bob.Id, advice.Id, outings.Id, "partnership-nowhere", "nothing"], ReadPoint.Now);

        Assert.Equal(Ids(Borough, Street, Hub, ann, advice), there.ToHashSet());
    }

    [Theory, EveryStore]
    public async Task An_id_that_is_not_of_a_place_is_refused_in_a_sentence(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);

        foreach (string id in (string[])["place-nowhere", Council.Id, "", "'"])
        {
            PlaceException refused = await Assert.ThrowsAsync<PlaceException>(() => PlaceReach.ReadAsync(under.Store, id, ReadPoint.Now));
            Assert.True(refused.IsUnknown);
            Assert.Equal($"\"{id}\" is not the id of a known place.", refused.Message);
        }
    }

    [Fact]
    public async Task A_place_with_too_many_places_within_it_is_refused_in_a_sentence()
    {
        await using StoreUnderTest under = await OpenAsync(new SqliteProvider());
        Place[] parishes = [.. Enumerable.Range(0, PlaceReach.MaximumPlaces).Select(number => Facts.Place($"Parish {number}"))];
        await under.PutAsync([.. parishes, .. parishes.Select(parish => Within(parish, Elsewhere))]);

        PlaceException refused = await Assert.ThrowsAsync<PlaceException>(() => PlaceReach.ReadAsync(under.Store, Elsewhere.Id, ReadPoint.Now));

        Assert.False(refused.IsUnknown);
        Assert.Contains("more than 2000", refused.Message, StringComparison.Ordinal);
    }

    [Theory, EveryStore]
    public async Task A_partnership_is_whole_in_the_facts_of_a_place_and_what_is_elsewhere_is_not_in_them(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        (Person ann, Person bob, Person cy) = (Facts.Person("Ann"), Facts.Person("Bob"), Facts.Person("Cy"));
        (Partnership shared, Partnership far) = (Facts.Partnership("shared"), Facts.Partnership("far"));
        Theme food = new() { Id = FactId.Of<Theme>("Food"), Name = "Food" };
        Theme health = new() { Id = FactId.Of<Theme>("Health"), Name = "Health" };
        Contact call = new() { Id = FactId.Of<Contact>("call"), Date = PartialDate.Of(2026, 5) };
        Blockage blockage = new() { Id = FactId.Of<Blockage>("lift"), Title = "The lift", Owner = cy.Id };
        Fact[] inIt =
        [
            shared, Party(shared, Hub), Party(shared, Abroad), ann, bob, Facts.Role(ann, Hub), Facts.Role(bob, Abroad), Facts.Holds(ann, shared, Hub), Facts.Holds(bob, shared, Abroad),
            food, health, new Tagged { Id = FactId.Of<Tagged>("1"), From = shared.Id, To = food.Id }, new Broader { Id = FactId.Of<Broader>("1"), From = food.Id, To = health.Id },
            call, new About { Id = FactId.Of<About>("1"), From = call.Id, To = shared.Id }, new Attended { Id = FactId.Of<Attended>("1"), From = ann.Id, To = call.Id },
            blockage, new About { Id = FactId.Of<About>("2"), From = blockage.Id, To = Hub.Id }, cy, LocatedIn(Hub, Ward),
        ];
        Fact[] outside = [far, Party(far, Abroad), Party(far, Shelter), Facts.Holds(bob, far, Abroad), LocatedIn(Abroad, Elsewhere)];
        await under.PutAsync([.. inIt, .. outside]);

        PlaceReach reach = await PlaceReach.ReadAsync(under.Store, Borough.Id, ReadPoint.Now);
        PlaceContents contents = await PlaceContents.ReadAsync(under.Store, reach, ReadPoint.Now);

        Assert.All(inIt, fact => Assert.True(contents.Has(fact), fact.Id));
        Assert.All(outside, fact => Assert.False(contents.Has(fact), fact.Id));
        Assert.Equal((true, true, false), (contents.Has(Abroad), contents.Has(Ward), contents.Has(Shelter)));
    }

    [Theory, EveryStore]
    public async Task What_is_in_a_place_comes_with_all_that_it_cannot_be_understood_without_wherever_that_is(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        (Person ann, Person bob) = (Facts.Person("Ann"), Facts.Person("Bob"));
        Funding grant = new() { Id = FactId.Of<Funding>("grant"), Title = "Grant" };
        Funding far = new() { Id = FactId.Of<Funding>("far"), Title = "Far" };
        Building hall = new() { Id = FactId.Of<Building>("hall"), Name = "Hall" };
        Building kitchen = new() { Id = FactId.Of<Building>("kitchen"), Name = "Kitchen" };
        Decision decision = new() { Id = FactId.Of<Decision>("open"), Title = "Open on Sundays" };
        Assessment trust = new() { Id = FactId.Of<Assessment>("trust"), Date = PartialDate.Of(2026), Dimension = "Trust" };
        Measure collaboration = new() { Id = FactId.Of<Measure>("collaboration"), Name = "Collaboration" };
        Source report = new() { Id = FactId.Of<Source>("report"), Title = "Report" };
        Source chapter = new() { Id = FactId.Of<Source>("chapter"), Title = "Chapter" };
        Source map = new() { Id = FactId.Of<Source>("map"), Title = "Map" };
        Boundary BoundedAs(Place place) => new() { Id = FactId.Of<Boundary>(place.Id), From = place.Id, To = map.Id, Outline = "POLYGON((0 0,0 9,9 9,0 0))" };
        Fact[] inIt =
        [
            LocatedIn(Hub, Ward), grant, Link<Recipient>(grant, Hub), Link<Funder>(grant, Abroad), Link<Funder>(grant, Shelter), Abroad, Shelter,
            kitchen, LocatedIn(kitchen, Ward), hall, Link<RoomIn>(kitchen, hall), new Tenure { Id = FactId.Of<Tenure>("1"), From = Hub.Id, To = hall.Id, Landlord = Council.Id }, Council,
            ann, Facts.Role(ann, Hub), decision, Link<DecidedBy>(decision, ann), Link<DecidedBy>(decision, bob), bob, Facts.Role(bob, Abroad),
            trust, Link<About>(trust, decision), Link<Assesses>(trust, collaboration), Link<AssessedBy>(trust, bob), collaboration,
            chapter, report, Link<SourcedFrom>(decision, chapter), Link<SourcedFrom>(chapter, report), map, BoundedAs(Ward),
        ];
        Fact[] outside = [far, Link<Funder>(far, Abroad), Link<Recipient>(far, Shelter), LocatedIn(Abroad, Elsewhere), Elsewhere, BoundedAs(Elsewhere)];
        await under.PutAsync([.. inIt, .. outside]);

        PlaceReach reach = await PlaceReach.ReadAsync(under.Store, Borough.Id, ReadPoint.Now);
        PlaceContents contents = await PlaceContents.ReadAsync(under.Store, reach, ReadPoint.Now);

        Assert.All(inIt, fact => Assert.True(contents.Has(fact), fact.Id));
        Assert.All(outside, fact => Assert.False(contents.Has(fact), fact.Id));
    }

    [Theory, EveryStore]
    public async Task Of_a_day_the_facts_of_a_place_name_nothing_that_had_ended_by_then(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        Funding grant = new() { Id = FactId.Of<Funding>("grant"), Title = "Grant", Until = PartialDate.Of(2020, 4, 1) };
        Recipient received = Link<Recipient>(grant, Hub);
        await under.PutAsync(LocatedIn(Hub, Ward), grant, received);

        async Task<bool> HasAsync(ReadPoint at) => (await PlaceContents.ReadAsync(under.Store, await PlaceReach.ReadAsync(under.Store, Ward.Id, at), at)).Has(received);

        Assert.True(await HasAsync(new(new(2020, 3, 31))));
        Assert.False(await HasAsync(new(new(2020, 4, 1))));
    }

    [Theory, EveryStore]
    public async Task A_place_has_what_the_places_within_it_have_and_what_is_in_itself(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Place[] places = [.. Enumerable.Range(0, 6).Select(number => Facts.Place($"{number}"))];
        Organisation[] organisations = [.. Enumerable.Range(0, 8).Select(number => Facts.Organisation($"{number}"))];
        await under.PutAsync([.. places, .. organisations]);
        // Each place lies in one before it, so that they are nested and never in a circle.
        await Gen.Select(
            Gen.Int[0, 4].Array[5],
            Gen.Select(Gen.Int[0, 7], Gen.Int[0, 5], Gen.Bool).HashSet[0, 16].Select(links => links.ToArray())).SampleAsync(
            async (wider, links) =>
            {
                Edge[] edges =
                [
                    .. wider.Select((above, number) => Within(places[number + 1], places[Math.Min(above, number)])),
                    .. links.Select(link => link.Item3 ? (Edge)LocatedIn(organisations[link.Item1], places[link.Item2]) : Facts.Serves(organisations[link.Item1], places[link.Item2])),
                ];
                await under.PutAsync(edges);

                for (int number = 0; number < places.Length; number++)
                {
                    PlaceReach reach = await PlaceReach.ReadAsync(under.Store, places[number].Id, ReadPoint.Now);
                    HashSet<string> expected = [.. links.Where(link => link.Item2 == number).Select(link => organisations[link.Item1].Id)];
                    foreach (Edge inner in edges.OfType<Within>().Where(edge => edge.To == places[number].Id))
                        expected.UnionWith((await PlaceReach.ReadAsync(under.Store, inner.From, ReadPoint.Now)).Organisations);
                    Assert.Equal(expected, reach.Organisations.ToHashSet());
                }

                await under.RetractAsync([.. edges.Select(edge => edge.Id)]);
            },
            iter: Math.Max(4, 40 / provider.OneCaseOf),
            threads: 1);
    }

    private static async Task<StoreUnderTest> OpenAsync(IStoreProvider provider)
    {
        StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Borough, Ward, Street, Elsewhere, Council, Hub, Shelter, Abroad, Within(Ward, Borough), Within(Street, Ward));
        return under;
    }

    private static HashSet<string> Ids(params Fact[] facts) => [.. facts.Select(fact => fact.Id)];

    private static Within Within(Place place, Place wider) => new() { Id = FactId.Of<Within>(place.Id, wider.Id), From = place.Id, To = wider.Id };

    private static LocatedIn LocatedIn(Fact node, Place place) => new() { Id = FactId.Of<LocatedIn>(node.Id, place.Id), From = node.Id, To = place.Id };

    private static T Link<T>(Node from, Node to)
        where T : Edge
    {
        FactType type = Ontology.Of<T>();
        return (T)type.Create(FactId.Of<T>(from.Id, to.Id), from.Id, to.Id, new object?[type.Properties.Count]);
    }

    private static Party Party(Partnership partnership, Organisation organisation) => new() { Id = FactId.Of<Party>(partnership.Id, organisation.Id), From = partnership.Id, To = organisation.Id };
}
