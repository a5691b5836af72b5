namespace Graph.Store.Tests.Contract;

/// <summary>What a change says of itself.</summary>
public sealed class ChangeDetailTests
{
    private static readonly Organisation Council = Facts.Organisation("Council");

    [Theory, EveryStore]
    public async Task On_whose_behalf_and_why_are_told_wherever_the_change_is(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.Store.ApplyAsync(new("server", [new Put(Council)]) { Source = "letter", OnBehalfOf = "Ann Ω", Why = "She rang.\nTwice." });
        await under.PutAsync(Council with { Status = "closed" });
        await under.ReopenAsync();
        ChangeInfo first = new(1, Clock.Noon, "server", "letter") { OnBehalfOf = "Ann Ω", Why = "She rang.\nTwice." };
        ChangeInfo second = new(2, Clock.Noon, "tester", null);

        Assert.Equal([first, second], (await under.Store.GetHistoryAsync(Council.Id)).Select(version => version.Change));
        Assert.Equal([first, second], (await under.Store.ReadChangesAsync(0, 2).ToListAsync()).Select(version => version.Change));
        Assert.Equal([first], (await under.Store.StreamReplacedAsync(Ontology.Types, ReadPoint.Now).ToListAsync()).Select(version => version.Change));
        Assert.Equal([first], (await under.Store.ReadReplacedByAsync(2).ToListAsync()).Select(version => version.Change));
        Assert.Equal([second, first], (await under.Store.ListChangesAsync(null, 10)).Select(change => change.Info));
    }

    [Theory, EveryStore]
    public async Task A_reason_that_would_not_come_back_as_it_was_written_is_refused(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);

        StoreException half = await Assert.ThrowsAsync<StoreException>(() => under.Store.ApplyAsync(new("tester", [new Put(Council)]) { Why = "half \ud83d" }));
        StoreException nul = await Assert.ThrowsAsync<StoreException>(() => under.Store.DecideAsync(_ => Task.FromResult<Changeset?>(new("tester", [new Put(Council)]) { OnBehalfOf = "A\0" })));

        Assert.All([half, nul], refused => Assert.Equal(StoreError.InvalidFact, refused.Error));
        Assert.Equal(0, await under.Store.GetHeadAsync());
    }

    [Theory, EveryStore]
    public async Task Changes_are_listed_newest_first_with_what_they_did(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Person ann = Facts.Person("Ann"), bob = Facts.Person("Bob");
        await under.PutAsync(Council, ann);
        DateTimeOffset second = under.Clock.Move(TimeSpan.FromDays(1));
        await under.Store.ApplyAsync(new("importer", [new Put(Council), new Put(ann with { Email = "ann@x.example" }), new Put(bob)]) { Source = "people.csv" });
        await under.PutAsync(bob);
        await under.RetractAsync(ann.Id, bob.Id);

        Assert.Equal(
            [
                new(new(3, second, "tester", null), 0, 0, 2),
                new(new(2, second, "importer", "people.csv"), 1, 1, 0),
                new(new(1, Clock.Noon, "tester", null), 2, 0, 0),
            ],
            await under.Store.ListChangesAsync(null, 10));
    }

    [Theory, EveryStore]
    public async Task The_list_of_changes_is_read_part_by_part(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Assert.Empty(await under.Store.ListChangesAsync(null, 1));
        for (int number = 1; number <= 5; number++)
            await under.PutAsync(Facts.Person($"{number}"));

        Assert.Equal([5, 4], await NumbersAsync(null, 2));
        Assert.Equal([3, 2], await NumbersAsync(4, 2));
        Assert.Equal([1], await NumbersAsync(2, 2));
        Assert.Equal([5, 4, 3, 2, 1], await NumbersAsync(long.MaxValue, 1000));
        Assert.Empty(await NumbersAsync(1, 2));
        Assert.Empty(await NumbersAsync(long.MinValue, 2));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => under.Store.ListChangesAsync(null, 0));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => under.Store.ListChangesAsync(null, 1001));

        async Task<IEnumerable<long>> NumbersAsync(long? before, int first) =>
            (await under.Store.ListChangesAsync(before, first)).Select(change => change.Info.Sequence);
    }

    [Theory, EveryStore]
    public async Task Changes_are_read_by_their_numbers(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council);
        await under.PutAsync(Council with { Status = "closed" });
        await under.RetractAsync(Council.Id);

        IReadOnlyDictionary<long, ChangeSummary> changes = await under.Store.GetChangesAsync([3, 1, 4, 0, -1, 3, long.MaxValue]);

        Assert.Equal([1, 3], changes.Keys.Order());
        Assert.Equal((await under.Store.ListChangesAsync(null, 10)).Where(change => change.Info.Sequence != 2), changes.Values.OrderByDescending(change => change.Info.Sequence));
        Assert.Empty(await under.Store.GetChangesAsync([]));
    }
}
