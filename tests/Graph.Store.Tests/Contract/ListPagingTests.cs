using CsCheck;

namespace Graph.Store.Tests.Contract;

public sealed class ListPagingTests
{
    private static readonly FactType[] Types = [Ontology.Of<Organisation>(), Ontology.Of<Funding>(), Ontology.Of<Assessment>(), Ontology.Of<Service>(), Ontology.Of<Tie>()];

    [Theory, EveryStore]
    public async Task Pages_of_any_size_in_any_order_show_every_fact_once_in_that_order(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync([.. Values.OneNodeOfEachType]);
        int run = 0;
        await Walks.SampleAsync(async (type, keys, size, facts) =>
        {
            string mark = $"w{run++}";
            Fact[] own = [.. facts.Select((fact, number) => fact with { Id = Values.Id(type, $"{mark}-{number:00}") })];
            await under.PutAsync(own);

            List<string> walked = await WalkAsync(under, new(type)
            {
                OrderBy = [.. keys],
                First = size,
                Where = [new IdFilter([.. own.Select(fact => fact.Id)])],
                CountTotal = true,
            }, own.Length);

            Assert.Equal(FilterModel.Sort(own, keys).Select(fact => fact.Id), walked);
        }, iter: 60 / provider.OneCaseOf, threads: 1);
    }

    [Theory, EveryStore]
    public async Task Unknown_values_come_last_in_either_direction(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation small = Facts.Organisation("a") with { Staff = 1 }, large = Facts.Organisation("b") with { Staff = 9 }, unknown = Facts.Organisation("c");
        await under.PutAsync(unknown, large, small);
        PropertyDefinition staff = Ontology.Of<Organisation>().Property("Staff");

        Assert.Equal([small.Id, large.Id, unknown.Id], await WalkAsync(under, new(Ontology.Of<Organisation>()) { OrderBy = [new(staff)], First = 1 }));
        Assert.Equal([large.Id, small.Id, unknown.Id], await WalkAsync(under, new(Ontology.Of<Organisation>()) { OrderBy = [new(staff, Descending: true)], First = 1 }));
    }

    [Theory, EveryStore]
    public async Task Words_sort_by_their_meaning_not_by_their_letters(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Person ann = Facts.Person("Ann"), bob = Facts.Person("Bob");
        Tie weak = Tie("tie-1", Strength.Weak), ordinary = Tie("tie-2", Strength.Ordinary), strong = Tie("tie-0", Strength.Strong);
        await under.PutAsync(ann, bob, weak, ordinary, strong);

        List<string> walked = await WalkAsync(under, new(Ontology.Of<Tie>()) { OrderBy = [new(Ontology.Of<Tie>().Property("Strength"))], First = 2 });

        Assert.Equal([weak.Id, ordinary.Id, strong.Id], walked);

        Tie Tie(string id, Strength strength) => new() { Id = id, From = ann.Id, To = bob.Id, Strength = strength };
    }

    [Theory, EveryStore]
    public async Task A_page_may_be_empty_and_still_say_whether_there_is_anything(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        ListQuery query = new(Ontology.Of<Person>()) { First = 0, CountTotal = true };

        Assert.Equivalent(new Page([], false, 0), await under.Store.ListAsync(query));
        await under.PutAsync(Facts.Person("Ann"));
        Assert.Equivalent(new Page([], true, 1), await under.Store.ListAsync(query));
    }

    [Theory, EveryStore]
    public async Task The_last_page_says_that_nothing_follows(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Facts.Person("Ann"), Facts.Person("Bob"));

        Page page = await under.Store.ListAsync(new(Ontology.Of<Person>()) { First = 2 });

        Assert.False(page.HasNextPage);
        Assert.Null(page.TotalCount);
    }

    [Theory, EveryStore]
    public async Task A_walk_goes_on_where_it_was_when_facts_before_it_come_and_go(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Person[] people = [.. "abcdef".Select(letter => Facts.Person($"{letter}"))];
        await under.PutAsync([.. people]);
        ListQuery query = new(Ontology.Of<Person>()) { First = 3, OrderBy = [new(Ontology.Of<Person>().Property("Name"))] };
        string cursor = (await under.Store.ListAsync(query)).Items[^1].Cursor;

        await under.RetractAsync(people[2].Id, people[0].Id);
        await under.PutAsync(Facts.Person("aa"));

        Assert.Equal(["d", "e", "f"], (await under.Store.ListAsync(query with { After = cursor })).Items.Select(item => ((Person)item.Fact).Name));
    }

    [Theory, EveryStore]
    public async Task A_cursor_of_another_list_is_refused(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Facts.Person("Ann"), Facts.Organisation("Council"));
        SortKey byName = new(Ontology.Of<Person>().Property("Name"));
        string cursor = (await under.Store.ListAsync(new(Ontology.Of<Person>()) { OrderBy = [byName] })).Items[0].Cursor;

        await Refused(new(Ontology.Of<Organisation>()) { OrderBy = [new(Ontology.Of<Organisation>().Property("Name"))], After = cursor });
        await Refused(new(Ontology.Of<Person>()) { OrderBy = [byName with { Descending = true }], After = cursor });
        await Refused(new(Ontology.Of<Person>()) { After = cursor });
        foreach (string odd in new[] { "", "x", "!!", "bnVsbA", "W10", "eyJ4IjoxfQ", "\ud83d", cursor + "A", cursor[..^2] })
            await Refused(new(Ontology.Of<Person>()) { OrderBy = [byName], After = odd });

        async Task Refused(ListQuery query) =>
            Assert.Equal(StoreError.InvalidCursor, (await Assert.ThrowsAsync<StoreException>(() => under.Store.ListAsync(query))).Error);
    }

    [Theory, EveryStore]
    public async Task A_page_has_at_most_the_greatest_number(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => under.Store.ListAsync(new(Ontology.Of<Person>()) { First = ListQuery.MaximumFirst + 1 }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => under.Store.ListAsync(new(Ontology.Of<Person>()) { First = -1 }));
    }

    [Theory, EveryStore]
    public async Task Lists_points_and_references_have_no_order(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);

        foreach (PropertyDefinition property in new[] { Ontology.Of<Organisation>().Property("Identifiers"), Ontology.Of<Building>().Property("Point"), Ontology.Of<Blockage>().Property("Owner") })
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() =>
                under.Store.ListAsync(new(Ontology.Of(property.ClrProperty.ReflectedType!)) { OrderBy = [new(property)] }));
        }
    }

    [Theory, EveryStore]
    public async Task A_list_is_not_sorted_by_a_property_of_another_type(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Facts.Person("Ann"));

        await Assert.ThrowsAnyAsync<ArgumentException>(() =>
            under.Store.ListAsync(new(Ontology.Of<Person>()) { OrderBy = [new(Ontology.Of<Organisation>().Property("Name"))] }));
    }

    private static Gen<(FactType Type, SortKey[] Keys, int Size, Fact[] Facts)> Walks { get; } = Gen.OneOf(Types).SelectMany(type => Gen.Select(
        Gen.Const(type),
        Gen.Select(Gen.OneOf(type.Properties.Where(HasOrder).ToArray()), Gen.Bool, (property, descending) => new SortKey(property, descending)).Array[0, 3],
        Gen.Int[1, 7],
        Alike(type)));

    /// <summary>Facts of which some have the same values, so that ties are broken too.</summary>
    private static Gen<Fact[]> Alike(FactType type)
    {
        Gen<Fact> fact = Values.FactOf(type, Values.Id(type, "x"), Values.OneNodeOfEachType, Gen.Bool);
        return fact.Array[4].SelectMany(some => Gen.OneOf(Gen.OneOf(some), fact).Array[0, 20]);
    }

    private static bool HasOrder(PropertyDefinition property) =>
        property.Kind is PropertyKind.Text or PropertyKind.Word or PropertyKind.Boolean or PropertyKind.Integer or PropertyKind.Decimal or PropertyKind.Date;

    private static async Task<List<string>> WalkAsync(StoreUnderTest under, ListQuery query, long? total = null)
    {
        List<string> walked = [];
        Page page;
        do
        {
            page = await under.Store.ListAsync(query);
            Assert.InRange(page.Items.Count, 0, query.First);
            Assert.Equal(total, page.TotalCount);
            walked.AddRange(page.Items.Select(item => item.Fact.Id));
            query = query with { After = page.Items is [.., var last] ? last.Cursor : null };
        }
        while (page.HasNextPage);
        return walked;
    }
}
