using Graph.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Tests.Sqlite;

/// <summary>How nodes are found by their keys in a file.</summary>
public sealed class KeyHashTests
{
    [Fact]
    public async Task Every_type_whose_key_has_words_is_looked_up_by_an_index()
    {
        using SqliteFile file = new();
        await (await file.OpenAsync()).DisposeAsync();
        using SqliteConnection connection = file.Connect();

        foreach (FactTable table in FactTables.All.Where(table => table.HasKeyHash))
        {
            using SqliteCommand explain = connection.CreateCommand();
            explain.CommandText = $"EXPLAIN QUERY PLAN {table.ByKey}";
            explain.Parameters.AddWithValue("@hashes", "[]");
            using SqliteDataReader row = explain.ExecuteReader();
            List<string> steps = [];
            while (row.Read())
                steps.Add(row.GetString(3));
            Assert.Contains(steps, step => step.StartsWith($"SEARCH f USING INDEX {table.Type.TableName}_key_hash", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Nodes_whose_keys_were_made_of_something_else_are_found_by_those_of_today_after_a_backup()
    {
        using SqliteFile file = new();
        Person ann = Facts.Person("Ann");
        await using (SqliteGraphStore store = await file.OpenAsync())
        {
            await store.ApplyAsync(new("tester", [new Put(ann), new Put(Facts.Organisation("Hope Centre"))]));
            await store.ApplyAsync(new("tester", [new Put(ann with { Name = "Anne" })]));
        }

        file.Execute("UPDATE person SET key_hash = 'x'; UPDATE organisation SET key_hash = NULL; UPDATE store_setting SET value = 'other' WHERE name = 'keys of nodes'");
        await using SqliteGraphStore reopened = await file.OpenAsync();

        Assert.Equal([ann.Id], (await reopened.FindByKeyAsync(Ontology.Of<Person>(), ["anne"]))["anne"]);
        Assert.Single(await reopened.FindByKeyAsync(Ontology.Of<Organisation>(), ["hope centre"]));
        Assert.Single(file.Backups);
    }
}
