using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using static Graph.Api.Tests.Recording.Mutations;

namespace Graph.Api.Tests.Recording;

public sealed class MutationTests
{
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
    public async Task A_post_that_began_in_another_year_is_another_one()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        async Task AddAsync(string? title, string since) => await RecordAsync(api, "addRole", "AddRoleInput", new { person = borough.Bob.Id, organisation = borough.Council.Id, title, since }, "role { id }");

        await AddAsync(null, "2015");
        await AddAsync("Treasurer", "2024");
        await AddAsync("Clerk", "2015-06");

        Assert.Equal(["Clerk 2015-06", "Treasurer 2024"], (await api.AllAsync()).OfType<Role>().Where(role => role.From == borough.Bob.Id && role.To == borough.Council.Id).Select(role => $"{role.Title} {role.Since}").Order());
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
}
