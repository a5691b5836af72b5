using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Health;

public sealed class ReadyAnswerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly Place Here = new() { Id = FactId.Of<Place>("Here"), Name = "Here" };

    [Theory]
    [InlineData(StoreError.Unavailable, "can't be reached")]
    [InlineData(StoreError.Full, "no room left")]
    [InlineData(StoreError.ReadOnly, "not written")]
    [InlineData(StoreError.Replaced, "Restart the server")]
    [InlineData(StoreError.Unreadable, "restore a backup")]
    [InlineData(StoreError.UnreadableFact, "restore a backup")]
    [InlineData(StoreError.Refused, "does not let the server in")]
    public async Task It_is_not_ready_while_the_store_can_not_be_used_and_says_why_without_a_path(StoreError error, string expected)
    {
        await using TestApi api = await TestApi.StartAsync();
        Assert.Equal((true, "", ""), await ReadyAsync(api));

        api.Store.Refusal = new StoreException(error, "/srv/data/graph.db of Ann is in trouble.");

        (bool ready, string problems, _) = await ReadyAsync(api);
        Assert.False(ready);
        Assert.Contains(expected, problems, StringComparison.Ordinal);
        Assert.DoesNotContain("srv", problems, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", problems, StringComparison.Ordinal);
        Assert.Equal("live", await api.Client.GetStringAsync("/health/live"));

        // Whoever follows the changes may have met with the refusal, too, and looks again a moment later.
        api.Store.Refusal = null;
        await WaitAsync(async () => (await ReadyAsync(api)).Ready);
    }

    [Fact]
    public async Task It_is_not_ready_while_answers_are_five_seconds_behind_what_was_recorded()
    {
        await using TestApi api = await TestApi.StartAsync();
        TaskCompletionSource held = new();
        api.Store.BeforeFeed = () => held.Task;
        await api.Store.ApplyAsync(new Changeset("test", [new Put(Here)]));

        Assert.True((await ReadyAsync(api)).Ready);
        api.Clock.Lapse = TimeSpan.FromSeconds(6);
        (bool ready, string problems, _) = await ReadyAsync(api);

        Assert.False(ready);
        Assert.Contains("5 seconds behind", problems, StringComparison.Ordinal);
        held.SetResult();
        await WaitAsync(async () => (await ReadyAsync(api)).Ready);
    }

    [Fact]
    public async Task It_is_not_ready_while_a_change_can_not_be_followed_and_is_again_once_it_can()
    {
        await using TestApi api = await TestApi.StartAsync();
        api.Store.BeforeFeed = () => throw Refusal.Unreadable("person-ann");
        await api.Store.ApplyAsync(new Changeset("test", [new Put(Here)]));

        await WaitAsync(async () => !(await ReadyAsync(api)).Ready);
        Assert.Contains("A record can't be read", (await ReadyAsync(api)).Problems, StringComparison.Ordinal);

        api.Store.BeforeFeed = null;
        await WaitAsync(async () => (await ReadyAsync(api)).Ready);
        Assert.Equal(1, (await api.AskAsync("{ places { totalCount } }")).GetProperty("places").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task It_is_not_ready_where_an_earlier_state_was_put_in_the_place_of_the_store()
    {
        await using TestApi api = await TestApi.StartAsync(Here);
        api.Store.Condition = new(0, null);

        (bool ready, string problems, _) = await ReadyAsync(api);

        Assert.False(ready);
        Assert.Contains("Restart the server", problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_latest_change_of_the_future_is_a_note_and_no_problem()
    {
        await using TestApi api = await TestApi.StartAsync(Here);
        api.Clock.Now -= TimeSpan.FromDays(1);

        (bool ready, _, string notes) = await ReadyAsync(api);

        Assert.True(ready);
        Assert.Contains("dated later than now", notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_that_was_saved_from_a_lost_file_is_a_note_without_a_path()
    {
        await using TestApi api = await TestApi.StartAsync();
        api.Store.Condition = new(0, null) { HasSavedCopy = true, Notes = ["Beside /srv/data/graph.db there is graph.db.saved-1."] };

        (bool ready, _, string notes) = await ReadyAsync(api);

        Assert.True(ready);
        Assert.Contains("saved in a copy", notes, StringComparison.Ordinal);
        Assert.DoesNotContain("srv", notes, StringComparison.Ordinal);
    }

    private static async Task<(bool Ready, string Problems, string Notes)> ReadyAsync(TestApi api)
    {
        using HttpResponseMessage response = await api.Client.GetAsync("/health/ready");
        JsonElement answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        bool ready = answer.GetProperty("ready").GetBoolean();
        Assert.Equal(ready ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable, response.StatusCode);
        return (ready, All("problems"), All("notes"));

        string All(string name) => string.Join(' ', answer.GetProperty(name).EnumerateArray().Select(one => one.GetString()));
    }

    private static async Task WaitAsync(Func<Task<bool>> condition)
    {
        using CancellationTokenSource time = new(Patience);
        while (!await condition())
            await Task.Delay(20, time.Token);
    }
}
