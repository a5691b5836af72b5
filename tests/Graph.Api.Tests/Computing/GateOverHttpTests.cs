using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Graph.Api.Computing;
using Graph.Api.Loading;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Computing;

/// <summary>What passes the gate, what does not need to, and what is told to those who are refused.</summary>
public sealed class GateOverHttpTests
{
    private const string Feed = "/feeds/early-warnings.atom";
    private const string Long = "{ earlyWarnings(from: \"2026-01-01\") { nodes { why } } }";

    public static TheoryData<string> LongQuestions { get; } = new(
        Long,
        "{ departures { partnershipsLost } }",
        "{ mostHurtfulDepartures(count: 2) { partnershipsLost } }",
        "{ askNext { question } }",
        "{ nextIntroductions { introductions { gain } } }",
        "{ publishableFragility(by: SECTOR) { note } }",
        "{ structure { ties } }",
        "{ organisations { nodes { name } } nested: partnerships { nodes { holders { person { roles { title organisation { name } } } } } } partnerships(knownAt: \"2020-01-01T00:00:00Z\") { nodes { fragility { k } } } earlyWarnings(from: \"2026-02-01\") { nodes { why } } }");

    [Theory]
    [MemberData(nameof(LongQuestions))]
    public async Task A_long_question_waits_for_a_place(string question)
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);
        using Busy busy = await Busy.AllPlacesAsync(api.Services.Gate);
        Task<JsonElement> asked = api.AskAsync(question);
        await UntilQueuedAsync(api, 1);

        Assert.False(asked.IsCompleted);
        busy.Dispose();

        await asked;
    }

    [Fact]
    public async Task An_answer_that_is_kept_is_given_without_a_place()
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);
        JsonElement before = await api.AskAsync(Long);
        await api.AskAsync(Long);

        using Busy busy = await Busy.AllPlacesAsync(api.Services.Gate);

        Assert.Equal(before.ToString(), (await api.AskAsync(Long)).ToString());
    }

    [Fact]
    public async Task What_was_worked_out_is_not_told_any_more_once_something_is_recorded()
    {
        Borough borough = new();
        await using TestApi api = await TestApi.StartAsync(borough.World);
        const string Question = "{ departures { partnershipsLost person { name } } }";
        string before = (await api.AskAsync(Question)).ToString();

        await api.RecordAsync(borough.Advice with { Until = PartialDate.Parse("2026-05-01") });

        Assert.NotEqual(before, (await api.AskAsync(Question)).ToString());
    }

    [Fact]
    public async Task Lists_within_lists_become_long_by_their_rows()
    {
        World world = [];
        Organisation council = world.Organisation("Council");
        Person ann = world.Person("Ann");
        for (int i = 0; i < 60; i++)
            world.Holds(ann, world.Partnership($"Partnership {i}", council), council);
        await using TestApi api = await TestApi.StartAsync(world);
        using Busy busy = await Busy.AllPlacesAsync(api.Services.Gate);

        await api.AskAsync("{ partnerships(first: 60) { nodes { id } } }");
        Task<JsonElement> asked = api.AskAsync("{ partnerships(first: 60) { nodes { parties { organisation { partnerships(first: 60) { partnership { id } } } } } } }");
        await UntilQueuedAsync(api, 1);
        busy.Dispose();

        Assert.Equal(60, (await asked).GetProperty("partnerships").GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task The_feed_passes_the_same_gate()
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);
        using Busy busy = await Busy.AllPlacesAsync(api.Services.Gate);
        Task<HttpResponseMessage> asked = api.Client.GetAsync(Feed);
        await UntilQueuedAsync(api, 1);
        busy.Dispose();

        using HttpResponseMessage answer = await asked;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Beyond_the_queue_both_are_refused_with_503_and_a_time_to_ask_again()
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);
        using Busy busy = await Busy.AllPlacesAsync(api.Services.Gate);
        using CancellationTokenSource end = new();
        Task[] waiting = [.. Enumerable.Range(0, GraphServices.MaximumWaiting).Select(number => api.Services.Gate.EnterAsync($"{number}", isSlow: false, end.Token))];

        using HttpResponseMessage answer = await api.Client.PostAsJsonAsync("/graphql", new { query = Long });
        using HttpResponseMessage feed = await api.Client.GetAsync(Feed);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (answer.StatusCode, feed.StatusCode));
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.NotNull(feed.Headers.RetryAfter);
        JsonElement error = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0];
        Assert.Equal("BUSY", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.True(error.GetProperty("extensions").GetProperty("retriable").GetBoolean());
        Assert.Contains("Ask again in a moment.", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("Ask again in a moment.", await feed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await end.CancelAsync();
        foreach (Task gone in waiting)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
    }

    [Fact]
    public async Task What_is_worked_out_counts_as_rows_of_the_answer()
    {
        World world = new Borough().World;
        string[] people = [.. Enumerable.Range(0, 100).Select(number => world.Person($"Person {number}").Id)];
        await using TestApi api = await TestApi.StartAsync(world);
        int most = QueryScope.MaximumRows / (people.Length * Costs.Departure);
        string Asking(int times) => $"query($people: [ID!]!) {{ {string.Concat(Enumerable.Range(0, times).Select(number => $"a{number}: ifTheyLeave(people: $people) {{ totals {{ partnershipsLost }} }} "))} }}";

        await api.AskAsync(Asking(most), new { people });

        Assert.Equal("TOO_LARGE", (await api.RefusedAsync(Asking(most + 1), new { people })).Code);
    }

    private static async Task UntilQueuedAsync(TestApi api, int count)
    {
        while (api.Services.Gate.Queued < count)
            await Task.Yield();
    }
}
