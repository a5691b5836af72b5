using Graph.Store.Neo4j;

namespace Graph.Store.Tests.Neo4j.Faults;

/// <summary>An emptied database with two stores on it: one that asks it, and an impatient one that asks through a proxy.</summary>
internal sealed class FaultyWay : IAsyncDisposable
{
    private static readonly TimeSpan Impatience = TimeSpan.FromMilliseconds(200);

    // No test lasts as long, so none is saved by a lease that ends.
    private static readonly TimeSpan Lease = TimeSpan.FromHours(1);

    // A writer that waits for another one here waits for one that is done.
    private static readonly TimeSpan Waits = TimeSpan.FromSeconds(20);

    private FaultyWay(Neo4jDatabase database, FaultyProxy proxy, Neo4jGraphStore direct, Neo4jGraphStore store) =>
        (Database, Proxy, Direct, Store) = (database, proxy, direct, store);

    public Neo4jDatabase Database { get; }

    public FaultyProxy Proxy { get; }

    public Neo4jGraphStore Direct { get; }

    public Neo4jGraphStore Store { get; }

    public static async Task<FaultyWay> OpenAsync()
    {
        Neo4jDatabase database = await Neo4jDatabase.TakeAsync();
        try
        {
            FaultyProxy proxy = await FaultyProxy.StartAsync(database.Options.Uri);
            Neo4jGraphStore direct = await Neo4jGraphStore.OpenAsync(database.Options, new Clock());
            return new(database, proxy, direct, await OpenImpatientAsync(database.Options with { Uri = proxy.Address }));
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Direct.DisposeAsync();
        await Proxy.DisposeAsync();
        Database.Dispose();
    }

    private static async Task<Neo4jGraphStore> OpenImpatientAsync(Neo4jStoreOptions options)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                return await Neo4jGraphStore.OpenAsync(options with { StatementTimeout = Impatience, Lease = Lease, BusyTimeout = Waits }, new Clock());
            }
            catch (StoreException problem) when (problem.IsRetriable && tries < 10)
            {
                // A server that is busy with other tests may need longer than this store has patience.
            }
        }
    }
}
