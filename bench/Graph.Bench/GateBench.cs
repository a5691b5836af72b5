using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Graph.Bench.Targets;
using Graph.Model;

namespace Graph.Bench;

/// <summary>One caller who asks a short question, quiet and beside 50 who ask long ones all the time, each over a connection of its own.</summary>
internal static class GateBench
{
    private const int HeavyCallers = 50;
    private const int QuietQuestions = 500;

    private const string Fair = """
        { fragilePartnerships(first: 20, asOf: "2026-06-01") { totalCount nodes { class k score why hangsOn { person { id name } organisation { name } level } partnership { id kind parties { organisation { id name } } } } } }
        """;

    private const string Nested = """
        { organisations(first: 50) { nodes { id name partnerships(first: 50) { partnership { id since holdings(first: 5) { strength person { name roles(first: 5) { title level organisation { name } } } } } } } } }
        """;

    private const string Fragility = """
        query($after: String) { partnerships(first: 100, after: $after) { nodes { id fragility(asOf: "2026-06-01") { class k score why range { best worst question } } holders { level counts } } pageInfo { endCursor } } }
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Counted = TimeSpan.FromSeconds(30);

    public static Task RunAsync(int partnerships) => StoreTargets.ForEachAsync(async (name, make) =>
    {
        await using IStoreTarget target = await make();
        await using (IGraphStore store = await target.OpenAsync())
            await store.ApplyAsync(new("bench", [.. new Borough(partnerships).Facts().Select(fact => new Put(fact))]));
        await using ServerProcess server = await ServerProcess.StartAsync(target.Environment, port: 5989);
        await MeasureAsync(name, server.Address);
    });

    private static async Task MeasureAsync(string name, Uri address)
    {
        using HttpClient fair = new() { BaseAddress = address };
        await AskAsync(fair, 50);
        Measure.Say($"{name}: fragilePartnerships(first: 20), quiet", Measure.Describe(await AskAsync(fair, QuietQuestions)));

        foreach ((string what, Func<int, int, (string, object?)> question) in ((string, Func<int, int, (string, object?)>)[])
            [("early warnings", Warnings), ("nested lists", Nests), ("fragility", Judgements), ("all three", (caller, turn) => (caller % 3) switch { 0 => Warnings(caller, turn), 1 => Nests(caller, turn), _ => Judgements(caller, turn) })])
        {
            await BesideAsync(name, address, fair, what, question);
        }
    }

    private static (string, object?) Warnings(int caller, int turn) =>
        ($"{{ earlyWarnings(from: \"{new DateOnly(2025, 1, 1).AddDays(((caller * 31) + turn) % 400):yyyy-MM-dd}\", to: \"2026-06-01\", first: 50) {{ nodes {{ why partnership {{ id }} reasons {{ sentence }} }} }} }}", null);

    private static (string, object?) Nests(int caller, int turn) => (Nested, null);

    private static (string, object?) Judgements(int caller, int turn) => (Fragility, null);

    private static async Task BesideAsync(string name, Uri address, HttpClient fair, string what, Func<int, int, (string Query, object? Variables)> question)
    {
        using CancellationTokenSource end = new();
        int answered = 0;
        int refused = 0;
        Task[] heavy = [.. Enumerable.Range(0, HeavyCallers).Select(caller => Task.Run(async () =>
        {
            using SocketsHttpHandler handler = new() { MaxConnectionsPerServer = 1 };
            using HttpClient client = new(handler) { BaseAddress = address };
            for (int turn = 0; !end.IsCancellationRequested; turn++)
            {
                (string query, object? variables) = question(caller, turn);
                using HttpResponseMessage response = await client.PostAsJsonAsync("/graphql", new { query, variables });
                await response.Content.CopyToAsync(Stream.Null);
                if (response.StatusCode == HttpStatusCode.OK)
                    Interlocked.Increment(ref answered);
                else
                    Interlocked.Increment(ref refused);
            }
        }))];

        await Task.Delay(WarmUp);
        (int answeredBefore, int refusedBefore) = (answered, refused);
        long start = Stopwatch.GetTimestamp();
        List<double> milliseconds = [];
        while (Stopwatch.GetElapsedTime(start) < Counted)
            milliseconds.AddRange(await AskAsync(fair, 10));
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Measure.Say($"{name}: the same beside {HeavyCallers} callers of {what}", string.Create(CultureInfo.InvariantCulture,
            $"{Measure.Describe([.. milliseconds])}; they: {(answered - answeredBefore) / seconds:0.0} answers/s, {refused - refusedBefore} refused"));
        await end.CancelAsync();
        await Task.WhenAll(heavy);
    }

    private static async Task<double[]> AskAsync(HttpClient fair, int times)
    {
        double[] milliseconds = new double[times];
        for (int i = 0; i < times; i++)
        {
            await Task.Delay(Pause);
            milliseconds[i] = (await Measure.OnceAsync(() => Questions.AskAsync(fair, Fair, null))).TotalMilliseconds;
        }

        return milliseconds;
    }
}
