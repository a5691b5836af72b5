namespace Graph.Store.Tests.Contract;

public sealed class VersionTests
{
    private static readonly Organisation Council = Facts.Organisation("Council");
    private static readonly Person Ann = Facts.Person("Ann");

    [Theory, EveryStore]
    public async Task A_change_at_the_expected_version_is_taken(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.ApplyAsync(new Put(Council) { ExpectedVersion = 0 });
        await under.ApplyAsync(new Put(Council with { Status = "closed" }) { ExpectedVersion = 1 });

        await under.ApplyAsync(new Retract(Council.Id) { ExpectedVersion = 2 });

        Assert.Empty(await under.AllAsync());
    }

    [Theory, EveryStore]
    public async Task Of_two_who_change_the_same_version_the_second_is_told(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council);
        long seen = (await under.Store.GetVersionsAsync([Council.Id]))[Council.Id];
        await under.ApplyAsync(new Put(Council with { Status = "first" }) { ExpectedVersion = seen });

        StoreException refused = await under.RefusedAsync(new Put(Ann), new Put(Council with { Status = "second" }) { ExpectedVersion = seen });

        Assert.Equal((StoreError.Conflict, Council.Id, false), (refused.Error, refused.FactId, refused.IsRetriable));
        Assert.Equal(Council with { Status = "first" }, Assert.Single(await under.AllAsync()).Value);
    }

    [Theory, EveryStore]
    public async Task A_fact_that_must_be_new_may_not_be_known(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council);

        StoreException refused = await under.RefusedAsync(new Put(Council) { ExpectedVersion = 0 });

        Assert.Equal(StoreError.Conflict, refused.Error);
    }

    [Theory, EveryStore]
    public async Task A_fact_that_is_not_known_has_no_version_to_expect(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);

        Assert.Equal(StoreError.Conflict, (await under.RefusedAsync(new Put(Council) { ExpectedVersion = 1 })).Error);
        Assert.Equal(StoreError.Conflict, (await under.RefusedAsync(new Retract(Council.Id) { ExpectedVersion = 1 })).Error);
    }

    [Theory, EveryStore]
    public async Task A_fact_recorded_again_after_a_retraction_is_new_and_its_versions_go_on(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council);
        await under.RetractAsync(Council.Id);
        Assert.Empty(await under.Store.GetVersionsAsync([Council.Id]));

        ChangeResult result = await under.ApplyAsync(new Put(Council) { ExpectedVersion = 0 });

        Assert.Equal(1, result.Added);
        Assert.Equal(3, (await under.Store.GetVersionsAsync([Council.Id]))[Council.Id]);
        Assert.Equal([1, 2, 3], (await under.Store.GetHistoryAsync(Council.Id)).Select(version => version.Version));
    }

    [Theory, EveryStore]
    public async Task Ids_that_name_nothing_have_no_version(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council, Ann);

        IReadOnlyDictionary<string, long> versions = await under.Store.GetVersionsAsync([Ann.Id, "person-nobody", "nonsense", Council.Id, Ann.Id]);

        Assert.Equal([(Council.Id, 1), (Ann.Id, 1)], versions.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
    }
}
