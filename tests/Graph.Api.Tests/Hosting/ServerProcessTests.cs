using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Graph.Import;
using Graph.Store.Sqlite;

namespace Graph.Api.Tests.Hosting;

public sealed class ServerProcessTests : IDisposable
{
    private const string AnyPort = "http://127.0.0.1:0";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("graph-server-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_newcomer_gets_the_samples_the_page_and_an_answer_about_one_senior_person()
    {
        await using ServerProcess server = ServerProcess.StartIn(folder.FullName, "--urls", AnyPort);
        using HttpClient client = new() { BaseAddress = await server.AddressAsync() };

        Assert.True(File.Exists(Path.Combine(folder.FullName, "data", SqliteStoreOptions.FileName)));
        Assert.Equal("""{"ready":true,"problems":[],"notes":[]}""", await client.GetStringAsync("/health/ready"));
        Assert.Contains("<html", await client.GetStringAsync("/"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<html", await client.GetStringAsync("/graphiql/"), StringComparison.OrdinalIgnoreCase);
        JsonElement data = await AskAsync(client, """{ fragilePartnerships(where: { hangsOnOneSenior: true }, asOf: "2026-06-01") { totalCount nodes { why } } }""");
        Assert.InRange(data.GetProperty("fragilePartnerships").GetProperty("totalCount").GetInt32(), 1, 1000);
    }

    [Fact]
    public async Task An_import_by_another_program_comes_into_the_answers_without_a_restart()
    {
        await using ServerProcess server = ServerProcess.Start("--empty", "--data", folder.FullName, "--urls", AnyPort);
        using HttpClient client = new() { BaseAddress = await server.AddressAsync() };
        string file = Path.Combine(folder.FullName, "partnerships.csv");
        await File.WriteAllTextAsync(file, "Organisation A,Organisation B,Kind,Holder A,Holder B,Strength,Last contact\nNorthby Council,Northby Hub,Contract,Ann Able,Bob Best,strong,2026-05-01\n");
        Assert.Equal(0, await CountAsync(client));

        await using (SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new SqliteStoreOptions { Directory = folder.FullName }, TimeProvider.System))
            Assert.True((await new Importer(store).ImportAsync([file], new ImportOptions { Actor = "test" })).IsImported);

        // How soon is held by the tests of the follower, whose clock is their own.
        using CancellationTokenSource time = new(Patience);
        while (await CountAsync(client) == 0)
            await Task.Delay(50, time.Token);
        Assert.Equal(1, await CountAsync(client));
    }

    [UnixTheory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_stops_in_order_when_it_is_told_to(string signal)
    {
        await using ServerProcess server = ServerProcess.Start("--empty", "--data", folder.FullName, "--urls", AnyPort);
        await server.AddressAsync();

        server.Signal(signal);

        Assert.Equal(0, await server.ExitCodeAsync());
        Assert.Equal("", server.Errors);
    }

    [UnixTheory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_stops_in_order_when_it_is_told_to_before_it_is_ready(string signal)
    {
        await using ServerProcess server = ServerProcess.Start("--data", folder.FullName, "--urls", AnyPort);
        string store = Path.Combine(folder.FullName, SqliteStoreOptions.FileName);
        for (int waited = 0; !File.Exists(store) && waited < 1000; waited++)
            await Task.Delay(10);

        server.Signal(signal);

        Assert.Equal(0, await server.ExitCodeAsync());
        Assert.Equal("", server.Errors);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--store", "neo4j", "-h")]
    public async Task Asked_for_help_it_says_how_it_is_called(params string[] arguments)
    {
        await using ServerProcess server = ServerProcess.StartIn(folder.FullName, arguments);

        Assert.Equal(0, await server.ExitCodeAsync());
        Assert.Equal("", server.Errors);
        Assert.All((string[])["--store", "--data", "--empty", "--constants", "--time-zone", "--urls", "GRAPH_DATA", "GRAPH_TIME_ZONE", "GRAPH_NEO4J_URI"], option => Assert.Contains(option, server.Output, StringComparison.Ordinal));
        Assert.Empty(folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_in_one_line()
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using ServerProcess server = ServerProcess.Start("--empty", "--data", folder.FullName, $"--urls=http://127.0.0.1:{port}");

        Assert.Equal(1, await server.ExitCodeAsync());
        AssertOneLine(server.Errors, $"{port} is taken");
        Assert.Equal("", server.Output);
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_said_in_one_line()
    {
        await using (await SqliteGraphStore.OpenAsync(new SqliteStoreOptions { Directory = folder.FullName }, TimeProvider.System))
        {
        }

        // Bytes 60 to 63 of an SQLite file are its user version.
        await using (FileStream file = File.OpenWrite(Path.Combine(folder.FullName, SqliteStoreOptions.FileName)))
        {
            file.Position = 60;
            file.Write([0, 0, 0x27, 0x0F]);
        }

        await using ServerProcess server = ServerProcess.Start("--data", folder.FullName, "--urls", AnyPort);

        Assert.Equal(3, await server.ExitCodeAsync());
        AssertOneLine(server.Errors, "newer version");
    }

    [Fact]
    public async Task A_folder_that_can_not_be_used_is_said_in_one_line()
    {
        string file = Path.Combine(folder.FullName, "a-file");
        await File.WriteAllTextAsync(file, "");
        await using ServerProcess server = ServerProcess.Start("--data", Path.Combine(file, "data"), "--urls", AnyPort);

        Assert.Equal(3, await server.ExitCodeAsync());
        AssertOneLine(server.Errors, "a-file");
    }

    [Fact]
    public async Task A_neo4j_server_that_does_not_answer_is_said_in_one_line_without_the_password()
    {
        await using ServerProcess server = ServerProcess.StartWith(
            [("GRAPH_STORE", "neo4j"), ("GRAPH_NEO4J_URI", "http://127.0.0.1:1"), ("GRAPH_NEO4J_USER", "neo4j"), ("GRAPH_NEO4J_PASSWORD", "open-sesame")], "--urls", AnyPort);

        Assert.Equal(3, await server.ExitCodeAsync());
        AssertOneLine(server.Errors, "127.0.0.1:1");
        Assert.DoesNotContain("open-sesame", server.Errors + server.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GRAPH_NEO4J_URI", "--store", "neo4j")]
    [InlineData("no kind of store called oracle", "--store=oracle")]
    [InlineData("--colour", "--colour")]
    [InlineData("--data", "--data")]
    [InlineData("--data needs a value", "--data", "")]
    [InlineData("no time zone named Europe/Northby", "--time-zone", "Europe/Northby")]
    [InlineData("listens on this machine only", "--urls", "http://0.0.0.0:5080")]
    [InlineData("listens on this machine only", "--urls", "http://*:5080")]
    [InlineData("listens on this machine only", "--urls", "http://127.0.0.1:5080;http://192.168.1.5:5080")]
    [InlineData("is not an address", "--urls", "5080")]
    [InlineData("is not an address", "--urls", "http://127.0.0.1:99999")]
    [InlineData("is not an address", "--urls", "http://127.0.0.1:5080;")]
    [InlineData("uses http only", "--urls", "https://127.0.0.1:5080")]
    [InlineData("Write http://127.0.0.1:0", "--urls", "http://localhost:0")]
    public async Task A_wrong_call_is_said_in_one_line(string expected, params string[] arguments)
    {
        await using ServerProcess server = ServerProcess.StartIn(folder.FullName, arguments);

        Assert.Equal(2, await server.ExitCodeAsync());
        AssertOneLine(server.Errors, expected);
    }

    private static void AssertOneLine(string errors, string expected)
    {
        Assert.Single(errors.Split('\n'));
        Assert.Contains(expected, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    private static async Task<int> CountAsync(HttpClient client) =>
        (await AskAsync(client, "{ fragilePartnerships { totalCount } }")).GetProperty("fragilePartnerships").GetProperty("totalCount").GetInt32();

    private static async Task<JsonElement> AskAsync(HttpClient client, string query)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync("/graphql", new { query });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
    }
}
