using Graph.Store.Neo4j;

namespace Graph.Store.Tests.Neo4j.Writing;

/// <summary>A store that was written by a program which knew less of changes and keys.</summary>
public sealed class RekeyingTests
{
    private static readonly Person Ann = Facts.Person("Ann");

    [Neo4jTheory]
    [InlineData("SET store.keyed = 'other'")]
    [InlineData("REMOVE store.keyed")]
    public async Task Nodes_whose_keys_were_made_of_something_else_are_found_by_those_of_today(string older)
    {
        using Neo4jDatabase database = await Neo4jDatabase.TakeAsync();
        await using (Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(database.Options, new Clock()))
        {
            await store.ApplyAsync(new("tester", [new Put(Ann), new Put(Facts.Organisation("Hope Centre"))]));
            await store.ApplyAsync(new("tester", [new Put(Ann with { Name = "Anne" })]));
        }

        await database.RunAsync($"MATCH (store:Store) {older}");
        await database.RunAsync("MATCH (v:Version) REMOVE v.key_hash");
        await using Neo4jGraphStore reopened = await Neo4jGraphStore.OpenAsync(database.Options, new Clock());

        Assert.Equal([Ann.Id], (await reopened.FindByKeyAsync(Ontology.Of<Person>(), ["anne"]))["anne"]);
        Assert.Empty(await reopened.FindByKeyAsync(Ontology.Of<Person>(), ["ann"]));
        Assert.Single(await reopened.FindByKeyAsync(Ontology.Of<Organisation>(), ["hope centre"]));
        Assert.Equal([KeyHash.Rule, true, true], (await database.RunAsync("MATCH (store:Store) RETURN store.keyed, store.writer IS NULL, store.staging IS NULL"))[0]);
    }

    [Neo4jFact]
    public async Task What_the_changes_of_an_earlier_store_did_is_known_from_their_answers()
    {
        using Neo4jDatabase database = await Neo4jDatabase.TakeAsync();
        await using (Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(database.Options, new Clock()))
        {
            await store.ApplyAsync(new("tester", [new Put(Ann), new Put(Facts.Person("Bob"))]));
            await store.ApplyAsync(new("tester", [new Put(Ann with { Name = "Anne" }), new Retract(Facts.Person("Bob").Id)]));
            await store.ApplyAsync(new("tester", [new Put(Ann with { Name = "Anne" })]));
        }

        await database.RunAsync("MATCH (c:Change) REMOVE c.added, c.changed, c.retracted");
        await database.RunAsync("MATCH (m:Migration {name: 'schema/003-changes'}) DELETE m");
        await using Neo4jGraphStore reopened = await Neo4jGraphStore.OpenAsync(database.Options, new Clock());

        Assert.Equal([(0, 1, 1), (2, 0, 0)], (await reopened.ListChangesAsync(null, 10)).Select(change => (change.Added, change.Changed, change.Retracted)));
    }
}
