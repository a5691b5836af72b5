using Graph.Store.Neo4j;

namespace Graph.Store.Tests;

/// <summary>Joins the Neo4j store to the contract.</summary>
public sealed class Neo4jProvider : IStoreProvider
{
    private Neo4jDatabase? database;

    public string? Missing => Neo4jServer.Missing;

    public int OneCaseOf => 10;

    public Task<IGraphStore> OpenAsync(TimeProvider time) => OpenAsync(time, OntologyHistory.OfRecords);

    public async Task<IGraphStore> OpenAsync(TimeProvider time, OntologyHistory history)
    {
        database ??= await Neo4jDatabase.TakeAsync();
        return await Neo4jGraphStore.OpenAsync(database.Options with { History = history }, time);
    }

    public async Task RenameTypeAsync(string from, string to, bool withIds = false)
    {
        bool isNode = Ontology.Types.First(type => type.Name == from || type.Name == to).IsNode;
        string kind = isNode ? "node" : "edge", label = isNode ? to : $"FORMERLY_{to.ToUpperInvariant()}";
        string? earlier = (await database!.RunAsync("SHOW CONSTRAINTS YIELD name, labelsOrTypes WHERE name = $name RETURN labelsOrTypes[0]", ("name", ConstraintOf(from))))[0][0] as string;
        await database.RunAsync($"MATCH (v:{from}Version) SET v:{to}Version REMOVE v:{from}Version");
        await database.RunAsync($"MATCH (v:PutAside) SET v.aside_labels = [label IN v.aside_labels | CASE label WHEN '{from}Version' THEN '{to}Version' ELSE label END]");
        await database.RunAsync(isNode
            ? $"MATCH (n:{earlier}) SET n:{label} REMOVE n:{earlier}"
            : $"MATCH (a)-[old:{earlier}]->(b) CREATE (a)-[r:{label}]->(b) SET r = properties(old) DELETE old");
        await database.RunAsync($"DROP CONSTRAINT {ConstraintOf(from)}");
        await database.RunAsync($"CREATE CONSTRAINT {ConstraintOf(to)} IF NOT EXISTS FOR {(isNode ? $"(n:{label})" : $"()-[n:{label}]-()")} REQUIRE n.id IS UNIQUE");
        await database.RunAsync($"MATCH (m:Migration) WHERE m.name = '{kind} {from}' OR m.name STARTS WITH 'property {from}.' OR m.name = 'name {from}' WITH m, replace(m.name, '{from}', '{to}') AS name DELETE m MERGE (:Migration {{name: name}})");
        if (withIds)
            await RenameIdsAsync(from.ToLowerInvariant(), to.ToLowerInvariant(), label);
    }

    public async Task RenamePropertyAsync(PropertyDefinition property, string? to)
    {
        TypeCypher type = TypeCypher.Of(Ontology.Of(property.ClrProperty.ReflectedType!));
        string plain = type.Type.IsNode ? $"(n:{type.Label})" : $"()-[n:{type.Label}]->()";
        foreach ((string name, string other) in new[] { (property.FieldName, $"{(to is null ? "" : new FormerName(to).FieldName)}"), (TypeCypher.FoldedName(property), $"{(to is null ? "" : TypeCypher.FoldedName(new FormerName(to).FieldName))}") })
        {
            await database!.RunAsync($"DROP INDEX {type.Type.TableName}_version_{name} IF EXISTS");
            await database.RunAsync($"MATCH (m:Migration {{name: 'property {type.Type.Name}.{name}'}}) DELETE m");
            foreach (string pattern in (string[])[$"(n:{type.VersionLabel})", plain])
                await database.RunAsync(to is null ? $"MATCH {pattern} REMOVE n.{name}" : $"MATCH {pattern} SET n.{other} = n.{name} REMOVE n.{name}");
        }

        // A store of that ontology did not know that anything would be renamed, or required.
        await database!.RunAsync("MATCH (m:Migration) WHERE m.name STARTS WITH 'renamed ' DELETE m");
        if (to is null)
            await database.RunAsync("MATCH (store:Store) SET store.required = ''");
    }

    public async Task MakeTextAsync(PropertyDefinition list)
    {
        TypeCypher type = TypeCypher.Of(Ontology.Of(list.ClrProperty.ReflectedType!));
        foreach (string label in (string[])[type.VersionLabel, type.Label])
        {
            foreach (string key in (string[])[list.FieldName, TypeCypher.FoldedName(list)])
                await database!.RunAsync($"MATCH (n:{label}) WHERE n.{key} IS NOT NULL SET n.{key} = n.{key}[0]");
        }
    }

    private async Task RenameIdsAsync(string from, string to, string label)
    {
        foreach (string key in (string[])["id", "from_id", "to_id"])
            await database!.RunAsync($"MATCH (v) WHERE (v:Version OR v:PutAside OR v:{label}) AND v.{key} STARTS WITH '{from}-' SET v.{key} = '{to}' + substring(v.{key}, {from.Length})");
    }

    private static string ConstraintOf(string name) => $"{new FormerName(name).ColumnName}_id";

    public async Task DamageAsync(string id) =>
        Assert.NotEqual(0L, (await database!.RunAsync("MATCH (v:Version {id: $id}) SET v.since = 'one day' RETURN count(v)", ("id", id)))[0][0]);

    /// <summary>The rows of a statement on the database of the test.</summary>
    public Task<List<object?[]>> RunAsync(string text) => database!.RunAsync(text);

    public ValueTask DisposeAsync()
    {
        database?.Dispose();
        return ValueTask.CompletedTask;
    }

    public override string ToString() => "Neo4j";
}
