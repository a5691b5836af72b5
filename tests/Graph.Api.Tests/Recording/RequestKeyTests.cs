using System.Text.Json;
using Graph.Api.Recording;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Recording;

/// <summary>A request that is sent twice with a key is one request.</summary>
public sealed class RequestKeyTests
{
    private const string Query = "mutation($input: RecordInput!) { record(input: $input) { facts { ref id version isNew changed } change errors { code message path } notes } }";

    [Theory, EveryStore]
    public async Task The_second_answer_is_the_first_whatever_happened_meanwhile_and_after_a_restart(IStoreProvider provider)
    {
        object input = Input("once", "Food", "All of\u200B it");
        await using TestApi api = await TestApi.StartAsync(provider);
        JsonElement payload = await SendAsync(api, input);
        string first = WithoutNotes(payload);
        string id = payload.GetProperty("facts")[0].GetProperty("id").GetString()!;
        Assert.Equal(1, payload.GetProperty("change").GetInt32());
        await api.RecordAsync(new Theme { Id = id, Name = "Food", Description = "Changed" });
        JsonElement changed = await SendAsync(api, input);
        await api.AskAsync("mutation($id: ID!) { retract(input: { ids: [$id] }) { change } }", new { id });

        await using TestApi again = await api.RestartAsync();

        JsonElement takenBack = await SendAsync(again, input);
        Assert.Equal(first, WithoutNotes(changed));
        Assert.Equal(first, WithoutNotes(takenBack));
        Assert.Equal([.. Notes(payload), "\"t\" was changed since this was first sent: it is at version 2 now."], Notes(changed));
        Assert.Equal([.. Notes(payload), "\"t\" was taken back since this was first sent. It is shown as it was last known."], Notes(takenBack));
        Assert.Null(await again.Store.FindAsync<Theme>(id, ReadPoint.Now));
    }

    [Fact]
    public async Task A_key_that_was_used_for_another_request_is_an_error()
    {
        await using TestApi api = await TestApi.StartAsync();
        await SendAsync(api, Input("once", "Food"));

        JsonElement error = Assert.Single((await SendAsync(api, Input("once", "Youth"))).GetProperty("errors").EnumerateArray());

        Assert.Equal("""["key"]""", error.GetProperty("path").ToString());
        Assert.Equal("INVALID_INPUT", (await SendAsync(api, Input(new string('k', 201), "Food"))).GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_request_that_was_refused_may_be_corrected_under_the_same_key()
    {
        await using TestApi api = await TestApi.StartAsync();
        Assert.NotEqual("[]", (await SendAsync(api, Input("once", " "))).GetProperty("errors").ToString());

        Assert.Equal("[]", (await SendAsync(api, Input("once", "Food"))).GetProperty("errors").ToString());
    }

    [Fact]
    public async Task What_changed_nothing_is_remembered_too_and_after_thirty_days_it_is_forgotten()
    {
        await using TestApi api = await TestApi.StartAsync();
        await SendAsync(api, Input("first", "Food"));
        string known = (await SendAsync(api, Input("second", "Food"))).ToString();
        await api.RecordAsync();
        string again = (await SendAsync(api, Input("second", "Food"))).ToString();
        api.Clock.Now += KeptRequest.Remembered + TimeSpan.FromMinutes(1);
        JsonElement later = await SendAsync(api, Input("first", "Food"));

        Assert.Equal(known, again);
        Assert.Equal(JsonValueKind.Null, later.GetProperty("change").ValueKind);
        Assert.False(later.GetProperty("facts")[0].GetProperty("isNew").GetBoolean());
    }

    [Fact]
    public async Task What_makes_no_difference_to_what_is_recorded_makes_no_other_request()
    {
        await using TestApi api = await TestApi.StartAsync();
        JsonElement first = await SendAsync(api, new { key = "once", why = "Asked for", facts = new[] { new { theme = new { name = "Food" } } } });
        string id = first.GetProperty("facts")[0].GetProperty("id").GetString()!;

        JsonElement again = await SendAsync(api, new { key = "once", why = "Asked for ", source = (string?)null, facts = new[] { new { theme = new { name = " Food", description = (string?)null } } } });
        await SendAsync(api, new { key = "clear", facts = new[] { new { theme = new { id, description = (string?)null } } } });
        JsonElement other = await SendAsync(api, new { key = "clear", facts = new[] { new { theme = new { id } } } });

        Assert.Equal(first.ToString(), again.ToString());
        Assert.Equal("INVALID_INPUT", other.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Theory, EveryStore]
    public async Task The_first_answer_is_put_together_again_by_one_read_while_nobody_has_to_wait(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider);
        object input = new { key = "once", facts = Enumerable.Range(1, 9).Select(number => new { theme = new { @ref = $"t{number}", name = $"Theme {number}" } }) };
        JsonElement first = await SendAsync(api, input);
        await api.AskAsync("mutation($ids: [ID!]!) { retract(input: { ids: $ids }) { change } }", new { ids = first.GetProperty("facts").EnumerateArray().Take(7).Select(fact => fact.GetProperty("id").GetString()) });
        api.Store.Reset();
        bool isDecided = false;
        api.Store.AfterDecision = () => isDecided = !api.Store.Calls.ContainsKey("GetHistories");

        JsonElement again = await SendAsync(api, input);

        Assert.Equal(WithoutNotes(first), WithoutNotes(again));
        Assert.Equal(7, Notes(again).Count());
        Assert.Equal(1, api.Store.Calls["GetHistories"]);
        Assert.True(isDecided);
    }

    [Fact]
    public async Task A_fact_whose_type_is_no_longer_there_is_left_out_and_said_to_be()
    {
        await using TestApi api = await TestApi.StartAsync(new Theme { Id = FactId.Of<Theme>("food"), Name = "Food" });
        KeptAnswer kept = new(1, [new("s", "scheme-1", 1, IsNew: true, IsChanged: true), new("t", FactId.Of<Theme>("food"), 1, IsNew: true, IsChanged: true)], ["First"]);

        Outcome answer = await KeptAnswer.ReadAsync(kept.Write(), api.Store, default);

        Assert.Equal("t", Assert.Single(answer.Facts).Ref);
        Assert.Equal(["First", "\"s\" can no longer be shown."], answer.Notes);
    }

    private static string WithoutNotes(JsonElement payload) => string.Join('|', payload.EnumerateObject().Where(field => field.Name != "notes"));

    private static IEnumerable<string> Notes(JsonElement payload) => payload.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!);

    private static object Input(string key, string name, string? description = null) => new { key, facts = new[] { new { theme = new { @ref = "t", name, description } } } };

    private static async Task<JsonElement> SendAsync(TestApi api, object input) => (await api.AskAsync(Query, new { input })).GetProperty("record");
}
