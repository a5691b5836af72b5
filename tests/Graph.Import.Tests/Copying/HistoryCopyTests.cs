using CsCheck;
using Graph.Import.Copying;
using Graph.Model;
using Graph.Store.Tests;
using GeneratedFacts = Graph.Store.Tests.Values;

namespace Graph.Import.Tests.Copying;

/// <summary>Copies an SQLite store into each kind of store, and back.</summary>
public class HistoryCopyTests
{
    private static readonly Organisation Council = Facts.Organisation("Council");
    private static readonly Organisation Hub = Facts.Organisation("Hub");

    [Theory, EveryStore]
    public async Task A_copy_and_the_copy_of_a_copy_answer_as_the_store_itself(IStoreProvider provider)
    {
        await using StoreUnderTest source = await StoreUnderTest.OpenAsync(new SqliteProvider());
        await using SqliteProvider other = new();
        await LivedIn.FillAsync(source.Store, source.Clock);
        int versions = (await Likeness.FeedAsync(source.Store)).Count;

        CopyOutcome there = await CopyAsync(source.Store, provider);
        await using IGraphStore copied = await provider.OpenAsync(source.Clock);
        CopyOutcome back = await CopyAsync(copied, other);
        await using IGraphStore copiedBack = await other.OpenAsync(source.Clock);

        Assert.Equal(new(0, await source.Store.GetHeadAsync(), versions), there);
        Assert.Equal(there, back);
        await Likeness.AssertAsync(source.Store, copied, provider.OneCaseOf);
        await Likeness.AssertAsync(source.Store, copiedBack);
        await provider.DisposeAsync();
    }

    [Theory, EveryStore]
    public async Task A_fact_that_would_be_refused_today_is_copied_as_it_is(IStoreProvider provider)
    {
        await using StoreUnderTest source = await StoreUnderTest.OpenAsync(new SqliteProvider());
        Organisation wrong = Council with { Since = PartialDate.Of(2024), Until = PartialDate.Of(2022) };
        await source.Store.ApplyAsync(new("an earlier version", [new Put(wrong)]) { IsReplay = true });

        Assert.Equal(new(0, 1, 1), await CopyAsync(source.Store, provider));

        await using IGraphStore copied = await provider.OpenAsync(source.Clock);
        Assert.Equal(wrong, await copied.FindAsync<Organisation>(wrong.Id, ReadPoint.Now));
        await provider.DisposeAsync();
    }

    [Theory, EveryStore]
    public async Task A_history_in_which_the_clock_was_wrong_once_is_copied_as_it_is(IStoreProvider provider)
    {
        await using StoreUnderTest source = await StoreUnderTest.OpenAsync(new SqliteProvider());
        await source.PutAsync(Council);
        source.Clock.Move(TimeSpan.FromDays(1000));
        await source.PutAsync(Hub);
        DateTimeOffset now = source.Clock.Move(TimeSpan.FromDays(-999));
        await source.PutAsync(Council with { Status = "closed" });

        CopyOutcome outcome = await CopyAsync(source.Store, provider);
        await using IGraphStore copied = await provider.OpenAsync(source.Clock);

        Assert.Equal(new(0, 3, 3), outcome);
        Assert.Equal(await Likeness.FeedAsync(source.Store), await Likeness.FeedAsync(copied));
        Assert.Equal(2, (await copied.GetAsync([Council.Id, Hub.Id], new(null, now))).Count);
        Assert.Single(await copied.GetAsync([Council.Id, Hub.Id], new(null, now - TimeSpan.FromTicks(1))));
        await provider.DisposeAsync();
    }

    [Theory, EveryStore]
    public async Task A_copy_that_is_stopped_again_and_again_goes_on_each_time_where_it_was(IStoreProvider provider)
    {
        await using StoreUnderTest source = await StoreUnderTest.OpenAsync(new SqliteProvider());
        for (int i = 0; i < 7; i++)
        {
            source.Clock.Move(TimeSpan.FromDays(1));
            await source.PutAsync(Council with { Status = $"{i}" }, Facts.Person($"Person {i}"));
        }

        foreach (int head in (int[])[3, 6])
        {
            using CancellationTokenSource stop = new();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CopyAsync(source.Store, provider, new AfterChanges(3, stop.Cancel), stop.Token));
            await using IGraphStore part = await provider.OpenAsync(source.Clock);
            Assert.Equal(head, await part.GetHeadAsync());
        }

        Assert.Equal(new(6, 1, 2), await CopyAsync(source.Store, provider));
        Assert.Equal(new(7, 0, 0), await CopyAsync(source.Store, provider));
        await using IGraphStore whole = await provider.OpenAsync(source.Clock);
        await Likeness.AssertAsync(source.Store, whole, provider.OneCaseOf);
        await provider.DisposeAsync();
    }

    [Theory, EveryStore]
    public async Task A_change_that_landed_though_its_answer_was_lost_is_not_recorded_twice(IStoreProvider provider)
    {
        await using StoreUnderTest source = await StoreUnderTest.OpenAsync(new SqliteProvider());
        await source.PutAsync(Council, Hub);
        await source.RetractAsync(Hub.Id);

        // What is sent first is recorded by somebody else just before: another copy, or an attempt whose answer was lost.
        CopyOutcome outcome = await new HistoryCopy(new StoreHistory(source.Store), async (time, _) =>
            new InterruptedStore(await provider.OpenAsync(time), () => CopyAsync(source.Store, provider))).RunAsync(null);

        Assert.Equal(new(0, 2, 3), outcome);
        await using IGraphStore copied = await provider.OpenAsync(source.Clock);
        Assert.Equal(await Likeness.FeedAsync(source.Store), await Likeness.FeedAsync(copied));
        await provider.DisposeAsync();
    }

    [Theory, EveryStore]
    public async Task A_store_that_holds_anything_but_a_beginning_of_the_same_history_is_refused_and_stays_as_it_was(IStoreProvider provider)
    {
        await using StoreUnderTest target = await StoreUnderTest.OpenAsync(provider);
        await target.Store.ApplyAsync(new("Ann", [new Put(Council, new("a.csv", null, 2)), new Put(Hub)]) { Source = "a.csv" });
        await target.Store.ApplyAsync(new("Ann", [new Retract(Hub.Id)]));
        List<FactVersion> before = await Likeness.FeedAsync(target.Store);

        Operation[] same = [new Put(Council, new("a.csv", null, 2)), new Put(Hub)];
        await RefusedAsync("the source only 1", default, new Changeset("Ann", same) { Source = "a.csv" });
        await RefusedAsync("its change 1 ", default, new("Bob", same) { Source = "a.csv" }, More(1), More(2));
        await RefusedAsync("its change 1 ", default, new("Ann", same), More(1), More(2));
        await RefusedAsync("its change 1 ", default, new("Ann", same) { Source = "a.csv", OnBehalfOf = "Bob" }, More(1), More(2));
        await RefusedAsync("its change 1 ", default, new("Ann", same) { Source = "a.csv", Why = "A letter" }, More(1), More(2));
        await RefusedAsync("its change 1 ", TimeSpan.FromTicks(1), new("Ann", same) { Source = "a.csv" }, More(1), More(2));
        await RefusedAsync("its change 1 ", default, new("Ann", [new Put(Council), new Put(Hub)]) { Source = "a.csv" }, More(1), More(2));
        await RefusedAsync("its change 1 ", default, new("Ann", [.. same, new Put(Facts.Person("Ann"))]) { Source = "a.csv" }, More(1), More(2));
        await RefusedAsync("its change 1 ", default, new("Ann", [same[0]]) { Source = "a.csv" }, More(1), More(2));
        await RefusedAsync("its change 2 ", default, new("Ann", same) { Source = "a.csv" }, More(1), More(2));

        async Task RefusedAsync(string reason, TimeSpan late, params Changeset[] history)
        {
            await using StoreUnderTest source = await StoreUnderTest.OpenAsync(new SqliteProvider());
            source.Clock.Move(late);
            foreach (Changeset changeset in history)
                await source.Store.ApplyAsync(changeset with { RunId = Guid.NewGuid() });

            CopyRefusedException refusal = await Assert.ThrowsAsync<CopyRefusedException>(() => CopyAsync(source.Store, provider));

            Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
            Assert.Equal(before, await Likeness.FeedAsync(target.Store));
        }

        static Changeset More(int i) => new("Ann", [new Put(Facts.Person($"Person {i}"))]);
    }

    [Theory, EveryStore]
    public async Task Somebody_else_who_records_into_the_target_meanwhile_is_noticed(IStoreProvider provider)
    {
        await using StoreUnderTest source = await StoreUnderTest.OpenAsync(new SqliteProvider());
        await source.PutAsync(Council);
        await using IGraphStore target = await provider.OpenAsync(source.Clock);

        CopyRefusedException refusal = await Assert.ThrowsAsync<CopyRefusedException>(() => new HistoryCopy(new StoreHistory(source.Store), async (time, _) =>
            new InterruptedStore(await provider.OpenAsync(time), () => target.ApplyAsync(new("Bob", [new Put(Hub)])))).RunAsync(null));

        Assert.Contains("Somebody else is recording there", refusal.Message, StringComparison.Ordinal);
        await provider.DisposeAsync();
    }

    [Theory, EveryStore]
    public async Task Whatever_is_recorded_comes_out_the_same(IStoreProvider provider)
    {
        await using StoreUnderTest source = await StoreUnderTest.OpenAsync(new SqliteProvider());
        await source.PutAsync([.. GeneratedFacts.OneNodeOfEachType]);

        await Changesets.OfEveryType.SampleAsync(async operations =>
        {
            source.Clock.Move(TimeSpan.FromTicks(operations.Length % 3));
            await source.ApplyAsync(operations);
            await CopyAsync(source.Store, provider);
        }, iter: Math.Max(3, 12 / provider.OneCaseOf), threads: 1);

        await using IGraphStore copied = await provider.OpenAsync(source.Clock);
        await Likeness.AssertAsync(source.Store, copied, provider.OneCaseOf);
        await provider.DisposeAsync();
    }

    private static Task<CopyOutcome> CopyAsync(IGraphStore source, IStoreProvider target, IProgress<string>? progress = null, CancellationToken cancellationToken = default) =>
        new HistoryCopy(new StoreHistory(source), (time, _) => target.OpenAsync(time)).RunAsync(progress, cancellationToken);

    /// <summary>Does something once so many changes are copied.</summary>
    private sealed class AfterChanges(int changes, System.Action action) : IProgress<string>
    {
        private int left = changes;

        public void Report(string value)
        {
            if (value.StartsWith("Copied", StringComparison.Ordinal) && --left == 0)
                action();
        }
    }
}
