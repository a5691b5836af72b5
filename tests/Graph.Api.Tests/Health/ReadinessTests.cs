using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Graph.Api.Tests.Hosting;
using Graph.Store.Tests;
using Graph.Store.Tests.Neo4j.Faults;

namespace Graph.Api.Tests.Health;

public sealed class ReadinessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    [Neo4jFact]
    public async Task Whose_Neo4j_goes_away_is_not_ready_and_says_so_in_one_error_until_it_is_back()
    {
        using Neo4jDatabase database = await Neo4jDatabase.TakeAsync();
        await using FaultyProxy proxy = await FaultyProxy.StartAsync(database.Options.Uri);
        await using ServerProcess server = ServerProcess.StartWith(
            [
                ("GRAPH_STORE", "neo4j"),
                ("GRAPH_NEO4J_URI", $"{proxy.Address}"),
                ("GRAPH_NEO4J_USER", database.Options.User!),
                ("GRAPH_NEO4J_PASSWORD", database.Options.Password!),
                ("GRAPH_NEO4J_DATABASE", database.Options.Database),
            ],
            "--empty",
            "--urls",
            "http://127.0.0.1:0");
        using HttpClient client = new() { BaseAddress = await server.AddressAsync() };
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(client));
        Assert.Equal(0, (await AskAsync(client, first: 5)).GetProperty("data").GetProperty("organisations").GetProperty("totalCount").GetInt32());

        proxy.Arm(Fault.IsAway);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(client));
        Assert.Equal("live", await client.GetStringAsync("/health/live"));
        JsonElement error = Assert.Single((await AskAsync(client, first: 6)).GetProperty("errors").EnumerateArray());
        Assert.Equal("UNAVAILABLE", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.True(error.GetProperty("extensions").GetProperty("retriable").GetBoolean());
        Assert.StartsWith("Neo4j ", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(database.Options.Password!, $"{error}", StringComparison.Ordinal);

        proxy.Disarm();
        // It looks for itself, after pauses: how soon is held by the tests of the follower, whose clock is their own.
        using CancellationTokenSource time = new(Patience);
        while (await ReadyAsync(client) != HttpStatusCode.OK)
            await Task.Delay(Pause, time.Token);
        Assert.False((await AskAsync(client, first: 6)).TryGetProperty("errors", out _));
    }

    private static async Task<HttpStatusCode> ReadyAsync(HttpClient client)
    {
        using HttpResponseMessage answer = await client.GetAsync("/health/ready");
        return answer.StatusCode;
    }

    /// <summary>Asks for a list that the server has not read yet, where the number is another.</summary>
    private static async Task<JsonElement> AskAsync(HttpClient client, int first)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync("/graphql", new { query = $"{{ organisations(first: {first}) {{ totalCount nodes {{ id name }} }} }}" });
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
