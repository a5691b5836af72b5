using Graph.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Tests;

/// <summary>Joins the SQLite store to the contract.</summary>
public sealed class SqliteProvider : IStoreProvider
{
    private readonly TemporaryFolder folder = new();

    public async Task<IGraphStore> OpenAsync(TimeProvider time) =>
        await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, time);

    public async Task DamageAsync(string id)
    {
        await using SqliteConnection connection = new($"Data Source={Path.Combine(folder.Path, SqliteStoreOptions.FileName)};Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"UPDATE {Ontology.OfId(id)!.TableName} SET since = 'one day' WHERE id = @id";
        command.Parameters.AddWithValue("@id", id);
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync());
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    public override string ToString() => "SQLite";
}
