using System.Collections.Concurrent;

namespace Graph.Store.Tests.Contract;

public sealed class DecisionTests
{
    private const int Many = 40;

    private static readonly Person Ann = Facts.Person("Ann");
    private static readonly Person Bob = Facts.Person("Bob");

    [Theory, EveryStore]
    public async Task What_several_callers_look_for_at_the_same_moment_is_recorded_once_and_all_find_it(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await using IGraphStore another = await under.OpenAnotherAsync();
        ConcurrentBag<string> found = [];

        await Task.WhenAll(Enumerable.Range(0, Many).Select(number => Task.Run(async () =>
        {
            IGraphStore store = number % 2 == 0 ? under.Store : another;
            string? answer = null;
            await store.DecideAsync(async token =>
            {
                answer = await FindAsync(store, "Ann", token);
                Person made = new() { Id = FactId.New<Person>(), Name = "Ann" };
                answer ??= made.Id;
                return answer == made.Id ? new("tester", [new Put(made)]) : null;
            });
            found.Add(answer!);
        })));

        Assert.Equal(Many, found.Count);
        Assert.Equal(Assert.Single(await under.AllAsync()).Key, Assert.Single(found.Distinct()));
        Assert.Equal(1, await under.Store.GetHeadAsync());
    }

    [Theory, EveryStore]
    public async Task Each_decision_sees_what_the_ones_before_it_recorded(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await using IGraphStore another = await under.OpenAnotherAsync();

        await Task.WhenAll(Enumerable.Range(0, Many).Select(number => Task.Run(async () =>
        {
            IGraphStore store = number % 2 == 0 ? under.Store : another;
            await store.DecideAsync(async token =>
            {
                Person? counted = await store.FindAsync<Person>(Ann.Id, ReadPoint.Now, token);
                return new("tester", [new Put(Ann with { Name = $"{int.Parse(counted?.Name ?? "0", System.Globalization.CultureInfo.InvariantCulture) + 1}" })]);
            });
        })));

        Assert.Equal($"{Many}", ((Person)(await under.FindAsync(Ann.Id))!).Name);
    }

    [Theory, EveryStore]
    public async Task A_decision_may_ask_anything_and_a_write_elsewhere_waits_for_it(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await using IGraphStore another = await under.OpenAnotherAsync();
        await under.PutAsync(Ann);
        Task<ChangeResult>? waiting = null;
        bool hadWritten = true;

        ChangeResult? result = await under.Store.DecideAsync(async token =>
        {
            using (ExecutionContext.SuppressFlow())
                waiting = Task.Run(() => another.ApplyAsync(new("tester", [new Put(Ann with { Name = "Anne" })])), token);
            Assert.Single((await under.Store.ListAsync(new(Ontology.Of<Person>()), token)).Items);
            Assert.Single(await under.Store.SearchAsync(new("Ann"), token));
            Assert.Single(await under.Store.GetVersionsAsync([Ann.Id], token));
            await foreach (Person person in under.Store.StreamAsync<Person>(ReadPoint.Now, token))
                Assert.Equal("Ann", person.Name);
            hadWritten = waiting.IsCompleted;
            return new("tester", [new Put(Bob) { ExpectedVersion = 0 }]);
        });

        Assert.Equal((2, 1), (result!.Sequence, result.Added));
        Assert.False(hadWritten);
        Assert.Equal(3, (await waiting!).Sequence);
    }

    [Theory, EveryStore]
    public async Task A_decision_for_nothing_records_nothing_and_lets_the_next_writer_in(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await using IGraphStore another = await under.OpenAnotherAsync();

        ChangeResult? result = await under.Store.DecideAsync(_ => Task.FromResult<Changeset?>(null));

        Assert.Null(result);
        Assert.Equal(1, (await another.ApplyAsync(new("tester", [new Put(Ann)]))).Sequence);
        Assert.Equal(2, (await under.PutAsync(Bob)).Sequence);
    }

    [Theory, EveryStore]
    public async Task What_a_decision_throws_comes_out_and_lets_the_next_writer_in(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await using IGraphStore another = await under.OpenAnotherAsync();

        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => under.Store.DecideAsync(_ => throw new TimeZoneNotFoundException()));
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => under.Store.DecideAsync(async _ =>
        {
            await Task.Yield();
            throw new TimeZoneNotFoundException();
        }));

        Assert.Equal(1, (await another.ApplyAsync(new("tester", [new Put(Ann)]))).Sequence);
        Assert.Equal(2, (await under.PutAsync(Bob)).Sequence);
    }

    [Theory, EveryStore]
    public async Task A_refused_changeset_leaves_nothing_and_lets_the_next_writer_in(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);

        StoreException refused = await Assert.ThrowsAsync<StoreException>(() => under.Store.DecideAsync(_ => Task.FromResult<Changeset?>(new("tester", [new Put(Ann), new Put(Bob) { ExpectedVersion = 7 }]))));

        Assert.Equal(StoreError.Conflict, refused.Error);
        Assert.Empty(await under.AllAsync());
        Assert.Equal(1, (await under.PutAsync(Ann)).Sequence);
    }

    [Theory, EveryStore]
    public async Task A_cancelled_decision_records_nothing_and_lets_the_next_writer_in(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await using IGraphStore another = await under.OpenAnotherAsync();
        using CancellationTokenSource cancel = new();

        // One that looks at its token, and one that does not.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => under.Store.DecideAsync(async token =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            return null;
        }, cancel.Token));
        using CancellationTokenSource later = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => under.Store.DecideAsync(async _ =>
        {
            await later.CancelAsync();
            return new("tester", [new Put(Ann)]);
        }, later.Token));

        Assert.Empty(await under.AllAsync());
        Assert.Equal(1, (await another.ApplyAsync(new("tester", [new Put(Ann)]))).Sequence);
    }

    [Theory, EveryStore]
    public async Task Whoever_waits_for_a_decision_may_give_up(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        TaskCompletionSource end = new();
        TaskCompletionSource begun = new();
        Task<ChangeResult?> deciding = under.Store.DecideAsync(async _ =>
        {
            begun.SetResult();
            await end.Task;
            return new("tester", [new Put(Ann)]);
        });
        await begun.Task;
        using CancellationTokenSource cancel = new();
        Task<ChangeResult> waiting = under.Store.ApplyAsync(new("tester", [new Put(Bob)]), cancel.Token);

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        end.SetResult();

        Assert.Equal(1, (await deciding)!.Sequence);
        Assert.Equal(Ann, Assert.Single(await under.AllAsync()).Value);
    }

    [Theory, EveryStore]
    public async Task A_write_within_a_decision_is_refused_and_does_not_wait_for_itself(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);

        ChangeResult? result = await under.Store.DecideAsync(async token =>
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => under.Store.ApplyAsync(new("tester", [new Put(Bob)]), token));
            await Assert.ThrowsAsync<InvalidOperationException>(() => Task.Run(() => under.Store.DecideAsync(_ => Task.FromResult<Changeset?>(null), token), token));
            return new("tester", [new Put(Ann)]);
        });

        Assert.Equal(1, result!.Added);
        Assert.Equal(2, (await under.PutAsync(Bob)).Sequence);
    }

    [Theory, EveryStore]
    public async Task A_decision_made_again_after_a_lost_answer_is_recorded_once(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Changeset attempt = new("tester", [new Put(Ann)]);
        ChangeResult? first = await under.Store.DecideAsync(_ => Task.FromResult<Changeset?>(attempt));
        await under.RetractAsync(Ann.Id);

        ChangeResult? second = await under.Store.DecideAsync(_ => Task.FromResult<Changeset?>(attempt));

        Assert.Equal(first, second);
        Assert.Empty(await under.AllAsync());
        Assert.Equal(3, (await under.PutAsync(Bob)).Sequence);
    }

    [Theory, EveryStore]
    public async Task A_changeset_without_an_actor_is_refused_like_any_other(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);

        await Assert.ThrowsAsync<ArgumentException>(() => under.Store.DecideAsync(_ => Task.FromResult<Changeset?>(new(" ", [new Put(Ann)]))));

        Assert.Equal(1, (await under.PutAsync(Ann)).Sequence);
    }

    private static async Task<string?> FindAsync(IGraphStore store, string name, CancellationToken cancellationToken)
    {
        await foreach (Person person in store.StreamAsync<Person>(ReadPoint.Now, cancellationToken))
        {
            if (person.Name == name)
                return person.Id;
        }

        return null;
    }
}
