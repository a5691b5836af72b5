using Graph.Store.Sqlite;

namespace Graph.Store.Tests;

/// <summary>Joins the SQLite store to the contract.</summary>
public sealed class SqliteProvider : IStoreProvider
{
    private readonly TemporaryFolder folder = new();

    public async Task<IGraphStore> OpenAsync(TimeProvider time) =>
        await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, time);

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    public override string ToString() => "SQLite";
}
