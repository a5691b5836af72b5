using CsCheck;

namespace Graph.Store.Tests.Contract;

public sealed class ChangeFeedTests
{
    private static readonly Organisation Council = Facts.Organisation("Council");
    private static readonly Person Ann = Facts.Person("Ann");

    [Theory, EveryStore]
    public async Task The_feed_tells_versions_in_the_order_of_changes_from_after_one_up_to_another(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council);
        await under.PutAsync(Ann, Council with { Status = "closed" });
        await under.PutAsync(Ann);
        await under.RetractAsync(Council.Id);

        Assert.Equal([(1, Council.Id, 1, true), (2, Council.Id, 2, true), (2, Ann.Id, 1, true), (3, Council.Id, 3, false)], await FeedAsync(under, 0, 99));
        Assert.Equal([(2, Council.Id, 2, true), (2, Ann.Id, 1, true)], await FeedAsync(under, 1, 2));
        Assert.Empty(await FeedAsync(under, 3, 3));
        Assert.Empty(await FeedAsync(under, 2, 1));
        Assert.Empty(await FeedAsync(under, 99, long.MaxValue));
        Assert.Empty(await FeedAsync(under, long.MaxValue, long.MaxValue));
        Assert.Equal(4, (await FeedAsync(under, -5, long.MaxValue)).Count);
    }

    [Theory, EveryStore]
    public async Task Whoever_replays_the_feed_knows_what_the_store_knows_now_and_knew_at_every_change(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync([.. Values.OneNodeOfEachType]);
        Dictionary<string, Fact> replayed = new(StringComparer.Ordinal);
        long seen = 0;

        await Changesets.OfEveryType.SampleAsync(async operations =>
        {
            ChangeResult result = await under.ApplyAsync(operations);
            long head = await under.Store.GetHeadAsync();
            Assert.Equal(result.Sequence, head);
            await foreach (FactVersion version in under.Store.ReadChangesAsync(seen, head))
            {
                Assert.InRange(version.Change.Sequence, seen + 1, head);
                if (version.Fact is { } fact)
                    replayed[version.Id] = fact;
                else
                    Assert.True(replayed.Remove(version.Id));
            }

            seen = head;
            Assert.Equal(replayed.OrderBy(pair => pair.Key, StringComparer.Ordinal), (await under.AllAsync()).OrderBy(pair => pair.Key, StringComparer.Ordinal));
            Assert.Equal(replayed.Count, (await under.AllAsync(new(null, result.RecordedAt))).Count);
            under.Clock.Move(TimeSpan.FromSeconds(1));
        }, iter: 40 / provider.OneCaseOf, threads: 1);
    }

    [Theory, EveryStore]
    public async Task What_was_known_at_each_moment_of_the_past_stays_so_for_ever(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync([.. Values.OneNodeOfEachType]);
        List<(DateTimeOffset Moment, Dictionary<string, Fact> Known)> past = [];

        await Changesets.OfEveryType.SampleAsync(async operations =>
        {
            under.Clock.Move(TimeSpan.FromSeconds(1));
            await under.ApplyAsync(operations);
            past.Add((under.Clock.Now, await under.AllAsync()));
        }, iter: Math.Max(3, 15 / provider.OneCaseOf), threads: 1);

        foreach ((DateTimeOffset moment, Dictionary<string, Fact> known) in past)
            Assert.Equal(known.OrderBy(pair => pair.Key, StringComparer.Ordinal), (await under.AllAsync(new(null, moment))).OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    private static async Task<List<(long, string, long, bool)>> FeedAsync(StoreUnderTest under, long after, long upTo)
    {
        List<(long, string, long, bool)> read = [];
        await foreach (FactVersion version in under.Store.ReadChangesAsync(after, upTo))
            read.Add((version.Change.Sequence, version.Id, version.Version, version.Fact is not null));
        return read;
    }
}
