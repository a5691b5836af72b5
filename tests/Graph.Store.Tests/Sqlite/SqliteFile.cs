using Graph.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Tests.Sqlite;

/// <summary>A folder with a store in it, seen from below: as the file that it is.</summary>
public sealed class SqliteFile : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public Clock Clock { get; } = new();

    public SqliteStoreOptions Options => new() { Directory = folder.Path, BusyTimeout = TimeSpan.FromMilliseconds(200) };

    public string Path => Options.FilePath;

    public IEnumerable<string> Backups => Directory.EnumerateFiles(folder.Path, "*backup*").Order(StringComparer.Ordinal);

    public Task<SqliteGraphStore> OpenAsync() => SqliteGraphStore.OpenAsync(Options, Clock);

    public async Task<StoreException> RefusedAsync() => await Assert.ThrowsAsync<StoreException>(OpenAsync);

    public SqliteConnection Connect(string? path = null)
    {
        SqliteConnection connection = new($"Data Source={path ?? Path};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Execute(string sql)
    {
        using SqliteConnection connection = Connect();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public object? Ask(string sql, string? path = null)
    {
        using SqliteConnection connection = Connect(path);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => folder.Dispose();
}
