namespace Graph.Store.Tests.Neo4j.Schema;

/// <summary>What people see in Neo4j Browser of a store whose ontology has changed.</summary>
public sealed class PlainGraphNamesTests
{
    private static readonly Organisation Hub = Facts.Organisation("Hub") with { Postcode = "L20" };
    private static readonly Person Ann = Facts.Person("Ann");
    private static readonly Role Role = Facts.Role(Ann, Hub) with { Title = "Chair" };
    private static readonly Theme Housing = new() { Id = FactId.Of<Theme>("housing"), Name = "Housing" };
    private static readonly Tagged Tagged = new() { Id = FactId.Of<Tagged>("hub", "housing"), From = Hub.Id, To = Housing.Id };

    [Neo4jFact]
    public async Task Labels_and_properties_have_the_names_of_today_and_no_others()
    {
        await using Neo4jProvider provider = new();
        await FillAsync(provider);
        PropertyDefinition postcode = Ontology.Of<Organisation>().Property(nameof(Organisation.Postcode)), title = Ontology.Of<Role>().Property(nameof(Model.Role.Title));
        await provider.RenamePropertyAsync(postcode, "ZipCode");
        await provider.RenamePropertyAsync(title, "Post");
        await provider.RenameTypeAsync(nameof(Organisation), "Body");
        await provider.RenameTypeAsync(nameof(Model.Role), "Office");
        Dictionary<FactType, IReadOnlyList<FormerName>> types = new() { [Ontology.Of<Organisation>()] = [new("Body")], [Ontology.Of<Role>()] = [new("Office")] };
        Dictionary<PropertyDefinition, IReadOnlyList<FormerName>> properties = new() { [postcode] = [new("ZipCode")], [title] = [new("Post")] };

        await using IGraphStore store = await provider.OpenAsync(new Clock(), new() { Types = types, Properties = properties });

        Assert.Equal(["L20", null, "Chair", null], (await provider.RunAsync("MATCH (a:Person)-[r:ROLE]->(n:Organisation) RETURN n.postcode, n.zipCode, r.title, r.post"))[0]);
        Assert.Equal([0L], (await provider.RunAsync("MATCH (n) WHERE any(label IN labels(n) WHERE label STARTS WITH 'Body' OR label STARTS WITH 'Office') RETURN count(n)"))[0]);
        Assert.Equal([1L], (await provider.RunAsync("MATCH (:Person)-[r]->(:Organisation) RETURN count(r)"))[0]);
        Assert.Empty(await provider.RunAsync("SHOW INDEXES YIELD name WHERE name STARTS WITH 'body_' OR name STARTS WITH 'office_' RETURN name"));
    }

    [Neo4jFact]
    public async Task Nodes_of_a_type_that_is_removed_go_and_come_back_with_their_relationships()
    {
        await using Neo4jProvider provider = new();
        await FillAsync(provider);
        await provider.RenameTypeAsync(nameof(Theme), "Topic", withIds: true);

        await (await provider.OpenAsync(new Clock())).DisposeAsync();
        Assert.Equal([1L, 0L], (await provider.RunAsync("MATCH (hub:Organisation) RETURN count(hub), count { (:Topic) } + count { (hub)-[:TAGGED]->() }"))[0]);

        await provider.RenameTypeAsync("Topic", nameof(Theme), withIds: true);
        await (await provider.OpenAsync(new Clock())).DisposeAsync();
        Assert.Equal(["Housing", true], (await provider.RunAsync("MATCH (:Organisation)-[:TAGGED]->(theme:Theme), (store:Store) RETURN theme.name, store.published = store.head"))[0]);
    }

    private static async Task FillAsync(Neo4jProvider provider)
    {
        await using IGraphStore store = await provider.OpenAsync(new Clock());
        await store.ApplyAsync(new("tester", [new Put(Hub), new Put(Ann), new Put(Role), new Put(Housing), new Put(Tagged)]));
    }
}
