using System.Text.Json;
using System.Text.RegularExpressions;
using Graph.Api.Tests.Given;
using Graph.Import;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Cookbook;

/// <summary>A page of the documentation with queries, each with its variables and its answer where the page shows them.</summary>
/// <param name="Queries">The queries in their order.</param>
internal sealed partial record QueryPage(IReadOnlyList<PageQuery> Queries)
{
    /// <summary>Reads a page.</summary>
    /// <param name="name">Its file in docs.</param>
    public static QueryPage Read(string name)
    {
        string[] blocks = [.. Block().Matches(File.ReadAllText(Path.Combine(TestFiles.Repository, "docs", name)).ReplaceLineEndings("\n")).Select(match => match.Value)];
        List<PageQuery> queries = [];
        for (int i = 0; i < blocks.Length; i++)
        {
            if (!blocks[i].StartsWith("```graphql\n", StringComparison.Ordinal))
                continue;
            string query = Body(blocks[i]);
            string? variables = Next("```json variables\n", ref i);
            queries.Add(new(query, variables, Next("```json answer\n", ref i)));
        }

        return new(queries);

        string? Next(string fence, ref int i) => i + 1 < blocks.Length && blocks[i + 1].StartsWith(fence, StringComparison.Ordinal) ? Body(blocks[++i]) : null;
    }

    /// <summary>A server with the samples, as the pages ask about them.</summary>
    /// <param name="provider">The kind of store; null for SQLite.</param>
    public static async Task<TestApi> WithSamplesAsync(IStoreProvider? provider = null)
    {
        TestApi api = await TestApi.StartAsync(provider ?? new SqliteProvider());
        ImportOutcome samples = await new Importer(api.Store).ImportAsync(Importer.FilesUnder(Path.Combine(TestFiles.Repository, "samples")), new ImportOptions { Actor = "samples" });
        Assert.False(samples.HasProblems);
        await api.RecordAsync();
        return api;
    }

    private static string Body(string block) => block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..^3];

    [GeneratedRegex("```(graphql|json)[^\n]*\n.*?\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();
}

/// <summary>A query of a page.</summary>
/// <param name="Query">The query.</param>
/// <param name="Variables">Its variables, with "id of NAME" in place of ids; null where it has none.</param>
/// <param name="Answer">The whole answer; null where the page does not show it.</param>
internal sealed partial record PageQuery(string Query, string? Variables, string? Answer)
{
    /// <summary>Its variables with ids in place of "id of NAME", as a reader of the page puts them; null where it has none.</summary>
    public async Task<JsonElement?> VariablesAsync(TestApi api) => Variables is null ? null : JsonSerializer.Deserialize<JsonElement>(await WithIdsAsync(api, Variables));

    private static async Task<string> WithIdsAsync(TestApi api, string variables)
    {
        foreach (Match wanted in HeldBy().Matches(variables))
        {
            JsonElement found = await api.AskAsync("query($name: String!) { people(where: { name: { equals: $name } }) { nodes { holds(first: 1) { partnership { id } } } } }", new { name = wanted.Groups["name"].Value });
            string id = found.GetProperty("people").GetProperty("nodes")[0].GetProperty("holds")[0].GetProperty("partnership").GetProperty("id").GetString()!;
            variables = variables.Replace(wanted.Value, $"\"{id}\"", StringComparison.Ordinal);
        }

        foreach (Match wanted in SuggestedFor().Matches(variables))
        {
            JsonElement found = await api.AskAsync(
                "query($theme: String!) { themes(where: { name: { equals: $theme } }) { nodes { suggestedFor { id node { caption } } } } }",
                new { theme = wanted.Groups["theme"].Value });
            JsonElement suggestion = found.GetProperty("themes").GetProperty("nodes")[0].GetProperty("suggestedFor").EnumerateArray().Single(one => one.GetProperty("node").GetProperty("caption").GetString() == wanted.Groups["name"].Value);
            variables = variables.Replace(wanted.Value, $"\"{suggestion.GetProperty("id").GetString()}\"", StringComparison.Ordinal);
        }

        foreach (Match wanted in IdOf().Matches(variables))
        {
            string name = wanted.Groups["name"].Value;
            JsonElement found = await api.AskAsync(
                """
                query($name: String!) {
                  organisations(where: { name: { equals: $name } }) { nodes { id } }
                  people(where: { name: { equals: $name } }) { nodes { id } }
                  places(where: { name: { equals: $name } }) { nodes { id } }
                  themes(where: { name: { equals: $name } }) { nodes { id } }
                  learnings(where: { title: { equals: $name } }) { nodes { id } }
                }
                """,
                new { name });
            JsonElement node = found.EnumerateObject().SelectMany(list => list.Value.GetProperty("nodes").EnumerateArray()).First();
            variables = variables.Replace(wanted.Value, $"\"{node.GetProperty("id").GetString()}\"", StringComparison.Ordinal);
        }

        const string LastChange = "\"number of the last change\"";
        return variables.Contains(LastChange, StringComparison.Ordinal)
            ? variables.Replace(LastChange, $"{await api.Store.GetHeadAsync()}", StringComparison.Ordinal)
            : variables;
    }

    [GeneratedRegex("\"id of (?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IdOf();

    [GeneratedRegex("\"id of the suggestion of (?<theme>[^\"]+) for (?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SuggestedFor();

    [GeneratedRegex("\"id of a partnership that (?<name>[^\"]+) holds\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeldBy();
}
