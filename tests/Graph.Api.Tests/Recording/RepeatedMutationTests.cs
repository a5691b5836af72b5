using System.Text.Json;
using Graph.Api.Tests.Given;
using static Graph.Api.Tests.Recording.Mutations;

namespace Graph.Api.Tests.Recording;

/// <summary>Forms that are sent again: by a double click, after a wait, or once more is known.</summary>
public sealed class RepeatedMutationTests
{
    private static readonly Dictionary<string, string> Recorded = new() { ["recordContact"] = "contact", ["addRole"] = "role", ["addHolding"] = "holding", ["recordPartnership"] = "partnership" };

    private readonly Borough borough = new();

    [Fact]
    public async Task A_mutation_that_waits_too_long_may_be_sent_again_and_is_recorded_once()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        object input = new { person = borough.Ann.Id, organisation = borough.Council.Id, title = "Councillor" };
        const string Query = "mutation($input: AddRoleInput!) { addRole(input: $input) { role { id } errors { message } } }";
        api.Store.BeforeDecision = token => Task.Delay(Timeout.InfiniteTimeSpan, token);
        api.Clock.LongestWait = TimeSpan.FromMilliseconds(300);

        JsonElement error = Assert.Single((await api.SendAsync(Query, new { input })).GetProperty("errors").EnumerateArray());

        Assert.Equal("BUSY", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.True(error.GetProperty("extensions").GetProperty("retriable").GetBoolean());
        Assert.Contains("It may have been recorded. Send the same again: it is recorded only once.", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        api.Store.BeforeDecision = null;
        api.Clock.LongestWait = null;
        Assert.Equal(JsonValueKind.Object, (await api.AskAsync(Query, new { input })).GetProperty("addRole").GetProperty("role").ValueKind);
    }

    [Fact]
    public async Task What_was_not_known_is_filled_in_by_a_form_as_it_is_by_record()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        object role = new { person = borough.Ann.Id, organisation = borough.Forum.Id, title = "Chair" };
        JsonElement first = await RecordAsync(api, "addRole", "AddRoleInput", role, "role { id }");

        JsonElement second = await RecordAsync(api, "addRole", "AddRoleInput", new { person = borough.Ann.Id, organisation = borough.Forum.Id, title = "Chair", level = "GOVERNANCE" }, "role { id level }");
        JsonElement third = await RecordAsync(api, "addRole", "AddRoleInput", role, "role { id level }");

        Assert.Equal(first.GetProperty("role").GetProperty("id").GetString(), second.GetProperty("role").GetProperty("id").GetString());
        Assert.Equal("GOVERNANCE", second.GetProperty("role").GetProperty("level").GetString());
        Assert.Equal(second.GetProperty("role").ToString(), third.GetProperty("role").ToString());
        Assert.Equal(2, api.Store.Calls["Apply"]);
    }

    [Fact]
    public async Task A_conversation_sent_again_is_the_same_although_more_became_known_of_it()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        object contact = new { partnerships = new[] { borough.Advice.Id }, people = new[] { borough.Ann.Id }, date = "2026-05-01", promised = "A room" };
        string id = (await RecordAsync(api, "recordContact", "RecordContactInput", contact, "contact { id }")).GetProperty("contact").GetProperty("id").GetString()!;
        await RecordAsync(api, "keepPromise", "KeepPromiseInput", new { contact = id, kept = "2026-05-20" }, "contact { id }");
        await RecordAsync(api, "record", "RecordInput", new { facts = new[] { new { contact = new { id, notes = "In the hall" } } } }, "change");

        JsonElement again = await RecordAsync(api, "recordContact", "RecordContactInput", contact, "contact { id promiseKept } change notes");

        Assert.Equal((id, "2026-05-20"), (again.GetProperty("contact").GetProperty("id").GetString(), again.GetProperty("contact").GetProperty("promiseKept").GetString()));
        Assert.Equal("[]", again.GetProperty("errors").ToString());
        Assert.Equal(JsonValueKind.Null, again.GetProperty("change").ValueKind);
        Assert.Equal($"This contact was recorded already: {id}. Nothing was changed. It also has \"promiseKept\" and \"notes\".", Assert.Single(again.GetProperty("notes").EnumerateArray()).GetString());
    }

    public static TheoryData<string, string, string> Submissions => new()
    {
        { "recordContact", """{ "partnerships": ["$advice"], "people": ["$ann", "$bob"], "date": "2026-05-01", "kind": "CALL", "summary": "Rent" }""", """{ "summary": "Rent again" }""" },
        { "addRole", """{ "person": "$ann", "organisation": "$forum", "title": "Chair", "since": "2030" }""", """{ "since": "2027", "until": "2028" }""" },
        { "addRole", """{ "person": "$ann", "organisation": "$forum", "title": "Chair", "until": "2012" }""", """{ "since": "2014", "until": "2016" }""" },
        { "addRole", """{ "person": "$ann", "organisation": "$forum", "title": "Chair", "since": "2010", "until": "2012" }""", """{ "since": null, "until": null }""" },
        { "addHolding", """{ "person": "$bob", "partnership": "$advice", "organisation": "$council", "since": "2027" }""", """{ "since": "2020", "until": "2021" }""" },
        { "recordPartnership", """{ "organisations": ["$council", "$forum"], "kind": "Board", "since": "2027" }""", """{ "kind": "Panel" }""" },
    };

    [Theory]
    [MemberData(nameof(Submissions))]
    public async Task What_is_sent_twice_is_recorded_once_and_what_differs_is_recorded_too(string mutation, string input, string difference)
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        foreach ((string name, string id) in ((string, string)[])[("$ann", borough.Ann.Id), ("$bob", borough.Bob.Id), ("$council", borough.Council.Id), ("$forum", borough.Forum.Id), ("$advice", borough.Advice.Id)])
            input = input.Replace($"\"{name}\"", $"\"{id}\"", StringComparison.Ordinal);
        Dictionary<string, JsonElement> again = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(input)!;
        Dictionary<string, JsonElement> other = new(again);
        foreach ((string name, JsonElement value) in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(difference)!)
            other[name] = value;
        string type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";

        string field = Recorded[mutation];
        JsonElement first = await RecordAsync(api, mutation, type, again, $"{field} {{ id }}");
        JsonElement second = await RecordAsync(api, mutation, type, again, $"{field} {{ id }}");
        JsonElement third = await RecordAsync(api, mutation, type, other, $"{field} {{ id }}");

        Assert.All([first, second, third], payload => Assert.Equal(0, payload.GetProperty("errors").GetArrayLength()));
        Assert.Equal(first.GetProperty(field).GetProperty("id").GetString(), second.GetProperty(field).GetProperty("id").GetString());
        Assert.NotEqual(first.GetProperty(field).GetProperty("id").GetString(), third.GetProperty(field).GetProperty("id").GetString());
        Assert.Equal(2, api.Store.Calls["Apply"]);
    }

    [Theory]
    [InlineData("addRole", """{ "person": "$ann", "organisation": "$forum", "title": "Chair" }""", """{ "title": "The CHAIR", "level": "GOVERNANCE" }""")]
    [InlineData("addHolding", """{ "person": "$bob", "partnership": "$advice", "organisation": "$council", "strength": "STRONG" }""", """{ "strength": "WEAK" }""")]
    [InlineData("recordPartnership", """{ "organisations": ["$council", "$forum"], "kind": "Board", "agreement": "Charter" }""", """{ "agreement": "Terms of reference" }""")]
    [InlineData("recordContact", """{ "partnerships": ["$advice"], "people": ["$ann"], "date": "2026-05-01", "summary": "Rent" }""", """{ "summary": "rent." }""")]
    public async Task What_is_the_same_and_says_something_else_is_refused_with_the_id_of_what_is_known(string mutation, string input, string difference)
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        foreach ((string name, string id) in ((string, string)[])[("$ann", borough.Ann.Id), ("$bob", borough.Bob.Id), ("$council", borough.Council.Id), ("$forum", borough.Forum.Id), ("$advice", borough.Advice.Id)])
            input = input.Replace($"\"{name}\"", $"\"{id}\"", StringComparison.Ordinal);
        Dictionary<string, JsonElement> said = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(input)!;
        string type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        JsonElement first = await RecordAsync(api, mutation, type, said, $"{Recorded[mutation]} {{ id }}");
        foreach ((string name, JsonElement value) in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(difference)!)
            said[name] = value;

        JsonElement second = await RecordAsync(api, mutation, type, said, "__typename");

        JsonElement error = Assert.Single(second.GetProperty("errors").EnumerateArray());
        Assert.Equal("ALREADY_RECORDED", error.GetProperty("code").GetString());
        Assert.Equal(first.GetProperty(Recorded[mutation]).GetProperty("id").GetString(), error.GetProperty("id").GetString());
        Assert.Equal(1, api.Store.Calls["Apply"]);
    }

    [Fact]
    public async Task An_end_that_is_sent_twice_is_no_error_and_another_end_is()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement first = await RecordAsync(api, "endRole", "EndRoleInput", new { role = borough.BobsPost.Id, until = "2026-05-01", expectedVersion = 1 }, "role { until }");
        JsonElement second = await RecordAsync(api, "endRole", "EndRoleInput", new { role = borough.BobsPost.Id, until = "2026-05-01", expectedVersion = 1 }, "role { until }");
        JsonElement third = await RecordAsync(api, "endRole", "EndRoleInput", new { role = borough.BobsPost.Id, until = "2026-04-01" }, "role { until }");

        Assert.Equal(first.ToString(), second.ToString());
        Assert.Equal("2026-05-01", second.GetProperty("role").GetProperty("until").GetString());
        Assert.Equal("ALREADY_ENDED", third.GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Equal(1, api.Store.Calls["Apply"]);
    }
}
