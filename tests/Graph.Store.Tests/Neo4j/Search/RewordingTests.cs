using Graph.Store.Neo4j;

namespace Graph.Store.Tests.Neo4j.Search;

/// <summary>A store that was written by a program which searches other properties.</summary>
public sealed class RewordingTests
{
    private static readonly Person Ann = Facts.Person("Ann");

    [Neo4jTheory]
    [InlineData("SET store.searched = 'Person.Email'")]
    [InlineData("REMOVE store.searched")]
    public async Task What_was_written_with_the_words_of_other_properties_is_found_by_those_of_today(string older)
    {
        using Neo4jDatabase database = await Neo4jDatabase.TakeAsync();
        await using (Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(database.Options, new Clock()))
        {
            await store.ApplyAsync(new("tester", [new Put(Ann), new Put(Facts.Person("Bob")), new Put(Facts.Organisation("Hope Centre"))]));
            await store.ApplyAsync(new("tester", [new Put(Ann with { Name = "Anne" }), new Retract(Facts.Person("Bob").Id)]));
        }

        await database.RunAsync($"MATCH (store:Store) {older}");
        await database.RunAsync("MATCH (v:Version) SET v.heading_words = 'other ', v.name_words = 'other' REMOVE v:Searched");
        await using Neo4jGraphStore reopened = await Neo4jGraphStore.OpenAsync(database.Options, new Clock());

        Assert.Equal(Facts.Organisation("Hope Centre").Id, Assert.Single(await reopened.SearchAsync(new("hope"))).Node.Id);
        Assert.Equal("Anne", ((Person)Assert.Single(await reopened.SearchAsync(new("an"))).Node).Name);
        Assert.Empty(await reopened.SearchAsync(new("bob")));
        Assert.Empty(await reopened.SearchAsync(new("other")));
        Assert.Equal(2L, (await database.RunAsync("MATCH (v:Searched) RETURN count(v)"))[0][0]);
    }

    [Neo4jFact]
    public async Task What_was_written_with_the_words_of_today_is_left_as_it_is_and_can_be_written_at_once()
    {
        using Neo4jDatabase database = await Neo4jDatabase.TakeAsync();
        await using (Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(database.Options, new Clock()))
            await store.ApplyAsync(new("tester", [new Put(Ann)]));
        await database.RunAsync("MATCH (v:PersonVersion) SET v.name_words = 'marked'");

        await using Neo4jGraphStore reopened = await Neo4jGraphStore.OpenAsync(database.Options, new Clock());

        Assert.Single(await reopened.SearchAsync(new("marked")));
        Assert.Equal(2, (await reopened.ApplyAsync(new("tester", [new Put(Facts.Person("Bob"))]))).Sequence);
    }

    [Neo4jFact]
    public async Task A_store_that_did_not_know_where_to_look_first_finds_the_same_as_one_that_does()
    {
        using Neo4jDatabase database = await Neo4jDatabase.TakeAsync();
        await using Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(database.Options, new Clock());
        foreach (string name in (string[])["Trust c", "Trust b", "Trust a"])
            await store.ApplyAsync(new("tester", [.. Enumerable.Range(0, 900).Select(number => new Put(Facts.Organisation($"{name}{number:000}")))]));
        string[] before = [.. (await store.SearchAsync(new("trust") { First = 1000 })).Select(hit => hit.Node.Id)];

        await database.RunAsync("MATCH (v:Searched) REMOVE v.search_part");
        await database.RunAsync("MATCH (store:Store) REMOVE store.versions");
        await database.RunAsync("MATCH (m:Migration {name: 'schema/005-search-parts'}) DELETE m");
        await using Neo4jGraphStore reopened = await Neo4jGraphStore.OpenAsync(database.Options, new Clock());
        await reopened.ApplyAsync(new("tester", [new Put(Facts.Organisation("Trust aa"))]));

        Assert.Equal(before, (await reopened.SearchAsync(new("trust") { First = 1000 })).Select(hit => hit.Node.Id));
        Assert.Equal(2701L, (await database.RunAsync("MATCH (store:Store) RETURN store.versions"))[0][0]);
    }

    [Neo4jFact]
    public async Task The_words_are_made_anew_once_and_the_next_writer_need_not_wait()
    {
        using Neo4jDatabase database = await Neo4jDatabase.TakeAsync();
        await using (Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(database.Options, new Clock()))
            await store.ApplyAsync(new("tester", [new Put(Ann)]));
        await database.RunAsync("MATCH (store:Store) SET store.searched = 'other'");
        await using Neo4jGraphStore first = await Neo4jGraphStore.OpenAsync(database.Options, new Clock());

        object?[] state = (await database.RunAsync("MATCH (store:Store) RETURN store.searched, store.writer IS NULL, store.staging IS NULL"))[0];

        Assert.Equal([SearchEntry.Properties, true, true], state);
    }
}
