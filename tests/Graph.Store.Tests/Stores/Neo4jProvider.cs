using Graph.Store.Neo4j;

namespace Graph.Store.Tests;

/// <summary>Joins the Neo4j store to the contract.</summary>
public sealed class Neo4jProvider : IStoreProvider
{
    private Neo4jDatabase? database;

    public string? Missing => Neo4jServer.Missing;

    public int OneCaseOf => 10;

    public async Task<IGraphStore> OpenAsync(TimeProvider time)
    {
        database ??= await Neo4jDatabase.TakeAsync();
        return await Neo4jGraphStore.OpenAsync(database.Options, time);
    }

    public async Task DamageAsync(string id) =>
        Assert.NotEqual(0L, (await database!.RunAsync("MATCH (v:Version {id: $id}) SET v.since = 'one day' RETURN count(v)", ("id", id)))[0][0]);

    public ValueTask DisposeAsync()
    {
        database?.Dispose();
        return ValueTask.CompletedTask;
    }

    public override string ToString() => "Neo4j";
}
