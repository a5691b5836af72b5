using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Recording;

/// <summary>Where a mutation was recorded and its answer failed, the errors say so; what can be known before is refused before.</summary>
public sealed class RecordedNeverthelessTests
{
    private readonly Borough borough = new();

    [Theory]
    [InlineData("retract(input: { ids: [\"ID\"] }) { facts(first: 101) { id } }")]
    [InlineData("retract(input: { ids: [\"ID\"] }) { facts(first: $first) { id } }")]
    [InlineData("retract(input: { ids: [\"ID\"] }) { facts { fact { ... on Theme { tagged(first: -1) { id } } } } }")]
    public async Task A_number_of_rows_that_nothing_can_have_is_refused_before_anything_is_recorded(string mutation)
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        (string code, string message) = await api.RefusedAsync(
            $"mutation($first: Int) {{ {mutation.Replace("\"ID\"", $"\"{borough.Themed.Id}\"", StringComparison.Ordinal)} undo(input: {{ change: 99 }}) {{ laterChanges(first: $first) {{ number }} }} }}", new { first = 101 });

        Assert.Equal("BAD_INPUT", code);
        Assert.Contains("Write a number from 0 to 100", message, StringComparison.Ordinal);
        Assert.NotNull(await api.Store.FindAsync<Theme>(borough.Themed.Id, ReadPoint.Now));
        Assert.Equal(1, await api.Store.GetHeadAsync());
    }

    [Fact]
    public async Task A_query_is_checked_alike_each_time_it_is_sent()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        const string Query = "query($first: Int) { themes(first: $first) { totalCount } }";
        await api.AskAsync(Query, new { first = 100 });

        Assert.Equal("\"first\" is 101. Write a number from 0 to 100. Where a list has \"after\", it gives you the rest.", (await api.RefusedAsync(Query, new { first = 101 })).Message);
    }

    [Fact]
    public async Task An_answer_that_fails_afterwards_says_what_was_recorded()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        string moments = string.Join(' ', Enumerable.Range(1, 4).Select(day => $"at{day}: tagged(knownAt: \"2026-05-0{day}\") {{ id }}"));

        JsonElement answer = await api.SendAsync(
            $$"""
            mutation {
              a: record(input: { facts: [{ theme: { name: "One" } }] }) { change }
              b: record(input: { facts: [{ theme: { name: "Two" } }] }) { facts { fact { ... on Theme { {{moments}} } } } }
              c: record(input: { facts: [{ theme: { name: "Three" } }] }) { change }
            }
            """);

        JsonElement error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.EndsWith("It was recorded as change 3; only the answer failed.", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("[2,3,4]", error.GetProperty("extensions").GetProperty("changes").ToString());
        Assert.Equal("TOO_LARGE", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(4, await api.Store.GetHeadAsync());
    }

    [Fact]
    public async Task A_mutation_that_fails_says_what_others_of_its_request_recorded_and_not_that_it_was()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        int decisions = 0;
        api.Store.BeforeDecision = _ => ++decisions < 2 ? Task.CompletedTask : throw new StoreException(StoreError.Full, "The disk is full.");

        JsonElement answer = await api.SendAsync("mutation { a: record(input: { facts: [{ theme: { name: \"One\" } }] }) { change } b: record(input: { facts: [{ theme: { name: \"Two\" } }] }) { change } }");

        JsonElement error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("The disk is full. Change 2 of this request was recorded, and stays.", error.GetProperty("message").GetString());
        Assert.Equal("[2]", error.GetProperty("extensions").GetProperty("changes").ToString());
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_after_it_was_recorded_is_not_to_be_sent_again()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        int decisions = 0;
        api.Store.BeforeDecision = token => ++decisions < 2 ? Task.CompletedTask : Task.Delay(Timeout.InfiniteTimeSpan, token);
        api.Clock.LongestWait = TimeSpan.FromSeconds(2);

        JsonElement answer = await api.SendAsync("mutation { a: record(input: { facts: [{ theme: { name: \"One\" } }] }) { change } b: record(input: { facts: [{ theme: { name: \"Two\" } }] }) { change } }");

        JsonElement error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("TOO_LARGE", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.EndsWith("Change 2 of this request was recorded, and stays.", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_recorded_nothing_says_nothing_of_it()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        api.Store.BeforeDecision = _ => throw new StoreException(StoreError.Full, "The disk is full.");

        JsonElement error = (await api.SendAsync("mutation { record(input: { facts: [{ theme: { name: \"One\" } }] }) { change } }")).GetProperty("errors")[0];

        Assert.Equal("The disk is full.", error.GetProperty("message").GetString());
        Assert.False(error.GetProperty("extensions").TryGetProperty("changes", out _));
    }
}
