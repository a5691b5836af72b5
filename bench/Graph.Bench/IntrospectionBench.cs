using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;

namespace Graph.Bench;

/// <summary>Many callers who ask about the schema itself, each at the same time: how long the slowest of them waits, and how much memory the server takes.</summary>
internal static class IntrospectionBench
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    // Each of the types that implement Node, for each of them, for each of them: 14 MB where nobody counts.
    private const string Amplifying =
        "{__schema{types{possibleTypes{interfaces{possibleTypes{interfaces{possibleTypes{interfaces{possibleTypes{fields{name}}}}}}}}}}}";

    private const string Usual = """
        query IntrospectionQuery { __schema { queryType { name } mutationType { name } subscriptionType { name } types { ...FullType } directives { name description locations args { ...InputValue } } } }
        fragment FullType on __Type { kind name description fields(includeDeprecated: true) { name description args { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason } inputFields { ...InputValue } interfaces { ...TypeRef } enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue }
        fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } }
        """;

    // Just below what is allowed, and never kept: each time with another number of blanks.
    private static readonly string Allowed =
        "{__schema{types{possibleTypes{interfaces{possibleTypes{interfaces{possibleTypes{" + string.Join(' ', Enumerable.Range(0, 26).Select(alias => $"a{alias}:name")) + new string('}', 8);

    public static async Task RunAsync(int callers)
    {
        string folder = Directory.CreateTempSubdirectory("graph-bench-introspection-").FullName;
        try
        {
            await BoroughStore.FillAsync(folder, new Borough(1000));
            await using ServerProcess server = await ServerProcess.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["GRAPH_STORE"] = "sqlite", ["GRAPH_DATA"] = folder });
            Console.WriteLine($"{callers} callers at once, {Time.TotalSeconds:0} s each; before: {Megabytes(server)} MB");
            await SayAsync("what multiplies", server, callers, _ => Amplifying);
            await SayAsync("what GraphiQL asks", server, callers, _ => Usual);
            await SayAsync("the most that is allowed, never the same", server, callers, number => new string(' ', number % 8000) + Allowed);
            await SayAsync("a query that can't be kept, beside records", server, callers, number => new string(' ', number % 8000) + "{ __schema { queryType { fields { name description } } } organisations(first: 20) { nodes { name } } }");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task SayAsync(string what, ServerProcess server, int callers, Func<int, string> query)
    {
        using SocketsHttpHandler handler = new() { MaxConnectionsPerServer = callers };
        using HttpClient client = new(handler) { BaseAddress = server.Address };
        ConcurrentBag<(double Milliseconds, bool Answered)> answers = [];
        int number = 0;
        long begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(begun) < Time)
            {
                long asked = Stopwatch.GetTimestamp();
                using HttpResponseMessage response = await client.PostAsJsonAsync("/graphql", new { query = query(Interlocked.Increment(ref number)) });
                byte[] body = await response.Content.ReadAsByteArrayAsync();
                answers.Add((Stopwatch.GetElapsedTime(asked).TotalMilliseconds, response.StatusCode == HttpStatusCode.OK && body.AsSpan().StartsWith("{\"data\""u8)));
            }
        })));

        double[] all = [.. answers.Select(answer => answer.Milliseconds).Order()];
        Measure.Say(what, FormattableString.Invariant(
            $"{answers.Count(answer => answer.Answered)} answered, {answers.Count(answer => !answer.Answered)} refused; median {all[all.Length / 2]:0} ms, slowest {all[^1]:0} ms; peak {Megabytes(server)} MB"));
    }

    private static long Megabytes(ServerProcess server) => server.PeakBytes / (1 << 20);
}
