using System.Net.Http.Json;
using System.Text.Json;
using Graph.Analysis;
using Graph.Api.Computing;
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
        await using Busy busy = Busy.AllPlaces(api);
        Task<JsonElement> answer = SendAsync(api, Slow, "mine");

        JsonElement progress = await UntilBegunAsync(api, "mine");
        await busy.EndAsync();

        Assert.Equal("""{"step":"The network","done":0,"of":null}""", progress.ToString());
        Assert.Equal(4, (await answer).GetProperty("data").GetProperty("structure").GetProperty("ties").GetInt32());
        Assert.Null(api.Services.Progress.Of("mine"));
    }

    [Fact]
    public async Task While_every_place_is_taken_changes_are_followed_and_other_questions_answered()
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);
        await using Busy busy = Busy.AllPlaces(api);
        Task<JsonElement> waiting = SendAsync(api, Slow, "mine");
        await UntilBegunAsync(api, "mine");

        await api.RecordAsync(new Organisation { Id = FactId.Of<Organisation>("new"), Name = "New" });
        JsonElement data = await api.AskAsync("{ organisations(where: { name: { equals: \"New\" } }) { totalCount } fragilePartnerships { totalCount } }");

        Assert.Equal(1, data.GetProperty("organisations").GetProperty("totalCount").GetInt32());
        Assert.False(waiting.IsCompleted);
        await busy.EndAsync();
        await waiting;
    }

    [Fact]
    public async Task Whoever_goes_away_is_no_longer_waited_for()
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);
        await using Busy busy = Busy.AllPlaces(api);
        using CancellationTokenSource gone = new();
        Task<JsonElement> waiting = SendAsync(api, Slow, "mine", gone.Token);
        await UntilBegunAsync(api, "mine");

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        while (api.Services.Progress.Of("mine") is not null)
            await Task.Yield();
        await busy.EndAsync();

        Assert.Equal(4, (await api.AskAsync(Slow)).GetProperty("structure").GetProperty("ties").GetInt32());
    }

    [Fact]
    public async Task Two_requests_cannot_be_followed_by_one_token()
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);
        await using Busy busy = Busy.AllPlaces(api);
        Task<JsonElement> first = SendAsync(api, Slow, "mine");
        await UntilBegunAsync(api, "mine");

        JsonElement second = await SendAsync(api, Slow, "mine");

        Assert.Contains("Choose a text that nobody else would", second.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        await busy.EndAsync();
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
    public void Only_so_many_requests_are_followed_at_once()
    {
        ProgressTable table = new();
        for (int request = 0; request < ProgressTable.MaximumRequests; request++)
            table.Begin($"{request}");

        Assert.Equal("BUSY", Assert.Throws<Graph.Api.Http.HttpProblem>(() => table.Begin("one more")).Code);
        table.Forget("0");
        table.Begin("one more");
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

    /// <summary>Computations that hold every place until they are told to end.</summary>
    private sealed class Busy : IAsyncDisposable
    {
        private readonly TaskCompletionSource end = new();
        private Task[] running = [];

        public static Busy AllPlaces(TestApi api)
        {
            Busy busy = new();
            busy.running = [.. Enumerable.Range(0, Computations.AtOnce).Select(_ => api.Services.Computations.RunAsync(_ =>
            {
                busy.end.Task.Wait(CancellationToken.None);
                return 0;
            }, CancellationToken.None))];
            return busy;
        }

        public Task EndAsync()
        {
            end.TrySetResult();
            return Task.WhenAll(running);
        }

        public async ValueTask DisposeAsync() => await EndAsync();
    }
}
