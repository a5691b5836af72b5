namespace Graph.Store.Tests.Contract;

/// <summary>Which hits come first, of few and of more than are put in order.</summary>
public sealed class SearchOrderTests
{
    [Theory, EveryStore]
    public async Task A_node_of_that_name_comes_before_one_that_mentions_it(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation hope = Facts.Organisation("Hope");
        Organisation mentioning = Facts.Organisation("Shelter") with { Description = "Hope, hope and more hope: all we have is hope" };
        Organisation formerly = Facts.Organisation("Community Kitchen") with { AlternateNames = ["Hope"] };
        await under.PutAsync(mentioning, hope, formerly);

        IReadOnlyList<SearchHit> hits = await under.Store.SearchAsync(new("hope"));

        Assert.Equal([formerly.Id, hope.Id, mentioning.Id], hits.Select(hit => hit.Node.Id));
        Assert.Equal(hits.Select(hit => hit.Rank).OrderDescending(), hits.Select(hit => hit.Rank));
    }

    [Theory, EveryStore]
    public async Task Hits_come_in_the_order_of_how_well_they_fit_and_then_of_their_names(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        string[] inOrder = ["Art", "Bootle Art Club", "Pop Art", "Artful Dodgers", "Arthritis Care", "Bay Artists", "Mersey Articles", "Zebra"];
        await under.PutAsync([.. inOrder.Reverse().Select(name => Facts.Organisation(name) with { Description = name == "Zebra" ? "Teaches art" : null })]);

        Assert.Equal(inOrder, (await under.Store.SearchAsync(new("art"))).Select(hit => ((Organisation)hit.Node).Name));
        Assert.Equal(inOrder[..3], (await under.Store.SearchAsync(new("art") { First = 3 })).Select(hit => ((Organisation)hit.Node).Name));
    }

    [Theory, EveryStore]
    public async Task Of_more_hits_than_are_put_in_order_the_best_are_still_first(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync([.. Enumerable.Range(0, 1200).Select(number => Facts.Organisation($"Trust {number:0000}"))]);
        await under.PutAsync(Facts.Organisation("Trust"), Facts.Organisation("Aardvark Trust") with { Until = PartialDate.Of(2020) }, Facts.Person("Trustworthy Ann"));

        IReadOnlyList<SearchHit> hits = await under.Store.SearchAsync(new("trust") { First = 1000 });

        Assert.Equal(1000, hits.Count);
        Assert.Equal(["Trust", "Trust 0000", "Trust 0001"], hits.Take(3).Select(hit => ((Organisation)hit.Node).Name));
        Assert.Equal([Facts.Person("Trustworthy Ann").Id], (await under.Store.SearchAsync(new("tru") { Types = [Ontology.Of<Person>()] })).Select(hit => hit.Node.Id));
        Assert.Equal([Facts.Organisation("Aardvark Trust").Id], (await under.Store.SearchAsync(new("trust aard"))).Select(hit => hit.Node.Id));
    }

    [Theory, EveryStore]
    public async Task Of_more_hits_than_are_put_in_order_those_recorded_first_are_found_however_far_they_are_apart(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync([.. Enumerable.Range(0, 500).Select(number => Facts.Organisation($"Trust {number:0000}"))]);
        await under.PutAsync([.. Enumerable.Range(0, 2100).Select(number => Facts.Organisation($"Club {number:0000}"))]);
        for (int change = 0; change < 3; change++)
            await under.PutAsync([.. Enumerable.Range(0, 250).Select(number => Facts.Organisation($"Trust of {(char)('c' - change)}{number:0000}"))]);

        IReadOnlyList<SearchHit> hits = await under.Store.SearchAsync(new("trust") { First = 1000 });

        Assert.Equal(1000, hits.Count);
        Assert.DoesNotContain(hits, hit => ((Organisation)hit.Node).Name.StartsWith("Trust of a", StringComparison.Ordinal));
        Assert.Equal(["Trust of b0000", "Trust of b0001"], hits.Skip(500).Take(2).Select(hit => ((Organisation)hit.Node).Name));
    }

    [Theory, EveryStore]
    public async Task What_is_current_on_a_day_is_found_behind_more_that_ended_before_than_are_put_in_order(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync([.. Enumerable.Range(0, 2200).Select(number => Facts.Organisation($"Trust {number:0000}") with { Until = PartialDate.Of(2020) })]);
        await under.PutAsync([.. Enumerable.Range(0, 300).Select(number => Facts.Organisation($"Trustees {number:0000}"))]);

        IReadOnlyList<SearchHit> hits = await under.Store.SearchAsync(new("trust") { First = 1000, AsOf = new(2026, 6, 1) });

        Assert.Equal(300, hits.Count);
        Assert.Equal(["Trustees 0000", "Trustees 0001"], hits.Take(2).Select(hit => ((Organisation)hit.Node).Name));
        Assert.Equal(1000, (await under.Store.SearchAsync(new("trust") { First = 1000, AsOf = new(2019, 6, 1) })).Count);
    }
}
