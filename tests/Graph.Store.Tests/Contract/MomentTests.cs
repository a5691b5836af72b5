namespace Graph.Store.Tests.Contract;

/// <summary>What was known when, where a clock was wrong once: order is by the number of a change, and moments may go back.</summary>
public sealed class MomentTests
{
    private static readonly TimeSpan Years = TimeSpan.FromDays(4 * 365);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly Person Ann = Facts.Person("Ann");

    [Theory, EveryStore]
    public async Task A_change_after_one_of_the_future_is_dated_now_and_is_known_now_with_all_before_it(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Ann);
        under.Clock.Move(Years);
        ChangeResult ahead = await under.PutAsync(Ann with { Name = "Anne" }, Facts.Person("Bob"));
        DateTimeOffset now = under.Clock.Move(Hour - Years);

        ChangeResult result = await under.PutAsync(Facts.Person("Cat"));

        Assert.Equal((3, now), (result.Sequence, result.RecordedAt));
        Assert.Equal(["Anne", "Bob", "Cat"], await NamesAsync(under, now));
        Assert.Equal(["Ann"], await NamesAsync(under, now - TimeSpan.FromTicks(1)));
        Assert.Equal(["Anne", "Bob", "Cat"], await NamesAsync(under, ahead.RecordedAt));
    }

    [Theory, EveryStore]
    public async Task A_last_change_of_the_future_is_known_from_its_own_moment_on_and_by_whoever_asks_for_no_moment(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Ann);
        DateTimeOffset future = under.Clock.Move(Years);
        await under.PutAsync(Ann with { Name = "Anne" });
        DateTimeOffset now = under.Clock.Move(Hour - Years);

        Assert.Equal("Anne", ((Person)(await under.FindAsync(Ann.Id))!).Name);
        Assert.Equal(["Ann"], await NamesAsync(under, now));
        Assert.Equal(["Anne"], await NamesAsync(under, future));
        StoreCondition condition = await under.Store.CheckAsync();
        Assert.Equal((2, future, true), (condition.Head, condition.LastRecordedAt, condition.IsAheadOf(now)));

        await under.PutAsync(Facts.Person("Bob"));

        Assert.False((await under.Store.CheckAsync()).IsAheadOf(now));
    }

    [Theory, EveryStore]
    public async Task What_was_known_grows_by_whole_changes_in_their_order_however_the_clock_was_moved(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        int[] hours = [5, 1, 9, 3, 3, 8, 2, 7];
        DateTimeOffset[] moments = [.. hours.Select(hour => Clock.Noon.AddHours(hour))];
        for (int i = 0; i < hours.Length; i++)
        {
            under.Clock.Move(moments[i] - under.Clock.Now);
            Assert.Equal(moments[i], (await under.PutAsync(Facts.Person($"{i}"))).RecordedAt);
        }

        foreach (int hour in Enumerable.Range(0, 11))
        {
            DateTimeOffset moment = Clock.Noon.AddHours(hour);
            int known = Array.FindLastIndex(moments, recorded => recorded <= moment) + 1;

            Assert.Equal(Enumerable.Range(0, known).Select(i => $"{i}"), await NamesAsync(under, moment));
            Page page = await under.Store.ListAsync(new(Ontology.Of<Person>()) { At = new(null, moment), CountTotal = true });
            Assert.Equal(known, page.TotalCount);
        }
    }

    [Theory, EveryStore]
    public async Task History_and_the_feed_keep_the_order_of_changes_with_the_moments_that_they_have(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        DateTimeOffset future = under.Clock.Move(Years);
        await under.PutAsync(Ann);
        await under.ReopenAsync();
        DateTimeOffset now = under.Clock.Move(-Years);
        await under.PutAsync(Ann with { Name = "Anne" });

        (long, string?, DateTimeOffset)[] expected = [(1, "Ann", future), (2, "Anne", now)];
        List<(long, string?, DateTimeOffset)> feed = [];
        await foreach (FactVersion version in under.Store.ReadChangesAsync(0, 9))
            feed.Add(Told(version));

        Assert.Equal(expected, feed);
        Assert.Equal(expected, (await under.Store.GetHistoryAsync(Ann.Id)).Select(Told));

        static (long, string?, DateTimeOffset) Told(FactVersion version) => (version.Change.Sequence, (version.Fact as Person)?.Name, version.Change.RecordedAt);
    }

    private static async Task<IEnumerable<string>> NamesAsync(StoreUnderTest under, DateTimeOffset moment) =>
        (await under.AllAsync(new(null, moment))).Values.OfType<Person>().Select(person => person.Name).Order(StringComparer.Ordinal);
}
