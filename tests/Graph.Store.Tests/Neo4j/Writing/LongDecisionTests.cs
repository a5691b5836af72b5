using Graph.Store.Neo4j;

namespace Graph.Store.Tests.Neo4j.Writing;

/// <summary>Decisions that take longer than a lease, and those whose lease was lost.</summary>
public sealed class LongDecisionTests
{
    private static readonly Person Ann = Facts.Person("Ann");
    private static readonly Person Bob = Facts.Person("Bob");

    [Neo4jFact]
    public async Task A_decision_longer_than_its_lease_keeps_other_writers_out()
    {
        using Neo4jDatabase database = await Neo4jDatabase.TakeAsync();
        Neo4jStoreOptions options = database.Options with { Lease = TimeSpan.FromMilliseconds(1500) };
        await using Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(options, new Clock());
        await using Neo4jGraphStore another = await Neo4jGraphStore.OpenAsync(options, new Clock());
        TaskCompletionSource begun = new();
        int decisions = 0;

        Task<ChangeResult?> deciding = store.DecideAsync(async token =>
        {
            decisions++;
            begun.TrySetResult();
            await Task.Delay(options.Lease * 3, token);
            return new("tester", [new Put(Ann)]);
        });
        await begun.Task;
        ChangeResult other = await another.ApplyAsync(new("tester", [new Put(Bob)]));

        Assert.Equal(1, (await deciding)!.Sequence);
        Assert.Equal((2, 1), (other.Sequence, decisions));
    }

    [Neo4jFact]
    public async Task A_decision_whose_lease_was_lost_is_taken_again_on_what_is_known_by_then()
    {
        using Neo4jDatabase database = await Neo4jDatabase.TakeAsync();
        await using Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(database.Options, new Clock());
        await using Neo4jGraphStore another = await Neo4jGraphStore.OpenAsync(database.Options, new Clock());
        List<int> known = [];

        ChangeResult? result = await store.DecideAsync(async token =>
        {
            known.Add((await store.ListAsync(new(Ontology.Of<Person>()), token)).Items.Count);
            if (known.Count == 1)
            {
                // As after a pause of this process that was longer than its lease.
                await database.RunAsync("MATCH (store:Store) SET store.lease_until = 0");
                await another.ApplyAsync(new("tester", [new Put(Bob)]), token);
            }

            return new("tester", [new Put(Ann)]);
        });

        Assert.Equal([0, 1], known);
        Assert.Equal(2, result!.Sequence);
        Assert.Equal(2L, (await database.RunAsync("MATCH (v:Version) RETURN count(v)"))[0][0]);
        await PlainGraphTests.AssertShowsAsync(database, store);
    }
}
