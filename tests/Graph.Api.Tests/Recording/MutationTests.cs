using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Recording;

public sealed class MutationTests
{
    private const string Errors = "errors { __typename code message field ... on UnknownIdError { id } ... on ConflictError { id } ... on AlreadyEndedError { id } ... on AlreadyRecordedError { id } }";
    private static readonly Dictionary<string, string> Recorded = new() { ["recordContact"] = "contact", ["addRole"] = "role", ["addHolding"] = "holding", ["recordPartnership"] = "partnership" };
    private readonly Borough borough = new();

    [Fact]
    public async Task A_recorded_contact_counts_at_once_in_the_answer_of_the_same_mutation()
    {
        World world = borough.World;
        Organisation council = borough.Council;
        Organisation trust = world.Organisation("Trust");
        Person cat = world.Person("Cat");
        Partnership stale = world.Partnership("Stale", council, trust);
        world.Holds(borough.Ann, stale, council, "2020-01-01");
        world.Holds(cat, stale, trust, "2020-01-01");
        await using TestApi api = await TestApi.StartAsync(world);
        Assert.Equal("UNHELD", await ClassAsync(api, stale.Id));

        JsonElement payload = await RecordAsync(api, "recordContact", "RecordContactInput", new
        {
            partnerships = new[] { stale.Id },
            people = new[] { borough.Ann.Id, cat.Id },
            date = "2026-05-30",
            kind = "ONE_TO_ONE",
            summary = "How the year went",
        }, "contact { date kind summary attendees { person { name } } about { subject { ... on Partnership { fragility { class } } } } }");

        Assert.Empty(payload.GetProperty("errors").EnumerateArray());
        JsonElement contact = payload.GetProperty("contact");
        Assert.Equal("ONE_TO_ONE", contact.GetProperty("kind").GetString());
        Assert.Equal(["Ann", "Cat"], contact.GetProperty("attendees").EnumerateArray().Select(one => one.GetProperty("person").GetProperty("name").GetString()).Order());
        Assert.Equal("PERSONAL", contact.GetProperty("about")[0].GetProperty("subject").GetProperty("fragility").GetProperty("class").GetString());
        Assert.Equal("PERSONAL", await ClassAsync(api, stale.Id));
    }

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
    public async Task A_free_text_is_kept_without_characters_that_nobody_sees_and_the_writer_is_told()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement payload = await RecordAsync(api, "recordContact", "RecordContactInput", new
        {
            partnerships = new[] { borough.World.OfType<Partnership>().First().Id },
            people = new[] { borough.Ann.Id },
            date = "2026-05-30",
            summary = "How\u200B the year\u202E went\nand what next",
        }, "contact { summary } notes");

        Assert.Equal("How the year went\nand what next", payload.GetProperty("contact").GetProperty("summary").GetString());
        Assert.Equal("Characters that can't be seen were removed from \"summary\": 2.", Assert.Single(payload.GetProperty("notes").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task A_name_with_a_character_that_nobody_sees_is_refused()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement payload = await RecordAsync(api, "addRole", "AddRoleInput", new { person = borough.Bob.Id, organisation = borough.Council.Id, title = "Coun\u200Bcillor" }, "role { id } notes");

        Assert.Equal(JsonValueKind.Null, payload.GetProperty("role").ValueKind);
        JsonElement error = Assert.Single(payload.GetProperty("errors").EnumerateArray());
        Assert.Equal("title", error.GetProperty("field").GetString());
        Assert.Contains("U+200B as character 5", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_is_added_and_ended_and_its_history_says_by_whom()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement added = await RecordAsync(api, "addRole", "AddRoleInput", new { person = borough.Bob.Id, organisation = borough.Council.Id, title = "Councillor", level = "GOVERNANCE", since = "2026-05" }, "role { id title level since person { name } }");
        string id = added.GetProperty("role").GetProperty("id").GetString()!;
        JsonElement ended = await RecordAsync(api, "endRole", "EndRoleInput", new { role = id, until = "2026-06-30", expectedVersion = 1 }, "role { until }");

        Assert.Equal("GOVERNANCE", added.GetProperty("role").GetProperty("level").GetString());
        Assert.Equal("2026-06-30", ended.GetProperty("role").GetProperty("until").GetString());
        JsonElement history = (await api.AskAsync("query($id: ID!) { history(id: $id) { version actor changes { property before after } } }", new { id })).GetProperty("history");
        Assert.Equal([TestApi.Runner, TestApi.Runner], history.EnumerateArray().Select(version => version.GetProperty("actor").GetString()));
        Assert.Equal("""[{"property":"until","before":null,"after":"2026-06-30"}]""", history[1].GetProperty("changes").ToString());
    }

    [Fact]
    public async Task A_title_that_comes_later_is_that_of_the_post_without_one_and_a_post_without_one_is_the_one_with_it()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        object Role(string? title, string? level = null) => new { person = borough.Bob.Id, organisation = borough.Council.Id, title, level };
        async Task<JsonElement> AddAsync(object input) => await RecordAsync(api, "addRole", "AddRoleInput", input, "role { id title level }");

        string first = (await AddAsync(Role(null, "MANAGEMENT"))).GetProperty("role").ToString();
        string titled = (await AddAsync(Role("Clerk"))).GetProperty("role").ToString();
        string untitled = (await AddAsync(Role(null))).GetProperty("role").ToString();
        string other = (await AddAsync(Role("Chair"))).GetProperty("role").ToString();

        Assert.Equal(first.Replace("\"title\":null", "\"title\":\"Clerk\"", StringComparison.Ordinal), titled);
        Assert.Equal(titled, untitled);
        Assert.Contains("Chair", other, StringComparison.Ordinal);
        JsonElement roles = (await api.AskAsync("query($id: ID!) { person(id: $id) { roles { title organisation { id } } } }", new { id = borough.Bob.Id })).GetProperty("person").GetProperty("roles");
        Assert.Equal(["Chair", "Clerk"], roles.EnumerateArray().Where(role => role.GetProperty("organisation").GetProperty("id").GetString() == borough.Council.Id).Select(role => role.GetProperty("title").GetString()).Order());
    }

    [Fact]
    public async Task An_end_at_a_version_that_is_not_current_is_refused_once_even_where_it_has_ended()
    {
        Role ended = borough.World.Role(borough.Bob, borough.Forum, "Secretary", until: "2025-01-01");
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement payload = await RecordAsync(api, "endRole", "EndRoleInput", new { role = ended.Id, until = "2026-05-01", expectedVersion = 7 }, "role { id }");

        Assert.Equal("CONFLICT", Assert.Single(payload.GetProperty("errors").EnumerateArray()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_holding_is_added_and_ended()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement added = await RecordAsync(api, "addHolding", "AddHoldingInput", new { person = borough.Bob.Id, partnership = borough.Advice.Id, organisation = borough.Council.Id, strength = "WEAK", lastContact = "2026-05-30" }, "holding { id strength organisation { name } partnership { holders { person { name } organisation { name } } } }");
        JsonElement holding = added.GetProperty("holding");
        JsonElement ended = await RecordAsync(api, "endHolding", "EndHoldingInput", new { holding = holding.GetProperty("id").GetString(), until = "2026-06-01" }, "holding { until partnership { holders { person { name } } } }");

        Assert.Equal("Northby Council", holding.GetProperty("organisation").GetProperty("name").GetString());
        Assert.Equal(3, holding.GetProperty("partnership").GetProperty("holders").GetArrayLength());
        Assert.Equal(2, ended.GetProperty("holding").GetProperty("partnership").GetProperty("holders").GetArrayLength());
    }

    [Fact]
    public async Task A_partnership_is_recorded_with_its_parties()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement payload = await RecordAsync(api, "recordPartnership", "RecordPartnershipInput", new { organisations = new[] { borough.Council.Id, borough.Forum.Id }, kind = "Joint board", agreement = "Terms of reference", since = "2026" }, "partnership { kind agreement since parties { organisation { name } } fragility { class k } }");

        JsonElement partnership = payload.GetProperty("partnership");
        Assert.Equal(["Northby Council", "Northby Forum"], partnership.GetProperty("parties").EnumerateArray().Select(party => party.GetProperty("organisation").GetProperty("name").GetString()).Order());
        Assert.Equal("UNHELD", partnership.GetProperty("fragility").GetProperty("class").GetString());
    }

    [Fact]
    public async Task A_partnership_is_recorded_with_the_time_in_which_its_agreement_is_in_force_and_found_by_it()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement payload = await RecordAsync(api, "recordPartnership", "RecordPartnershipInput", new { organisations = new[] { borough.Council.Id, borough.Forum.Id }, kind = "Joint board", agreement = "Terms of reference", agreementSince = "2024-04", agreementUntil = "2027-04-01", since = "2020" }, "partnership { agreement agreementSince agreementUntil since until } errors { message }");

        Assert.Equal("""{"agreement":"Terms of reference","agreementSince":"2024-04","agreementUntil":"2027-04-01","since":"2020","until":null}""", payload.GetProperty("partnership").GetRawText());
        string found = (await api.SendAsync("""{ partnerships(where: { agreementUntil: { atMost: "2028" } }, orderBy: { field: AGREEMENT_UNTIL }) { nodes { kind } } }""")).ToString();
        Assert.Contains("Joint board", found, StringComparison.Ordinal);
        Assert.DoesNotContain("Advice contract", found, StringComparison.Ordinal);
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

    public static TheoryData<string, string, string, string?> Refusals => new()
    {
        { "recordContact", """{ "partnerships": ["partnership-none"], "people": ["$ann"], "date": "2026-05-01" }""", "UNKNOWN_ID", "partnerships" },
        { "recordContact", """{ "partnerships": ["$advice"], "people": ["$council"], "date": "2026-05-01" }""", "UNKNOWN_ID", "people" },
        { "recordContact", """{ "partnerships": ["$advice"], "people": [], "date": "2026-05-01" }""", "INVALID_INPUT", "people" },
        { "recordContact", """{ "partnerships": ["$advice"], "people": ["$ann"], "date": "2026-06-02" }""", "INVALID_INPUT", "date" },
        { "recordContact", """{ "partnerships": ["$council"], "people": ["$ann"], "date": "2026-05-01" }""", "UNKNOWN_ID", "partnerships" },
        { "recordContact", """{ "onBehalfOf": "$long", "partnerships": ["$advice"], "people": ["$ann"], "date": "2026-05-01" }""", "INVALID_INPUT", "onBehalfOf" },
        { "addRole", """{ "person": "$hub", "organisation": "$council" }""", "UNKNOWN_ID", "person" },
        { "addRole", """{ "person": "$ann", "organisation": "$council", "title": "chief EXECUTIVE" }""", "ALREADY_RECORDED", "title" },
        { "addRole", """{ "person": "$ann", "organisation": "$hub", "since": "2026-05", "until": "2026-04-30" }""", "INVALID_INPUT", "until" },
        { "addRole", """{ "person": "$ann", "organisation": "$hub", "since": "1066" }""", "INVALID_INPUT", "since" },
        { "addRole", """{ "person": "$ann", "organisation": "$hub", "until": "9999-12-31" }""", "INVALID_INPUT", "until" },
        { "endRole", """{ "role": "$post", "until": "9999-12-31" }""", "INVALID_INPUT", "until" },
        { "recordPartnership", """{ "organisations": ["$council", "$forum"], "kind": "Charter", "since": "0203-01-01" }""", "INVALID_INPUT", "since" },
        { "endRole", """{ "role": "role-none", "until": "2026-05-01" }""", "UNKNOWN_ID", "role" },
        { "endRole", """{ "role": "$ended", "until": "2026-05-01" }""", "ALREADY_ENDED", "role" },
        { "endRole", """{ "role": "$post", "until": "2026-05-01", "expectedVersion": 7 }""", "CONFLICT", "expectedVersion" },
        { "addHolding", """{ "person": "$ann", "partnership": "$advice", "organisation": "$forum" }""", "INVALID_INPUT", "organisation" },
        { "addHolding", """{ "person": "$ann", "partnership": "$advice", "organisation": "$council", "since": "2019", "strength": "WEAK" }""", "ALREADY_RECORDED", "person" },
        { "addHolding", """{ "person": "$bob", "partnership": "$advice", "organisation": "$council", "lastContact": "2027" }""", "INVALID_INPUT", "lastContact" },
        { "endHolding", """{ "holding": "$post", "until": "2026-05-01" }""", "UNKNOWN_ID", "holding" },
        { "recordPartnership", """{ "organisations": ["$council", "$council"] }""", "INVALID_INPUT", "organisations" },
        { "recordPartnership", """{ "organisations": ["$council", "$ann"] }""", "UNKNOWN_ID", "organisations" },
        { "recordPartnership", """{ "organisations": ["$hub", "$council"], "kind": "advice CONTRACT" }""", "ALREADY_RECORDED", "kind" },
        { "recordPartnership", """{ "organisations": ["$council", "$hub"], "kind": "$long" }""", "INVALID_INPUT", "kind" },
        { "recordPartnership", """{ "organisations": ["$council", "$forum"], "agreement": "Charter", "agreementSince": "2026-05", "agreementUntil": "2026-04-30" }""", "INVALID_INPUT", "agreementUntil" },
        { "recordPartnership", """{ "organisations": ["$council", "$forum"], "agreement": "Charter", "agreementUntil": "9999-12-31" }""", "INVALID_INPUT", "agreementUntil" },
        { "recordPartnership", """{ "organisations": ["$council", "$forum"], "agreement": " ", "agreementUntil": "2027" }""", "INVALID_INPUT", "agreement" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_can_not_be_so_is_refused_with_a_typed_error_and_nothing_is_recorded(string mutation, string input, string code, string? field)
    {
        Role ended = borough.World.Role(borough.Bob, borough.Forum, "Secretary", until: "2025-01-01");
        await using TestApi api = await TestApi.StartAsync(borough.World);
        foreach ((string name, string id) in ((string, string)[])[("$ann", borough.Ann.Id), ("$bob", borough.Bob.Id), ("$council", borough.Council.Id), ("$hub", borough.Hub.Id), ("$forum", borough.Forum.Id), ("$advice", borough.Advice.Id), ("$post", borough.AnnsPost.Id), ("$ended", ended.Id), ("$long", new string('x', WrittenText.MaximumLine + 1))])
            input = input.Replace($"\"{name}\"", $"\"{id}\"", StringComparison.Ordinal);

        JsonElement payload = await RecordAsync(api, mutation, char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input", JsonSerializer.Deserialize<JsonElement>(input), "__typename");

        JsonElement error = payload.GetProperty("errors")[0];
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Equal(field, error.GetProperty("field").GetString());
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
        Assert.DoesNotContain("Apply", api.Store.Calls.Keys);
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

    [Fact]
    public async Task Somebody_else_s_change_in_between_is_a_conflict()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        await api.RecordAsync(borough.AnnsPost with { Title = "Interim chief executive" });

        JsonElement payload = await RecordAsync(api, "endRole", "EndRoleInput", new { role = borough.AnnsPost.Id, until = "2026-06-30", expectedVersion = 1 }, "role { id }");

        JsonElement error = Assert.Single(payload.GetProperty("errors").EnumerateArray());
        Assert.Equal("ConflictError", error.GetProperty("__typename").GetString());
        Assert.Equal(borough.AnnsPost.Id, error.GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("role").ValueKind);
    }

    private static async Task<string?> ClassAsync(TestApi api, string id) =>
        (await api.AskAsync("query($id: ID!) { partnership(id: $id) { fragility { class } } }", new { id })).GetProperty("partnership").GetProperty("fragility").GetProperty("class").GetString();

    private static async Task<JsonElement> RecordAsync(TestApi api, string mutation, string inputType, object input, string fields) =>
        (await api.AskAsync($"mutation($input: {inputType}!) {{ {mutation}(input: $input) {{ {fields} {Errors} }} }}", new { input })).GetProperty(mutation);
}
