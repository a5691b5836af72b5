using Graph.Model;
using Graph.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Graph.Bench.Targets;

/// <summary>An SQLite store in a folder of its own.</summary>
internal sealed class SqliteTarget : IStoreTarget
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("graph-sqlite-");

    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>(StringComparer.Ordinal) { ["GRAPH_STORE"] = "sqlite", ["GRAPH_DATA"] = folder.FullName };

    public bool HasServer => false;

    public async Task<IGraphStore> OpenAsync() => await SqliteGraphStore.OpenAsync(new() { Directory = folder.FullName }, TimeProvider.System);

    public Task KillServerAsync() => throw new NotSupportedException("SQLite has no server.");

    public Task RestartServerAsync() => throw new NotSupportedException("SQLite has no server.");

    public async Task VerifyAsync()
    {
        // A new connection: FTS5 checks the segments that a connection remembers, and calls it damage where others have merged them since.
        await using SqliteConnection connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder.FullName, SqliteStoreOptions.FileName),
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        await connection.OpenAsync();
        await using SqliteCommand check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        if (await check.ExecuteScalarAsync() is not "ok" and var said)
            throw new InvalidOperationException($"SQLite finds its file damaged: {said}");
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
