using System.Collections;

namespace Graph.Store.Tests.Contract;

/// <summary>Large changesets may take other ways through a store than small ones.</summary>
public sealed class ImportSizeTests
{
    private const int Size = 6000;

    [Theory, EveryStore]
    public async Task A_large_first_import_is_read_like_any_other(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation council = Facts.Organisation("Council");
        Person[] people = [.. Enumerable.Range(0, Size).Select(number => Facts.Person($"Person {number}"))];
        Role[] roles = [.. people.Select(person => Facts.Role(person, council))];

        ChangeResult first = await under.PutAsync([.. roles, .. people, council]);
        ChangeResult again = await under.PutAsync([.. roles, .. people, council]);

        Assert.Equal((2 * Size) + 1, first.Added);
        Assert.Equal((2 * Size) + 1, again.Unchanged);
        Assert.Equal(Size, (await under.Store.GetEdgesAsync(Ontology.Of<Role>(), EdgeEnd.To, [council.Id], ReadPoint.Now))[council.Id].Count());
        Page page = await under.Store.ListAsync(new(Ontology.Of<Person>()) { First = 3, OrderBy = [new(Ontology.Of<Person>().Property("Name"))], CountTotal = true });
        Assert.Equal((Size, "Person 0"), (page.TotalCount, ((Person)page.Items[0].Fact).Name));
        Assert.Contains(await under.Store.SearchAsync(new("person 5999")), hit => hit.Node.Id == people[5999].Id);
    }

    [Theory, EveryStore]
    public async Task A_large_first_import_with_a_bad_row_at_its_end_leaves_nothing(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Fact[] people = [.. Enumerable.Range(0, Size).Select(number => Facts.Person($"Person {number}"))];

        await under.RefusedAsync([.. people.Select(person => new Put(person)), new Put(Facts.Role(Facts.Person("Person 1"), Facts.Organisation("Nobody")))]);

        Assert.Empty(await under.AllAsync());
        Assert.Equal(Size, (await under.PutAsync(people)).Added);
    }

    [Theory, EveryStore]
    public async Task Operations_that_are_read_as_they_are_recorded_land_like_any_other(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation council = Facts.Organisation("Council");
        Person[] people = [.. Enumerable.Range(0, Size / 2).Select(number => Facts.Person($"Person {number}"))];
        Fact[] all = [council, .. people, .. people.Select(person => Facts.Role(person, council))];

        ChangeResult first = await under.Store.ApplyAsync(new("somebody", new AsAsked(all)));
        ChangeResult again = await under.PutAsync(all);

        Assert.Equal(all.Length, first.Added);
        Assert.Equal(all.Length, again.Unchanged);
    }

    [Theory, EveryStore]
    public async Task Of_operations_that_are_read_as_they_are_recorded_none_lands_where_one_cannot(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation council = Facts.Organisation("Council");
        Person ann = Facts.Person("Ann");
        Role ended = Facts.Role(ann, council) with { Since = PartialDate.Of(2020), Until = PartialDate.Of(2019) };

        StoreException refused = await Assert.ThrowsAsync<StoreException>(() => under.Store.ApplyAsync(new("somebody", new AsAsked([council, ann, ended]))));

        Assert.Equal(StoreError.InvalidFact, refused.Error);
        Assert.Empty(await under.AllAsync());
        Assert.Equal(2, (await under.PutAsync(council, ann)).Added);
    }

    /// <summary>Operations that are made anew whenever they are asked for.</summary>
    private sealed class AsAsked(Fact[] facts) : IOperationCollection
    {
        public int Count => facts.Length;

        public IReadOnlyList<Operation> Of(FactType type) => [.. facts.Where(fact => Ontology.Of(fact) == type).OrderBy(fact => fact.Id, StringComparer.Ordinal).Select(fact => new Put(fact))];

        public IEnumerator<Operation> GetEnumerator() => Ontology.Types.SelectMany(Of).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
