namespace Graph.Store.Tests.Contract;

public sealed class ConditionTests
{
    [Theory, EveryStore]
    public async Task The_condition_of_a_store_is_its_latest_change_and_when_it_was_recorded(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);

        StoreCondition empty = await under.Store.CheckAsync();
        await under.PutAsync(Facts.Person("Ann"));
        DateTimeOffset second = under.Clock.Move(TimeSpan.FromHours(1));
        await under.PutAsync(Facts.Person("Bob"));
        StoreCondition condition = await under.Store.CheckAsync();

        Assert.Equal((0, null), (empty.Head, empty.LastRecordedAt));
        Assert.Equal((2, second), (condition.Head, condition.LastRecordedAt));
    }

    [Theory, EveryStore]
    public async Task Asking_for_the_condition_leaves_no_trace(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Facts.Person("Ann"));

        for (int i = 0; i < 5; i++)
            await under.Store.CheckAsync();
        await under.Store.VerifyAsync();

        Assert.Equal(1, await under.Store.GetHeadAsync());
        Assert.Equal(2, (await under.PutAsync(Facts.Person("Bob"))).Sequence);
        Assert.Equal(2, (await under.AllAsync()).Count);
    }

    [Theory, EveryStore]
    public async Task The_condition_can_be_asked_for_while_somebody_writes(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Task writing = under.PutAsync([.. Enumerable.Range(0, 3000).Select(number => Facts.Person($"Person {number}"))]);

        while (!writing.IsCompleted)
            Assert.InRange((await under.Store.CheckAsync()).Head, 0, 1);
        await writing;

        Assert.Equal(1, (await under.Store.CheckAsync()).Head);
    }
}
