using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Cookbook;

/// <summary>The fifty questions of docs/reports.md, run against the samples: each is answered as its report does.</summary>
public sealed class ReportsTests
{
    private static readonly QueryPage Reports = QueryPage.Read("reports.md");

    [Theory, EveryStore]
    public async Task Fifty_questions_about_the_reports_are_answered_as_the_reports_do(IStoreProvider provider)
    {
        await using TestApi api = await QueryPage.WithSamplesAsync(provider);

        List<string> answers = [];
        foreach (PageQuery asked in Reports.Queries)
            answers.Add(JsonSerializer.Serialize(await api.AskAsync(asked.Query, await asked.VariablesAsync(api))));

        Assert.Equal(50, answers.Count);
        Assert.All(Reports.Queries.Zip(answers), pair => Assert.Equal(JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(pair.First.Answer!)), pair.Second));
    }

    [Fact]
    public void Every_question_asks_for_the_source_of_its_answer() =>
        Assert.All(Reports.Queries, asked => Assert.Contains("\"source\"", asked.Answer, StringComparison.Ordinal));
}
