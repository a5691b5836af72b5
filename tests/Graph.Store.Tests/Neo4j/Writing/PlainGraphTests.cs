using CsCheck;
using Graph.Store.Neo4j;

namespace Graph.Store.Tests.Neo4j.Writing;

/// <summary>The graph that people see in Neo4j Browser is what is known now, and nothing else.</summary>
public sealed class PlainGraphTests
{
    [Neo4jFact]
    public async Task A_person_holds_a_partnership_of_an_organisation_as_one_would_draw_it()
    {
        using Neo4jDatabase database = await Neo4jDatabase.TakeAsync();
        await using Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(database.Options, new Clock());
        Organisation council = Facts.Organisation("Council");
        Person ann = Facts.Person("Ann");
        Partnership advice = Facts.Partnership("advice");
        Holds holds = Facts.Holds(ann, advice, council) with { Strength = Strength.Strong, Since = PartialDate.Of(2022, 7) };
        Party party = new() { Id = FactId.Of<Party>("p"), From = advice.Id, To = council.Id };

        await store.ApplyAsync(new("tester", [new Put(council), new Put(ann), new Put(advice), new Put(holds), new Put(party)]));

        List<object?[]> rows = await database.RunAsync(
            "MATCH (person:Person)-[holds:HOLDS]->(:Partnership)-[:PARTY]->(organisation:Organisation) RETURN person.name, holds.strength, holds.since, organisation.name");
        Assert.Equal(["Ann", "STRONG", "2022-07", "Council"], Assert.Single(rows));
    }

    [Neo4jFact]
    public async Task After_any_changes_the_plain_graph_has_the_current_facts_and_no_others()
    {
        using Neo4jDatabase database = await Neo4jDatabase.TakeAsync();
        await using Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(database.Options, new Clock());
        await store.ApplyAsync(new("tester", [.. Values.OneNodeOfEachType.Select(node => new Put(node))]));

        await Changesets.OfEveryType.SampleAsync(
            async operations =>
            {
                await store.ApplyAsync(new("tester", operations));
                await AssertShowsAsync(database, store);
            },
            iter: 3,
            threads: 1);
    }

    [Neo4jFact]
    public async Task A_change_too_large_for_one_transaction_is_shown_like_any_other()
    {
        using Neo4jDatabase database = await Neo4jDatabase.TakeAsync();
        await using Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(database.Options, new Clock());
        Organisation council = Facts.Organisation("Council");
        Person[] people = [.. Enumerable.Range(0, 6000).Select(number => Facts.Person($"{number}"))];
        await store.ApplyAsync(new("tester", [new Put(council), .. people.Select(person => new Put(person)), .. people.Select(person => new Put(Facts.Role(person, council)))]));

        await store.ApplyAsync(new("tester",
        [
            .. people.Take(3000).Select(person => new Retract(Facts.Role(person, council).Id)),
            .. people.Take(3000).Select(person => new Retract(person.Id)),
            .. people.Skip(3000).Select(person => new Put(Facts.Role(person, council) with { Title = "Lead" })),
        ]));

        await AssertShowsAsync(database, store);
        Assert.Empty(await store.SearchAsync(new("17")));
    }

    internal static async Task AssertShowsAsync(Neo4jDatabase database, IGraphStore store)
    {
        foreach (TypeCypher type in Ontology.Types.Select(TypeCypher.Of))
        {
            string label = type.Type.IsNode ? type.Type.Name : type.Type.Edge!.Label;
            List<object?[]> shown = await database.RunAsync(type.Type.IsNode
                ? $"MATCH (n:{label}) RETURN n.id AS id, n.since AS since, n.until AS until, null AS a, null AS b ORDER BY id"
                : $"MATCH (a)-[n:{label}]->(b) RETURN n.id AS id, n.since AS since, n.until AS until, a.id AS a, b.id AS b ORDER BY id");
            List<object?[]> known = [];
            await foreach (Fact fact in store.StreamAsync([type.Type], ReadPoint.Now))
                known.Add([fact.Id, fact.Since?.ToString(), fact.Until?.ToString(), (fact as Edge)?.From, (fact as Edge)?.To]);
            Assert.Equal(known, shown);
        }
    }
}
