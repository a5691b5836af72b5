using System.Diagnostics;
using System.Net.Http.Json;

namespace Graph.Bench;

/// <summary>Asks one query over many connections for a time, and counts the answers.</summary>
internal sealed class Load(Uri address)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Counted = TimeSpan.FromSeconds(15);

    public async Task<string> RunAsync(int connections, string query, object? variables = null)
    {
        using SocketsHttpHandler handler = new() { MaxConnectionsPerServer = connections };
        using HttpClient client = new(handler) { BaseAddress = address };
        await RunForAsync(client, connections, query, variables, WarmUp);
        (double[] milliseconds, TimeSpan elapsed) = await RunForAsync(client, connections, query, variables, Counted);
        return FormattableString.Invariant($"{milliseconds.Length / elapsed.TotalSeconds:0} requests/s at {connections} connections; {Measure.Describe(milliseconds)}");
    }

    private static async Task<(double[] Milliseconds, TimeSpan Elapsed)> RunForAsync(HttpClient client, int connections, string query, object? variables, TimeSpan time)
    {
        long start = Stopwatch.GetTimestamp();
        List<double>[] answers = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            List<double> milliseconds = [];
            while (Stopwatch.GetElapsedTime(start) < time)
            {
                long asked = Stopwatch.GetTimestamp();
                using HttpResponseMessage response = await client.PostAsJsonAsync("/graphql", new { query, variables });
                byte[] body = await response.Content.ReadAsByteArrayAsync();
                Questions.Demand(response, body);
                milliseconds.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }

            return milliseconds;
        })));
        return ([.. answers.SelectMany(list => list)], Stopwatch.GetElapsedTime(start));
    }
}
