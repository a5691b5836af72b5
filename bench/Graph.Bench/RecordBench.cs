using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Graph.Bench.Targets;
using Graph.Model;

namespace Graph.Bench;

/// <summary>New facts by <c>record</c> over HTTP, one and as many as a request may have, one request at a time and many at once, on each kind of store.</summary>
internal static class RecordBench
{
    private const int Connections = 50;
    private const int EachOfOne = 20;
    private const int Together = 5;

    // Too long in the queue: the store is busy, or the request took longer than an answer may.
    private static readonly string[] ToldToTryAgain = ["BUSY", "TOO_LARGE"];

    private const string Query = "mutation($input: RecordInput!) { record(input: $input) { change errors { code message } } }";

    private static int next;

    public static Task RunAsync(int partnerships) => StoreTargets.ForEachAsync(async (name, make) =>
    {
        await using IStoreTarget target = await make();
        await using (IGraphStore store = await target.OpenAsync())
            await store.ApplyAsync(new("bench", [.. new Borough(partnerships).Facts().Select(fact => new Put(fact))]));
        await using ServerProcess server = await ServerProcess.StartAsync(target.Environment);
        using HttpClient client = new() { BaseAddress = server.Address };

        Measure.Say($"{name}: one fact", await Measure.RepeatAsync(50, 300, () => SendAsync(client, One())));
        Measure.Say($"{name}: {StatedFacts.MaximumFacts} facts", await Measure.RepeatAsync(5, 30, () => SendAsync(client, Many())));
        await SayAsync($"{name}: one fact, {Connections} connections", client, EachOfOne, One);
        await SayAsync($"{name}: {StatedFacts.MaximumFacts} facts, {Connections} connections", client, 1, Many);
    });

    private static async Task SayAsync(string what, HttpClient client, int each, Func<object[]> facts)
    {
        ConcurrentBag<double> milliseconds = [];
        int refused = 0;
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            for (int number = 0; number < each; number++)
            {
                object[] said = facts();
                long asked = Stopwatch.GetTimestamp();
                if (await SendAsync(client, said))
                    milliseconds.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
                else
                    Interlocked.Increment(ref refused);
            }
        })));
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Measure.Say(what, string.Create(CultureInfo.InvariantCulture, $"{milliseconds.Count / seconds:0} requests/s; {Measure.Describe([.. milliseconds])}{(refused == 0 ? "" : $"; {refused} more were told to try again")}"));
    }

    private static object[] One() => [new { theme = new { name = $"Theme {Interlocked.Increment(ref next)}" } }];

    // A new person in a role at a new organisation that offers a new service, as often as there is room.
    private static object[] Many() => [.. Enumerable.Range(0, StatedFacts.MaximumFacts / Together).SelectMany(place =>
    {
        int number = Interlocked.Increment(ref next);
        return new object[]
        {
            new { organisation = new { @ref = $"o{place}", name = $"Organisation {number}" } },
            new { person = new { @ref = $"p{place}", name = $"Person {number}" } },
            new { role = new { person = $"p{place}", organisation = $"o{place}", title = "Manager" } },
            new { service = new { @ref = $"s{place}", name = $"Service {number}" } },
            new { provides = new { organisation = $"o{place}", service = $"s{place}" } },
        };
    })];

    private static async Task<bool> SendAsync(HttpClient client, object[] facts)
    {
        using HttpResponseMessage response = await client.PostAsJsonAsync("/graphql", new { query = Query, variables = new { input = new { facts } } });
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        using JsonDocument answer = JsonDocument.Parse(body);
        if (answer.RootElement.TryGetProperty("errors", out JsonElement errors) && ToldToTryAgain.Contains(errors[0].GetProperty("extensions").GetProperty("code").GetString()))
            return false;
        Questions.Demand(response, body);
        return answer.RootElement.GetProperty("data").GetProperty("record").GetProperty("errors").GetArrayLength() == 0
            ? true
            : throw new InvalidOperationException($"It was not recorded: {answer.RootElement}");
    }
}
