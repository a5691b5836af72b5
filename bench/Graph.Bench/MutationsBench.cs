using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Graph.Bench.Targets;
using Graph.Model;

namespace Graph.Bench;

/// <summary>Many mutations at the same moment over HTTP, all the same or all different, on each kind of store.</summary>
internal static class MutationsBench
{
    private const int Partnerships = 1000;
    private const int Rounds = 5;
    private const int Together = 10;

    // Too long in the queue: the store is busy, or the request took longer than an answer may.
    private static readonly string[] ToldToTryAgain = ["BUSY", "TOO_LARGE"];

    private const string Record = """
        mutation($input: RecordContactInput!) { recordContact(input: $input) { contact { id } errors { code message } } }
        """;

    public static Task RunAsync(int requests) => StoreTargets.ForEachAsync(async (name, make) =>
    {
        await using IStoreTarget target = await make();
        await using (IGraphStore store = await target.OpenAsync())
            await store.ApplyAsync(new("bench", [.. new Borough(Partnerships).Facts().Select(fact => new Put(fact))]));
        await using ServerProcess server = await ServerProcess.StartAsync(target.Environment);
        using HttpClient client = new() { BaseAddress = server.Address };

        for (int number = 0; number < requests; number += Together)
            await SendAsync(client, "warming up", [.. Enumerable.Range(number, Together)]);
        await SayAsync($"{name}: {requests} parallel mutations, all the same", client, "the same", [.. Enumerable.Repeat(0, requests)]);
        await SayAsync($"{name}: {requests} parallel mutations, all different", client, "different", [.. Enumerable.Range(0, requests)]);
    });

    private static async Task SayAsync(string what, HttpClient client, string summary, int[] numbers)
    {
        List<double> milliseconds = [];
        int refused = 0;
        long start = Stopwatch.GetTimestamp();
        for (int round = 0; round < Rounds; round++)
        {
            (HashSet<string> ids, double[] times) = await SendAsync(client, $"{summary}, round {round}", numbers);
            int wanted = numbers.Distinct().Count();
            if (ids.Count > wanted || (times.Length == numbers.Length && ids.Count < wanted))
                throw new InvalidOperationException($"{wanted} different forms made {ids.Count} contacts.");
            refused += numbers.Length - times.Length;
            milliseconds.AddRange(times);
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Measure.Say(what, string.Create(CultureInfo.InvariantCulture, $"{milliseconds.Count / seconds:0} mutations/s; {Measure.Describe([.. milliseconds])}{(refused == 0 ? "" : $"; {refused} more were told to try again")}"));
    }

    private static async Task<(HashSet<string> Ids, double[] Milliseconds)> SendAsync(HttpClient client, string summary, int[] numbers)
    {
        (string? Id, double Milliseconds)[] answers = await Task.WhenAll(numbers.Select(number => Task.Run(async () =>
        {
            long asked = Stopwatch.GetTimestamp();
            object input = new
            {
                partnerships = new[] { FactId.Of<Partnership>("bench", $"{number % Partnerships}") },
                people = new[] { Borough.PersonId(0, 0), Borough.PersonId(1, 0) },
                date = "2026-05-01",
                summary = $"{summary}, form {number}",
            };
            using HttpResponseMessage response = await client.PostAsJsonAsync("/graphql", new { query = Record, variables = new { input } });
            byte[] body = await response.Content.ReadAsByteArrayAsync();
            using JsonDocument answer = JsonDocument.Parse(body);
            if (answer.RootElement.TryGetProperty("errors", out JsonElement errors) && ToldToTryAgain.Contains(errors[0].GetProperty("extensions").GetProperty("code").GetString()))
                return ((string?)null, 0.0);
            Questions.Demand(response, body);
            string id = answer.RootElement.GetProperty("data").GetProperty("recordContact").GetProperty("contact").GetProperty("id").GetString()!;
            return ((string?)id, Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        })));
        return (answers.Select(one => one.Id).OfType<string>().ToHashSet(StringComparer.Ordinal), [.. answers.Where(one => one.Id is not null).Select(one => one.Milliseconds)]);
    }
}
