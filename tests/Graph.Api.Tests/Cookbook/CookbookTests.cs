using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Import.Copying;
using Graph.Import.ReadingBack;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Cookbook;

/// <summary>Every query of docs/graphql.md, run against the samples: what the cookbook says is so.</summary>
public sealed class CookbookTests
{
    private static readonly QueryPage Cookbook = QueryPage.Read("graphql.md");

    [Fact]
    public async Task Every_query_of_the_cookbook_is_answered_as_it_says()
    {
        await using TestApi api = await QueryPage.WithSamplesAsync();

        foreach (PageQuery asked in Cookbook.Queries)
        {
            JsonElement data = await api.AskAsync(asked.Query, await asked.VariablesAsync(api));
            if (asked.Answer is { } answer)
                Assert.Equal(JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(answer)), JsonSerializer.Serialize(data));
            else
                Assert.True(HasRows(data), $"Nothing came of {asked.Query}: {data}");
        }

        Assert.InRange(Cookbook.Queries.Count, 12, 100);
    }

    [Theory, EveryStore]
    public async Task Every_query_is_answered_alike_by_a_store_that_was_exported_read_into_another_kind_and_back(IStoreProvider provider)
    {
        await using TestApi api = await QueryPage.WithSamplesAsync();
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
        foreach (PageQuery asked in Cookbook.Queries.Where(asked => !asked.Query.StartsWith("mutation", StringComparison.Ordinal)))
            answers.Add((await api.SendAsync(asked.Query, await asked.VariablesAsync(api))).GetRawText());
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

    private static bool HasRows(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.GetArrayLength() > 0,
        JsonValueKind.Object => element.EnumerateObject().Any(member => HasRows(member.Value)),
        _ => false,
    };
}
