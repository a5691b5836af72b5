namespace Graph.Store.Tests.Contract;

public sealed class ChangesetTests
{
    private static readonly Organisation Council = Facts.Organisation("Council");
    private static readonly Organisation Hub = Facts.Organisation("Hub");
    private static readonly Person Ann = Facts.Person("Ann");

    [Theory, EveryStore]
    public async Task An_empty_store_knows_nothing_and_is_at_change_0(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);

        Assert.Equal(0, await under.Store.GetHeadAsync());
        Assert.Empty(await under.AllAsync());
    }

    [Theory, EveryStore]
    public async Task A_changeset_says_what_it_did(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council, Hub, Ann);

        ChangeResult result = await under.ApplyAsync(
            new Put(Council), new Put(Hub with { Postcode = "M33 7ZF" }), new Retract(Ann.Id), new Put(Facts.Person("Bob")));

        Assert.Equal(new ChangeResult(2, Clock.Noon, Added: 1, Changed: 1, Unchanged: 1, Retracted: 1), result);
        Assert.Equal(2, await under.Store.GetHeadAsync());
    }

    [Theory, EveryStore]
    public async Task Facts_that_are_known_so_already_make_no_change_and_no_version(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation charity = Council with { Identifiers = [OrgIdentifier.Parse("GB-CHC-1090095")], AlternateNames = ["MBC"], AnnualIncome = 12.5m };
        await under.PutAsync(charity);

        ChangeResult again = await under.PutAsync(charity with { AnnualIncome = 12.5000m });

        Assert.Equal(new ChangeResult(1, Clock.Noon, 0, 0, Unchanged: 1, 0), again);
        Assert.False(again.ChangedAnything);
        Assert.Equal(1, await under.Store.GetHeadAsync());
        Assert.Single(await under.Store.GetHistoryAsync(charity.Id));
    }

    [Theory, EveryStore]
    public async Task What_was_recorded_is_there_when_the_store_is_opened_again(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council, Ann, Facts.Role(Ann, Council));

        await under.ReopenAsync();

        Assert.Equal(3, (await under.AllAsync()).Count);
        Assert.Equal(1, await under.Store.GetHeadAsync());
    }

    [Theory, EveryStore]
    public async Task A_bad_operation_at_the_end_leaves_nothing_of_the_changeset(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council);

        await under.RefusedAsync(
            new Put(Council with { Postcode = "M33" }), new Put(Hub), new Put(Ann), new Put(Facts.Role(Ann, Facts.Organisation("Nobody"))));

        Assert.Equal(Council, Assert.Single(await under.AllAsync()).Value);
        Assert.Equal(1, await under.Store.GetHeadAsync());
        Assert.Empty(await under.Store.SearchAsync(new("Hub")));
    }

    [Theory, EveryStore]
    public async Task An_enumeration_that_breaks_leaves_nothing_and_the_store_goes_on(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);

        await Assert.ThrowsAsync<IOException>(() => under.Store.ApplyAsync(new("tester", new BreakingOperations([new Put(Council), new Put(Hub)]))));

        Assert.Empty(await under.AllAsync());
        Assert.Equal(1, (await under.PutAsync(Council)).Sequence);
    }

    [Theory, EveryStore]
    public async Task A_changeset_that_is_cancelled_midway_leaves_nothing_and_the_store_goes_on(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        using CancellationTokenSource cancel = new();
        Operation[] many = [.. Enumerable.Range(0, 20_000).Select(number => new Put(Facts.Person($"Person {number}")))];
        Task<ChangeResult> applying = under.Store.ApplyAsync(new("tester", new CancellingOperations(many, cancel)), cancel.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => applying);

        Assert.Empty(await under.AllAsync());
        Assert.Equal(1, (await under.PutAsync(Council)).Sequence);
    }

    [Theory, EveryStore]
    public async Task An_attempt_made_again_gets_the_first_answer_and_does_nothing(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Changeset attempt = new("tester", [new Put(Council)]);
        ChangeResult first = await under.Store.ApplyAsync(attempt);
        under.Clock.Move(TimeSpan.FromHours(1));
        await under.RetractAsync(Council.Id);
        await under.ReopenAsync();

        ChangeResult second = await under.Store.ApplyAsync(attempt);

        Assert.Equal(first, second);
        Assert.Equal(2, await under.Store.GetHeadAsync());
        Assert.Empty(await under.AllAsync());
    }

    [Theory, EveryStore]
    public async Task An_attempt_that_changed_nothing_is_recognised_too(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council);
        Changeset attempt = new("tester", [new Put(Council)]);
        await under.Store.ApplyAsync(attempt);
        await under.PutAsync(Council with { Postcode = "M33" });

        ChangeResult again = await under.Store.ApplyAsync(attempt);

        Assert.Equal(1, again.Unchanged);
        Assert.Equal("M33", ((Organisation)(await under.FindAsync(Council.Id))!).Postcode);
    }

    [Theory, EveryStore]
    public async Task Retracting_what_is_not_known_changes_nothing(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);

        ChangeResult result = await under.RetractAsync(Ann.Id);

        Assert.Equal(new ChangeResult(0, Clock.Noon, 0, 0, Unchanged: 1, 0), result);
    }

    private sealed class BreakingOperations(Operation[] operations) : IReadOnlyCollection<Operation>
    {
        public int Count => operations.Length + 1;

        public IEnumerator<Operation> GetEnumerator()
        {
            foreach (Operation operation in operations)
                yield return operation;
            throw new IOException("The disk is gone.");
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class CancellingOperations(Operation[] operations, CancellationTokenSource cancel) : IReadOnlyCollection<Operation>
    {
        public int Count => operations.Length;

        public IEnumerator<Operation> GetEnumerator()
        {
            foreach (Operation operation in operations)
                yield return operation;
            cancel.Cancel();
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
