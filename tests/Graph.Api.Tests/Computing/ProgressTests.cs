using System.Net.Http.Json;
using System.Text.Json;
using Graph.Analysis.Computing;
using Graph.Api.Computing;
using Graph.Api.Http;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Computing;

/// <summary>What takes long waits for a place, can be followed and given up, and holds nothing else up.</summary>
public sealed class ProgressTests
{
    private const string Slow = "{ structure(network: CONTACT) { ties } }";

    [Fact]
    public async Task A_request_can_be_followed_until_it_is_answered()
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);
        using Busy busy = await Busy.AllPlacesAsync(api.Services.Gate);
        Task<JsonElement> answer = SendAsync(api, Slow, "mine");

        JsonElement progress = await UntilBegunAsync(api, "mine");
        busy.Dispose();

        Assert.Equal("""{"step":"The network","done":0,"of":null}""", progress.ToString());
        Assert.Equal(4, (await answer).GetProperty("data").GetProperty("structure").GetProperty("ties").GetInt32());
        Assert.Null(api.Services.Progress.Of("mine"));
    }

    [Fact]
    public async Task While_every_place_is_taken_changes_are_followed_and_other_questions_answered()
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);
        using Busy busy = await Busy.AllPlacesAsync(api.Services.Gate);
        Task<JsonElement> waiting = SendAsync(api, Slow, "mine");
        await UntilBegunAsync(api, "mine");

        await api.RecordAsync(new Organisation { Id = FactId.Of<Organisation>("new"), Name = "New" });
        JsonElement data = await api.AskAsync("{ organisations(where: { name: { equals: \"New\" } }) { totalCount } fragilePartnerships { totalCount } }");

        Assert.Equal(1, data.GetProperty("organisations").GetProperty("totalCount").GetInt32());
        Assert.False(waiting.IsCompleted);
        busy.Dispose();
        await waiting;
    }

    [Fact]
    public async Task Whoever_goes_away_is_no_longer_waited_for()
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);
        using Busy busy = await Busy.AllPlacesAsync(api.Services.Gate);
        using CancellationTokenSource gone = new();
        Task<JsonElement> waiting = SendAsync(api, Slow, "mine", gone.Token);
        await UntilBegunAsync(api, "mine");

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        while (api.Services.Progress.Of("mine") is not null)
            await Task.Yield();
        busy.Dispose();

        Assert.Equal(4, (await api.AskAsync(Slow)).GetProperty("structure").GetProperty("ties").GetInt32());
    }

    [Fact]
    public async Task Two_requests_cannot_be_followed_by_one_token()
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);
        using Busy busy = await Busy.AllPlacesAsync(api.Services.Gate);
        Task<JsonElement> first = SendAsync(api, Slow, "mine");
        await UntilBegunAsync(api, "mine");

        JsonElement second = await SendAsync(api, Slow, "mine");

        Assert.Contains("Choose a token that nobody else would guess", second.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        busy.Dispose();
        Assert.True((await first).TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ProgressTable.MaximumToken + 1)]
    public async Task A_token_is_a_short_text(int length)
    {
        await using TestApi api = await TestApi.StartAsync();

        JsonElement refused = await SendAsync(api, "{ __typename }", new string('x', length));

        Assert.Equal("BAD_REQUEST", refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Nothing_is_told_of_a_request_that_nobody_sent()
    {
        await using TestApi api = await TestApi.StartAsync();

        Assert.Equal(JsonValueKind.Null, (await api.AskAsync("{ progress(token: \"none\") { step } }")).GetProperty("progress").ValueKind);
    }

    [Fact]
    public void One_caller_follows_only_so_many_requests_at_once_and_keeps_nobody_else_from_it()
    {
        ProgressTable table = new();
        for (int request = 0; request < ProgressTable.MaximumOfOneCaller; request++)
            table.Begin("greedy", $"{request}");

        Assert.Equal("BUSY", Assert.Throws<HttpProblem>(() => table.Begin("greedy", "one more")).Code);
        table.Begin("another", "theirs");
        table.Forget("0");
        table.Begin("greedy", "one more");
    }

    [Fact]
    public void Who_is_refused_a_token_does_not_end_the_request_that_has_it()
    {
        ProgressTable table = new();
        using (FollowedRequest first = table.Follow("ann", "token"))
        {
            first.Progress.Begin("Exporting");

            Assert.Throws<HttpProblem>(() => table.Follow("bob", "token"));

            Assert.Equal("Exporting", table.Of("token")?.Step);
        }

        Assert.Null(table.Of("token"));
    }

    [Fact]
    public void All_callers_together_follow_only_so_many_requests()
    {
        ProgressTable table = new();
        for (int request = 0; request < ProgressTable.MaximumRequests; request++)
            table.Begin($"caller {request}", $"{request}");

        Assert.Equal(TimeSpan.FromSeconds(2), Assert.Throws<HttpProblem>(() => table.Begin("one more", "theirs")).RetryAfter);
    }

    [Fact]
    public void A_request_tells_how_far_its_latest_step_is()
    {
        RequestProgress request = new();
        IProgress<Advance> step = request.Begin("Counting");

        step.Report(new(3, 10));

        Assert.Equal(new StepProgress("Counting", 3, 10), request.Latest);
    }

    private static async Task<JsonElement> UntilBegunAsync(TestApi api, string token)
    {
        while (true)
        {
            JsonElement progress = (await api.AskAsync($"{{ progress(token: \"{token}\") {{ step done of }} }}")).GetProperty("progress");
            if (progress.ValueKind != JsonValueKind.Null)
                return progress;
        }
    }

    private static async Task<JsonElement> SendAsync(TestApi api, string query, string token, CancellationToken cancellationToken = default)
    {
        using HttpResponseMessage response = await api.Client.PostAsJsonAsync("/graphql", new { query, extensions = new { progress = token } }, cancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }
}
