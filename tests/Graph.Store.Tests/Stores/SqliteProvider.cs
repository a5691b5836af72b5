using Graph.Store.Sqlite;
using Microsoft.Data.Sqlite;
using FactColumn = Graph.Store.Sqlite.FactColumn;

namespace Graph.Store.Tests;

/// <summary>Joins the SQLite store to the contract.</summary>
public sealed class SqliteProvider : IStoreProvider
{
    private readonly TemporaryFolder folder = new();

    public Task<IGraphStore> OpenAsync(TimeProvider time) => OpenAsync(time, OntologyHistory.OfRecords);

    public async Task<IGraphStore> OpenAsync(TimeProvider time, OntologyHistory history) =>
        await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path, History = history }, time);

    public async Task DamageAsync(string id) =>
        Assert.NotEqual(0, await ExecuteAsync($"UPDATE {Ontology.OfId(id)!.TableName} SET since = 'one day' WHERE id = @id", ("@id", id)));

    public async Task RenameTypeAsync(string from, string to, bool withIds = false)
    {
        string table = new FormerName(from).ColumnName, other = new FormerName(to).ColumnName;
        await DropIndexesAsync(table);
        await ExecuteAsync($"DROP TABLE IF EXISTS {other}; ALTER TABLE {table} RENAME TO {other}");
        if (!withIds)
            return;
        foreach (string place in (string[])[other, "node_key", "node_identifier"])
        {
            await ExecuteAsync(
                $"UPDATE {place} SET id = @to || substr(id, length(@from) + 1) WHERE id LIKE @from || '-%'",
                ("@from", from.ToLowerInvariant()), ("@to", to.ToLowerInvariant()));
        }
    }

    public async Task RenamePropertyAsync(PropertyDefinition property, string? to)
    {
        FactType type = Ontology.Of(property.ClrProperty.ReflectedType!);
        FactColumn column = FactTables.Of(type).ColumnOf(property);
        await DropIndexesAsync(type.TableName);
        foreach ((string name, _) in column.Definitions)
        {
            string other = name == column.Name ? $"{to}" : FactColumn.FoldedName($"{to}");
            await ExecuteAsync(to is null
                ? $"ALTER TABLE {type.TableName} DROP COLUMN {name}"
                : $"ALTER TABLE {type.TableName} RENAME COLUMN {name} TO {new FormerName(other).ColumnName}");
        }

        // A store of an ontology without the property did not know that it is required.
        if (to is null)
            await ExecuteAsync("UPDATE store_setting SET value = '' WHERE name = 'required properties'");
    }

    public Task MakeTextAsync(PropertyDefinition list) =>
        ExecuteAsync($"UPDATE {Ontology.Of(list.ClrProperty.ReflectedType!).TableName} SET {list.ColumnName} = json_extract({list.ColumnName}, '$[0]')");

    private async Task DropIndexesAsync(string table)
    {
        // They come again with the names that a store of that ontology has, or not at all.
        await using SqliteConnection connection = await ConnectAsync();
        await using SqliteCommand names = connection.CreateCommand();
        names.CommandText = "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = @table";
        names.Parameters.AddWithValue("@table", table);
        List<string> indexes = [];
        await using (SqliteDataReader row = await names.ExecuteReaderAsync())
        {
            while (await row.ReadAsync())
                indexes.Add(row.GetString(0));
        }

        foreach (string index in indexes)
            await ExecuteAsync($"DROP INDEX \"{index}\"");
    }

    private async Task<int> ExecuteAsync(string sql, params (string Name, string Value)[] parameters)
    {
        await using SqliteConnection connection = await ConnectAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, string value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return await command.ExecuteNonQueryAsync();
    }

    private async Task<SqliteConnection> ConnectAsync()
    {
        SqliteConnection connection = new($"Data Source={Path.Combine(folder.Path, SqliteStoreOptions.FileName)};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync();
        return connection;
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    public override string ToString() => "SQLite";
}
