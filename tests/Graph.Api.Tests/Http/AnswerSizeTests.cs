using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Http;

public sealed class AnswerSizeTests
{
    [Fact]
    public async Task An_answer_of_more_than_8_MB_is_one_error_instead()
    {
        await using TestApi api = await TestApi.StartAsync(Summaries(100, new string('a', 90_000)));

        JsonElement answer = await api.SendAsync("{ contacts(first: 100) { nodes { summary } } }");

        Assert.Equal("TOO_LARGE", Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task Characters_that_JSON_writes_longer_count_as_they_are_written()
    {
        await using TestApi api = await TestApi.StartAsync(Summaries(100, new string('\u0001', 20_000)));

        (string code, _) = await api.RefusedAsync("{ contacts(first: 100) { nodes { summary } } }");

        Assert.Equal("TOO_LARGE", code);
    }

    [Fact]
    public async Task An_answer_of_many_pieces_arrives_whole()
    {
        await using TestApi api = await TestApi.StartAsync(Summaries(100, new string('é', 10_000)));

        JsonElement nodes = (await api.AskAsync("{ contacts(first: 100) { nodes { summary } } }")).GetProperty("contacts").GetProperty("nodes");

        Assert.Equal(100, nodes.GetArrayLength());
        Assert.All(nodes.EnumerateArray(), node => Assert.Equal(10_000, node.GetProperty("summary").GetString()!.Length));
    }

    private static IEnumerable<Fact> Summaries(int count, string text) =>
        Enumerable.Range(0, count).Select(_ => new Contact { Id = FactId.New<Contact>(), Date = PartialDate.Parse("2026-05-01"), Summary = text });
}
