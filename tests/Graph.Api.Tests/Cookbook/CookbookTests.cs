using System.Text.Json;
using System.Text.RegularExpressions;
using Graph.Api.Tests.Given;
using Graph.Import;
using Graph.Import.Copying;
using Graph.Import.ReadingBack;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Cookbook;

/// <summary>Every query of docs/graphql.md, run against the samples: what the cookbook says is so.</summary>
public sealed partial class CookbookTests
{
    private static readonly string[] Blocks = Block().Matches(File.ReadAllText(Path.Combine(TestFiles.Repository, "docs", "graphql.md")).ReplaceLineEndings("\n"))
        .Select(match => match.Value)
        .ToArray();

    [Fact]
    public async Task Every_query_of_the_cookbook_is_answered_as_it_says()
    {
        await using TestApi api = await TestApi.StartAsync();
        ImportOutcome samples = await new Importer(api.Store).ImportAsync(Importer.FilesUnder(Path.Combine(TestFiles.Repository, "samples")), new ImportOptions { Actor = "samples" });
        Assert.False(samples.HasProblems);
        await api.RecordAsync();

        int queries = 0;
        for (int i = 0; i < Blocks.Length; i++)
        {
            if (!Blocks[i].StartsWith("```graphql\n", StringComparison.Ordinal))
                continue;

            queries++;
            string? variables = Text("```json variables\n", ref i);
            JsonElement data = await api.AskAsync(Body(Blocks[variables is null ? i : i - 1]), variables is null ? null : JsonSerializer.Deserialize<JsonElement>(await WithIdsAsync(api, variables)));
            if (Text("```json answer\n", ref i) is { } answer)
                Assert.Equal(JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(answer)), JsonSerializer.Serialize(data));
            else
                Assert.True(HasRows(data), $"Nothing came of query {queries}: {data}");
        }

        Assert.InRange(queries, 12, 100);
    }

    [Theory, EveryStore]
    public async Task Every_query_is_answered_alike_by_a_store_that_was_exported_read_into_another_kind_and_back(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync();
        await new Importer(api.Store).ImportAsync(Importer.FilesUnder(Path.Combine(TestFiles.Repository, "samples")), new ImportOptions { Actor = "samples" });
        await api.RecordAsync();
        List<string> expected = await AnswersAsync(api);

        await ReplayAsync(api, provider);
        await using TestApi other = await TestApi.StartAsync(provider);
        List<string> there = await AnswersAsync(other);
        SqliteProvider home = new();
        await ReplayAsync(other, home);
        await using TestApi returned = await TestApi.StartAsync(home);

        Assert.InRange(expected.Count, 12, 100);
        Assert.Equal(expected, there);
        Assert.Equal(expected, await AnswersAsync(returned));
    }

    private static async Task<List<string>> AnswersAsync(TestApi api)
    {
        List<string> answers = [];
        for (int i = 0; i < Blocks.Length; i++)
        {
            if (!Blocks[i].StartsWith("```graphql\n", StringComparison.Ordinal) || Body(Blocks[i]).StartsWith("mutation", StringComparison.Ordinal))
                continue;
            string query = Body(Blocks[i]);
            string? variables = Text("```json variables\n", ref i);
            answers.Add((await api.SendAsync(query, variables is null ? null : JsonSerializer.Deserialize<JsonElement>(await WithIdsAsync(api, variables)))).GetRawText());
        }

        return answers;
    }

    /// <summary>Takes a store's history along as a file, as graph import reads it.</summary>
    private static async Task ReplayAsync(TestApi from, IStoreProvider into)
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.ndjson");
        try
        {
            await File.WriteAllBytesAsync(path, await from.Client.GetByteArrayAsync("/exports/all.ndjson?history=true&personal=true"));
            ExportedFile file = new(path);
            await new HistoryCopy(ReadBack.HistoryOf(file, await file.CheckAsync(default)), (clock, _) => into.OpenAsync(clock)).RunAsync(null);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string? Text(string fence, ref int i) => i + 1 < Blocks.Length && Blocks[i + 1].StartsWith(fence, StringComparison.Ordinal) ? Body(Blocks[++i]) : null;

    private static string Body(string block) => block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..^3];

    /// <summary>Puts ids in place of "id of NAME", as a reader of the cookbook does.</summary>
    private static async Task<string> WithIdsAsync(TestApi api, string variables)
    {
        foreach (Match wanted in HeldBy().Matches(variables))
        {
            JsonElement found = await api.AskAsync("query($name: String!) { people(where: { name: { equals: $name } }) { nodes { holds(first: 1) { partnership { id } } } } }", new { name = wanted.Groups["name"].Value });
            string id = found.GetProperty("people").GetProperty("nodes")[0].GetProperty("holds")[0].GetProperty("partnership").GetProperty("id").GetString()!;
            variables = variables.Replace(wanted.Value, $"\"{id}\"", StringComparison.Ordinal);
        }

        foreach (Match wanted in IdOf().Matches(variables))
        {
            string name = wanted.Groups["name"].Value;
            JsonElement found = await api.AskAsync("query($name: String!) { organisations(where: { name: { equals: $name } }) { nodes { id } } people(where: { name: { equals: $name } }) { nodes { id } } places(where: { name: { equals: $name } }) { nodes { id } } }", new { name });
            JsonElement node = found.EnumerateObject().SelectMany(list => list.Value.GetProperty("nodes").EnumerateArray()).First();
            variables = variables.Replace(wanted.Value, $"\"{node.GetProperty("id").GetString()}\"", StringComparison.Ordinal);
        }

        const string LastChange = "\"number of the last change\"";
        return variables.Contains(LastChange, StringComparison.Ordinal)
            ? variables.Replace(LastChange, $"{await api.Store.GetHeadAsync()}", StringComparison.Ordinal)
            : variables;
    }

    private static bool HasRows(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.GetArrayLength() > 0,
        JsonValueKind.Object => element.EnumerateObject().Any(member => HasRows(member.Value)),
        _ => false,
    };

    [GeneratedRegex("```(graphql|json)[^\n]*\n.*?\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();

    [GeneratedRegex("\"id of (?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IdOf();

    [GeneratedRegex("\"id of a partnership that (?<name>[^\"]+) holds\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeldBy();
}
