using System.Globalization;
using System.Net.Http.Json;

namespace Graph.Bench;

/// <summary>What the server takes after many large questions, none of them the same.</summary>
internal static class CacheBench
{
    private const int Values = 100;
    private const int ValueLength = 590;
    private const int SaidEvery = 1_000;

    private const string Query = """
        query($names: [String!]!) { organisations(first: 1, where: { name: { in: $names } }) { nodes { id } } }
        """;

    public static async Task RunAsync(int filters)
    {
        string folder = Directory.CreateTempSubdirectory("graph-bench-cache-").FullName;
        try
        {
            await BoroughStore.FillAsync(folder, new Borough(1_000));
            await using ServerProcess server = await ServerProcess.StartAsync(
                new Dictionary<string, string>(StringComparer.Ordinal) { ["GRAPH_STORE"] = "sqlite", ["GRAPH_DATA"] = folder }, port: 5989);
            using HttpClient client = new() { BaseAddress = server.Address };
            Say(server, 0);
            for (int filter = 1; filter <= filters; filter++)
            {
                string[] names = [.. Enumerable.Range(0, Values).Select(value => string.Create(CultureInfo.InvariantCulture, $"{filter} {value} ").PadRight(ValueLength, 'x'))];
                using HttpResponseMessage response = await client.PostAsJsonAsync("/graphql", new { query = Query, variables = new { names } });
                Questions.Demand(response, await response.Content.ReadAsByteArrayAsync());
                if (filter % SaidEvery == 0)
                    Say(server, filter);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Say(ServerProcess server, int filters) =>
        Measure.Say(FormattableString.Invariant($"resident memory after {filters} filters of 60 KB"), FormattableString.Invariant($"{server.ResidentBytes >> 20} MB"));
}
