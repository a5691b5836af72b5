using Graph.Store.Neo4j;

namespace Graph.Store.Tests.Neo4j.Writing;

/// <summary>What a writer leaves that dies at some step.</summary>
public sealed class RecoveryTests
{
    private static readonly Person Ann = Facts.Person("Ann");

    [Neo4jFact]
    public async Task What_a_dead_writer_staged_is_never_seen_and_removed_by_the_next()
    {
        using Neo4jDatabase database = await Neo4jDatabase.TakeAsync();
        Neo4jStoreOptions options = database.Options with { Lease = TimeSpan.FromMilliseconds(400) };
        await using Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(options, new Clock());
        await store.ApplyAsync(new("tester", [new Put(Ann)]));
        await StageAndDieAsync(options, Ann with { Email = "ann@example.org" }, Facts.Person("Bob"));

        Assert.Equal(1, await store.GetHeadAsync());
        Assert.Equal(Ann, await store.FindAsync<Person>(Ann.Id, ReadPoint.Now));
        Assert.Single(await store.GetHistoryAsync(Ann.Id));
        Assert.Empty(await store.SearchAsync(new("Bob")));
        ChangeResult next = await store.ApplyAsync(new("tester", [new Put(Facts.Person("Cal"))]));

        Assert.Equal(2, next.Sequence);
        Assert.Equal([Ann, Facts.Person("Cal")], (await AllAsync(store)).OfType<Person>().OrderBy(person => person.Name, StringComparer.Ordinal));
        Assert.Equal(2L, (await database.RunAsync("MATCH (v:Version) RETURN count(v)"))[0][0]);
        await PlainGraphTests.AssertShowsAsync(database, store);
    }

    [Neo4jFact]
    public async Task What_became_true_and_was_not_shown_is_shown_by_the_next_start()
    {
        using Neo4jDatabase database = await Neo4jDatabase.TakeAsync();
        await using (Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(database.Options, new Clock()))
            await store.ApplyAsync(new("tester", [new Put(Ann)]));
        await database.RunAsync("MATCH (store:Store) SET store.published = 0");
        await database.RunAsync("MATCH (n:Person) DELETE n");

        await using Neo4jGraphStore reopened = await Neo4jGraphStore.OpenAsync(database.Options, new Clock());

        await PlainGraphTests.AssertShowsAsync(database, reopened);
    }

    [Neo4jFact]
    public async Task A_writer_that_was_silent_for_too_long_writes_nothing_more()
    {
        using Neo4jDatabase database = await Neo4jDatabase.TakeAsync();
        Neo4jStoreOptions options = database.Options with { Lease = TimeSpan.FromMilliseconds(200) };
        await using Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(options, new Clock());
        using QueryClient client = new(options);
        Writer silent = new(client, options, new());
        await silent.AskAsync(Guid.NewGuid(), CancellationToken.None);
        await Task.Delay(400);
        await store.ApplyAsync(new("tester", [new Put(Ann)]));

        StoreException refused = await Assert.ThrowsAsync<StoreException>(() => silent.WriteAllAsync(CypherFile.Read("write/discarded"), 1, [], CancellationToken.None));

        Assert.Equal(StoreError.Busy, refused.Error);
        Assert.True(refused.IsRetriable);
    }

    [Neo4jFact]
    public async Task A_writer_that_is_put_out_while_it_waits_for_the_store_writes_nothing_more()
    {
        using Neo4jDatabase database = await Neo4jDatabase.TakeAsync();
        await using Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(database.Options, new Clock());
        using QueryClient client = new(database.Options);
        Writer waiting = new(client, database.Options, new());
        ChangeInProgress change = new(waiting, client, new(), await waiting.AskAsync(Guid.NewGuid(), CancellationToken.None));
        await StageAsync(change, Ann);
        using OpenTransaction other = await OpenTransaction.BeginAsync(database.Options);
        await other.RunAsync("MATCH (store:Store {name: 'graph'}) SET store.writer = 'another'");

        Task write = StageAsync(change, Facts.Person("Bob"));
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.False(write.IsCompleted);
        await other.CommitAsync();

        Assert.Equal(StoreError.Busy, (await Assert.ThrowsAsync<StoreException>(() => write)).Error);
        Assert.Equal(1L, (await database.RunAsync("MATCH (v:Version) RETURN count(v)"))[0][0]);
    }

    private static async Task StageAndDieAsync(Neo4jStoreOptions options, params Person[] people)
    {
        using QueryClient client = new(options);
        Writer writer = new(client, options, new());
        StoreState state = await writer.AskAsync(Guid.NewGuid(), CancellationToken.None);
        await StageAsync(new(writer, client, new(), state), people);
    }

    private static Task StageAsync(ChangeInProgress change, params Person[] people) => new Staging(change, isEmpty: false)
        .RunAsync(people.OrderBy(person => person.Id, StringComparer.Ordinal).Select(person => new Put(person)), CancellationToken.None);

    private static async Task<List<Fact>> AllAsync(Neo4jGraphStore store)
    {
        List<Fact> all = [];
        await foreach (Fact fact in store.StreamAsync([.. Ontology.Types], ReadPoint.Now))
            all.Add(fact);
        return all;
    }
}
