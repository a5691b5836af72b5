using Graph.Import.Tests.Commands;
using Graph.Model;
using Graph.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Graph.Import.Tests.Copying;

public sealed class CopyCommandTests : IDisposable
{
    private const string People = "Person,Organisation,Role\nAnn Lee,Sefton Council,Director\n";

    private const int PageSize = 4096;

    private readonly CommandLine line = new();

    private string Copy => line.Data + "-copy";

    public void Dispose() => line.Dispose();

    [Fact]
    public async Task A_copy_says_what_it_copied_then_that_there_is_nothing_to_copy_then_what_is_new()
    {
        await ImportAsync(People);

        (int first, string copied, string error) = await CopyAsync();
        (int second, string nothing, _) = await CopyAsync();
        await ImportAsync(People.Replace("Ann", "Bob", StringComparison.Ordinal));
        (int third, string more, _) = await CopyAsync();

        Assert.Equal((0, 0, 0, ""), (first, second, third, error));
        Assert.Equal($"Copied 1 change with 3 versions of facts from {line.Data} to {Copy}.\n", copied);
        Assert.Equal($"Nothing to copy: {line.Data} and {Copy} hold the same history, 1 change.\n", nothing);
        Assert.Equal($"Copied 1 change with 2 versions of facts from {line.Data} to {Copy}; 1 change was there already.\n", more);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "--dry-run")]
    [InlineData("copy from")]
    [InlineData("copy to")]
    public async Task A_damaged_store_is_neither_written_to_nor_copied(string command, string? option = null)
    {
        await ImportAsync(string.Concat(Enumerable.Range(0, 500).Select(number => $"Person {number},Sefton Council,Director\n").Prepend("Person,Organisation,Role\n")));
        await line.RunAsync("import", line.Write("other.csv", People), "--data", Copy);
        string damaged = Path.Combine(line.Data, SqliteStoreOptions.FileName);
        byte[] bytes = await File.ReadAllBytesAsync(damaged);
        bytes.AsSpan(Page(damaged, "person"), PageSize).Clear();
        await File.WriteAllBytesAsync(damaged, bytes);

        (int code, string output, string error) = command switch
        {
            "copy from" => await line.RunAsync("copy", "--from", $"sqlite:{line.Data}", "--to", $"sqlite:{Copy}-2"),
            "copy to" => await line.RunAsync("copy", "--from", $"sqlite:{Copy}", "--to", $"sqlite:{line.Data}"),
            _ => await line.RunAsync([command, line.Write("more.csv", People), .. option is null ? [] : new[] { option }]),
        };

        Assert.Equal((3, ""), (code, output));
        Assert.StartsWith($"{damaged}: The data file is damaged", error, StringComparison.Ordinal);
        Assert.Contains("put a backup in its place", error, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(damaged));
    }

    [Fact]
    public async Task A_store_with_another_history_is_refused_and_stays_as_it_was()
    {
        await ImportAsync(People);
        await line.RunAsync("import", line.Write("other.csv", People.Replace("Ann", "Bob", StringComparison.Ordinal)), "--data", Copy);

        (int code, string output, string error) = await CopyAsync();

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("Nothing was changed", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = Copy }, TimeProvider.System);
        Assert.Equal(1, await store.GetHeadAsync());
        Assert.Equal("Bob Lee", ((Person)Assert.Single((await store.ListAsync(new(Ontology.Of<Person>()))).Items).Fact).Name);
    }

    [Theory]
    [InlineData("the same store", "--from", "sqlite", "--to", "sqlite")]
    [InlineData("the same store", "--from", "neo4j", "--to", "neo4j")]
    [InlineData("there is no store in", "--from", "sqlite:nowhere", "--to", "sqlite:COPY")]
    [InlineData("is not the name of a store", "--from", "sqlite", "--to", "oracle")]
    [InlineData("uses the stores in --from and --to", "--from", "sqlite", "--to", "sqlite:COPY", "--store", "sqlite")]
    [InlineData("uses the stores in --from and --to", "--from", "sqlite", "--to", "sqlite:COPY", "--data", "x")]
    public async Task A_wrong_call_is_told_in_one_line_and_makes_no_store(string expected, params string[] args)
    {
        await ImportAsync(People);
        NameServer();

        (int code, string output, string error) = await line.RunAsync(["copy", .. args.Select(arg => arg.Replace("COPY", Copy, StringComparison.Ordinal))]);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(expected, Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Copy));
    }

    [Fact]
    public async Task A_server_that_is_not_named_is_wrong_usage_and_one_that_does_not_answer_is_the_stores_failure()
    {
        await ImportAsync(People);

        (int unnamed, _, string which) = await line.RunAsync("copy", "--from", "sqlite", "--to", "neo4j");
        NameServer();
        (int silent, _, string where) = await line.RunAsync("copy", "--from", "sqlite", "--to", "neo4j");

        Assert.Equal((2, 3), (unnamed, silent));
        Assert.Contains("GRAPH_NEO4J_URI", Assert.Single(which.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Contains("127.0.0.1:1", Assert.Single(where.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    /// <summary>Names a server where nothing listens.</summary>
    private void NameServer()
    {
        line.Variables["GRAPH_NEO4J_URI"] = "http://127.0.0.1:1";
        line.Variables["GRAPH_NEO4J_USER"] = "neo4j";
        line.Variables["GRAPH_NEO4J_PASSWORD"] = "open-sesame";
    }

    private async Task ImportAsync(string people)
    {
        (int code, _, _) = await line.RunAsync("import", line.Write("people.csv", people));
        Assert.Equal(0, code);
    }

    private Task<(int Code, string Out, string Error)> CopyAsync() => line.RunAsync("copy", "--from", $"sqlite:{line.Data}", "--to", $"sqlite:{Copy}");

    private static int Page(string file, string table)
    {
        using SqliteConnection connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT rootpage FROM sqlite_schema WHERE name = $table";
        command.Parameters.AddWithValue("$table", table);
        return ((int)(long)command.ExecuteScalar()! - 1) * PageSize;
    }
}
