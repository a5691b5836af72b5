using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j;

namespace Graph.Bench.Targets;

/// <summary>A Neo4j server with a data folder of its own, started by the program neo4j/neo4j of an optional folder of files for tests.</summary>
internal sealed class PrivateNeo4j : IStoreTarget
{
    private static readonly string[] Plain = ["Organisation", "Person", "Partnership"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("graph-neo4j-");

    private readonly IReadOnlyDictionary<string, string> settings;

    private readonly HttpClient client = new() { Timeout = Timeout.InfiniteTimeSpan };

    private PrivateNeo4j(IReadOnlyDictionary<string, string> settings) => this.settings = settings;

    /// <summary>Why there is none; null where there is.</summary>
    public static string? Missing => File.Exists(Script) ? null : $"there is no {Script}; GRAPH_TEST_FILES names the folder of files for tests";

    public IReadOnlyDictionary<string, string> Environment { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public bool HasServer => true;

    /// <summary>The optional folder of files for tests.</summary>
    public static string Files { get; } = Path.GetFullPath(System.Environment.GetEnvironmentVariable("GRAPH_TEST_FILES") ?? "../shared");

    /// <summary>The server's process, while it runs.</summary>
    public int ProcessId => int.Parse(File.ReadAllText(Path.Combine(folder.FullName, "pid")), CultureInfo.InvariantCulture);

    private static string Script { get; } = Path.Combine(Files, "neo4j", "neo4j");

    /// <summary>Starts one.</summary>
    /// <param name="settings">Settings of that program other than its own, as variables of the environment.</param>
    public static async Task<PrivateNeo4j> StartAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        PrivateNeo4j server = new(settings ?? new Dictionary<string, string>(StringComparer.Ordinal));
        await server.RestartServerAsync();
        return server;
    }

    public async Task<IGraphStore> OpenAsync() => await Neo4jGraphStore.OpenAsync(Options(), TimeProvider.System);

    public Task KillServerAsync() => RunAsync("kill");

    public async Task RestartServerAsync()
    {
        Dictionary<string, string> printed = (await RunAsync("start")).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('=', 2))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        Environment = new Dictionary<string, string>(printed, StringComparer.Ordinal) { ["GRAPH_STORE"] = "neo4j" };
    }

    public async Task VerifyAsync()
    {
        await using IGraphStore store = await OpenAsync();
        ILookup<string, Fact> facts = (await store.StreamAsync([.. Ontology.Types], ReadPoint.Now).ToListAsync()).ToLookup(fact => fact.GetType().Name, StringComparer.Ordinal);
        foreach (string label in Plain)
            Same(facts[label].Count(), await CountAsync($"MATCH (n:{label}) RETURN count(n)"), $"nodes with the label {label}");
        Same(await store.ReadChangesAsync(0, long.MaxValue).LongCountAsync(), await CountAsync("MATCH (v:Version) RETURN count(v)"), "versions, those above the head included");
    }

    /// <summary>Asks the server itself; the first row of the answer.</summary>
    public async Task<JsonElement> AskAsync(string statement) => (await AskAllAsync(statement, new { }))[0];

    /// <summary>Asks the server itself, over a connection that is kept; all rows of the answer.</summary>
    public async Task<JsonElement> AskAllAsync(string statement, object parameters)
    {
        Neo4jStoreOptions options = Options();
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(options.Uri, $"/db/{options.Database}/query/v2"))
        {
            Content = JsonContent.Create(new { statement, parameters }),
            Headers = { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}"))) },
        };
        using HttpResponseMessage answer = await client.SendAsync(request);
        JsonElement body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return body.TryGetProperty("errors", out JsonElement errors) ? throw new InvalidOperationException($"Neo4j answered: {errors}") : body.GetProperty("data").GetProperty("values");
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await KillServerAsync();
        folder.Delete(recursive: true);
    }

    private static void Same(long expected, long found, string what)
    {
        if (found != expected)
            throw new InvalidOperationException($"There should be {expected} {what}, and there are {found}.");
    }

    private Neo4jStoreOptions Options() => Neo4jStoreOptions.FromEnvironment(Environment.GetValueOrDefault);

    private async Task<long> CountAsync(string statement) => (await AskAsync(statement))[0].GetInt64();

    private async Task<string> RunAsync(string verb)
    {
        ProcessStartInfo start = new("bash", [Script, verb, folder.FullName]) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach ((string name, string value) in settings)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        string printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"Neo4j did not {verb}.");
    }
}
