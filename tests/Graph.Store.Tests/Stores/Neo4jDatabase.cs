using Graph.Store.Neo4j;

namespace Graph.Store.Tests;

/// <summary>The one database of the server, for one test at a time, emptied.</summary>
public sealed class Neo4jDatabase : IDisposable
{
    // What the steps of the schema leave is there for every test.
    private const string IsOfStore = "NOT n:Migration AND NOT n:SearchRange AND NOT n:TestDatabase";

    private static readonly SemaphoreSlim Gate = new(1, 1);

    private readonly FileStream lockFile;

    private Neo4jDatabase(Neo4jStoreOptions options, FileStream lockFile)
    {
        Options = options;
        this.lockFile = lockFile;
    }

    public Neo4jStoreOptions Options { get; }

    /// <summary>Waits for its turn, among the tests of this process and of others.</summary>
    public static async Task<Neo4jDatabase> TakeAsync()
    {
        await Gate.WaitAsync();
        try
        {
            Neo4jStoreOptions options = await Neo4jServer.GetAsync();
            Neo4jDatabase database = new(options, await LockAsync(options));
            try
            {
                await database.EmptyAsync();
                return database;
            }
            catch
            {
                database.lockFile.Dispose();
                throw;
            }
        }
        catch
        {
            Gate.Release();
            throw;
        }
    }

    /// <summary>The rows of a statement.</summary>
    public async Task<List<object?[]>> RunAsync(string text, params (string, object?)[] parameters)
    {
        using QueryClient client = new(Options);
        return await client.WriteAsync(new(text, parameters), CancellationToken.None);
    }

    /// <summary>Empties the database, if it has never been anything but one for tests.</summary>
    public async Task EmptyAsync()
    {
        object?[] found = (await RunAsync($"MATCH (n) WHERE {IsOfStore} WITH count(n) AS others RETURN others, EXISTS {{ (:TestDatabase) }} AS known"))[0];
        if ((found[0], found[1]) is ( > 0L, false))
            throw new InvalidOperationException($"The tests would empty {Options}, which has {found[0]} nodes in it. Name an empty database.");
        if (found[1] is false)
            await RunAsync("MERGE (:TestDatabase)");
        await RunAsync($"MATCH (n) WHERE {IsOfStore} CALL (n) {{ DETACH DELETE n }} IN TRANSACTIONS OF 5000 ROWS");
    }

    public void Dispose()
    {
        lockFile.Dispose();
        Gate.Release();
    }

    private static async Task<FileStream> LockAsync(Neo4jStoreOptions options)
    {
        string path = Path.Combine(Path.GetTempPath(), $"graph-neo4j-{options.Uri.Host}-{options.Uri.Port}-{options.Database}.lock");
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(50);
            }
        }
    }
}
