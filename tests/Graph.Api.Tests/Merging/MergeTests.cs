using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Api.Tests.Security;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Merging;

/// <summary>Merging, parting and judging records, and what old ids do afterwards.</summary>
public sealed class MergeTests
{
    private const string MergeFields = "kept { id ... on Organisation { name alternateNames } } moved between clashes { field label one other differs } doubles { gone { id } into { id } differing { field } } count facts { id becomes } change errors { code message } notes";
    private const string UnmergeFields = "kept { id } absorbed { id ... on Organisation { name } } asked { fact { id ... on Role { title } } names says { field value } actor recordedAt origin change comesFromItsFile } askedCount changedSince count change errors { code message } notes";

    private readonly Borough borough = new();
    private readonly Organisation twin;
    private readonly Role annAtTwin;

    public MergeTests()
    {
        twin = borough.World.Organisation("Northby Council Ltd", Sector.LocalGovernment);
        annAtTwin = borough.World.Role(borough.Ann, twin, "Chief executive", Level.Strategic);
        borough.World.Role(borough.World.Person("Cy"), twin, "Clerk");
    }

    [Theory, EveryStore]
    public async Task A_dry_run_says_what_would_move_differ_and_be_there_twice_and_changes_nothing(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);

        JsonElement dry = await MergeAsync(api, new { keep = borough.Council.Id, absorb = twin.Id, dryRun = true });

        Assert.Equal(1, dry.GetProperty("moved").GetInt32());
        Assert.Equal("name", Assert.Single(dry.GetProperty("clashes").EnumerateArray()).GetProperty("field").GetString());
        Assert.Equal(annAtTwin.Id, Assert.Single(dry.GetProperty("doubles").EnumerateArray()).GetProperty("gone").GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, dry.GetProperty("change").ValueKind);
        Assert.Equal(borough.World.Count, (await api.AllAsync()).Count);
    }

    [Theory, EveryStore]
    public async Task Both_ids_name_the_kept_record_wherever_an_id_is_given(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        string before = api.Clock.Now.ToString("O");
        api.Clock.Now = api.Clock.Now.AddHours(1);

        JsonElement merged = await MergeAsync(api, new { keep = borough.Council.Id, absorb = twin.Id });

        Assert.Equal("[\"Northby Council Ltd\"]", merged.GetProperty("kept").GetProperty("alternateNames").ToString());
        JsonElement data = await api.AskAsync($$"""
            {
              node(id: "{{twin.Id}}") { id }
              organisation(id: "{{twin.Id}}") { id }
              then: organisation(id: "{{twin.Id}}", knownAt: "{{before}}") { id }
              organisations(where: { id: { in: ["{{twin.Id}}"] } }) { nodes { id } }
              partnerships(where: { parties: { in: ["{{twin.Id}}"] } }) { nodes { id } }
              fragilePartnerships(where: { organisation: "{{twin.Id}}" }) { totalCount }
              dependencyProof(from: "{{twin.Id}}", to: "{{borough.Hub.Id}}") { size }
              partners(from: "{{twin.Id}}") { totalCount }
            }
            """);
        Assert.Equal(borough.Council.Id, data.GetProperty("node").GetProperty("id").GetString());
        Assert.Equal(borough.Council.Id, data.GetProperty("organisation").GetProperty("id").GetString());
        Assert.Equal(twin.Id, data.GetProperty("then").GetProperty("id").GetString());
        Assert.Equal(borough.Council.Id, Assert.Single(data.GetProperty("organisations").GetProperty("nodes").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal(borough.Advice.Id, Assert.Single(data.GetProperty("partnerships").GetProperty("nodes").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal(1, data.GetProperty("fragilePartnerships").GetProperty("totalCount").GetInt32());
        Assert.Equal(1, data.GetProperty("dependencyProof").GetProperty("size").GetInt32());
    }

    [Theory, EveryStore]
    public async Task What_is_recorded_of_the_old_id_is_recorded_of_the_kept_record_and_asked_about_when_they_are_parted(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        await MergeAsync(api, new { keep = borough.Council.Id, absorb = twin.Id });

        JsonElement recorded = (await api.AskAsync("mutation($input: AddRoleInput!) { addRole(input: $input) { role { id organisation { id } } errors { message } } }", new { input = new { person = borough.Bob.Id, organisation = twin.Id, title = "Visitor" } })).GetProperty("addRole");
        string role = recorded.GetProperty("role").GetProperty("id").GetString()!;
        JsonElement dry = await UnmergeAsync(api, new { id = twin.Id, dryRun = true });
        JsonElement parted = await UnmergeAsync(api, new { id = twin.Id, move = new[] { role } });

        Assert.Equal(borough.Council.Id, recorded.GetProperty("role").GetProperty("organisation").GetProperty("id").GetString());
        Assert.Equal(role, Assert.Single(dry.GetProperty("asked").EnumerateArray()).GetProperty("fact").GetProperty("id").GetString());
        JsonElement asked = dry.GetProperty("asked")[0];
        Assert.Equal(("Visitor", 3, JsonValueKind.Null), (asked.GetProperty("fact").GetProperty("title").GetString(), asked.GetProperty("change").GetInt32(), asked.GetProperty("origin").ValueKind));
        Assert.NotEmpty(asked.GetProperty("actor").GetString()!);
        Assert.Equal("[\"Bob\",\"Northby Council\"]", asked.GetProperty("names").ToString());
        Assert.Equal(("title", "Visitor"), (asked.GetProperty("says")[0].GetProperty("field").GetString(), asked.GetProperty("says")[0].GetProperty("value").GetString()));
        Assert.Equal((1, 0), (dry.GetProperty("askedCount").GetInt32(), parted.GetProperty("askedCount").GetInt32()));
        Assert.Empty(parted.GetProperty("asked").EnumerateArray());
        Assert.Equal(twin.Name, parted.GetProperty("absorbed").GetProperty("name").GetString());
        Dictionary<string, Fact> after = (await api.AllAsync()).ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        Assert.Equal(twin.Id, ((Role)after[role]).To);
        Assert.All(borough.World, fact => Assert.Equal(fact, after[fact.Id]));
    }

    [Theory, EveryStore]
    public async Task A_record_says_which_it_was_merged_from_also_by_way_of_others_as_they_were_last_known(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        Assert.Empty(await MergedFromAsync(api, borough.Hub.Id));
        await MergeAsync(api, new { keep = borough.Council.Id, absorb = twin.Id, why = "One council" });
        api.Clock.Now = api.Clock.Now.AddHours(1);
        await MergeAsync(api, new { keep = borough.Hub.Id, absorb = borough.Council.Id });

        JsonElement[] merged = await MergedFromAsync(api, borough.Hub.Id);
        Assert.Equal([("Northby Council", borough.Hub.Id), ("Northby Council Ltd", borough.Council.Id)], merged.Select(one => (one.GetProperty("record").GetProperty("caption").GetString()!, one.GetProperty("into").GetString()!)));
        Assert.Equal((2, "One council"), (merged[1].GetProperty("change").GetInt32(), merged[1].GetProperty("why").GetString()));
        Assert.True(merged[0].GetProperty("recordedAt").GetDateTimeOffset() > merged[1].GetProperty("recordedAt").GetDateTimeOffset());
        Assert.Equal(2, (await MergedFromAsync(api, twin.Id)).Length);
        Assert.Single(await MergedFromAsync(api, borough.Hub.Id, first: 1));

        await UnmergeAsync(api, new { id = borough.Council.Id });
        Assert.Empty(await MergedFromAsync(api, borough.Hub.Id));
        Assert.Equal(twin.Id, Assert.Single(await MergedFromAsync(api, borough.Council.Id)).GetProperty("record").GetProperty("id").GetString());
    }

    [Theory, EveryStore]
    public async Task A_partnership_that_was_merged_into_another_is_called_by_the_parties_that_it_had(IStoreProvider provider)
    {
        Partnership other = borough.World.HeldByOneEach("Food contract", twin, borough.Ann, borough.Forum, borough.Bob);
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        api.Clock.Now = api.Clock.Now.AddHours(1);
        await MergeAsync(api, new { keep = borough.Advice.Id, absorb = other.Id });

        Assert.StartsWith("Northby Council Ltd and Northby Forum", Assert.Single(await MergedFromAsync(api, borough.Advice.Id)).GetProperty("record").GetProperty("caption").GetString(), StringComparison.Ordinal);
    }

    [Theory, EveryStore]
    public async Task Names_that_are_the_same_are_listed_until_somebody_judges(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);

        JsonElement pair = Assert.Single((await PairsAsync(api)).EnumerateArray());
        Assert.Equal(new[] { borough.Council.Id, twin.Id }.Order(StringComparer.Ordinal), new[] { Id(pair, "one"), Id(pair, "other") });
        Assert.Contains("The names", pair.GetProperty("evidence")[0].GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Contains("name", pair.GetProperty("compared").EnumerateArray().Where(row => row.GetProperty("differs").GetBoolean()).Select(row => row.GetProperty("field").GetString()));

        await JudgeAsync(api, "UNSURE");
        Assert.Equal("UNSURE", Assert.Single((await PairsAsync(api)).EnumerateArray()).GetProperty("verdict").GetString());
        JsonElement judged = await JudgeAsync(api, "DIFFERENT");
        Assert.Equal("DIFFERENT", judged.GetProperty("judgement").GetProperty("verdict").GetString());
        Assert.Empty((await PairsAsync(api)).EnumerateArray());
        Assert.Equal(JsonValueKind.Null, (await JudgeAsync(api, "DIFFERENT")).GetProperty("change").ValueKind);

        await Recording.Reversals.UndoAsync(api, new { change = judged.GetProperty("change").GetInt32() });
        Assert.Single((await PairsAsync(api)).EnumerateArray());
        await MergeAsync(api, new { keep = borough.Council.Id, absorb = twin.Id });
        Assert.Empty((await PairsAsync(api)).EnumerateArray());
        await UnmergeAsync(api, new { id = twin.Id });
        Assert.Empty((await PairsAsync(api)).EnumerateArray());

        async Task<JsonElement> JudgeAsync(TestApi api, string verdict) =>
            (await api.AskAsync("mutation($input: JudgeInput!) { judge(input: $input) { judgement { verdict } change errors { code message } } }", new { input = new { one = twin.Id, other = borough.Council.Id, verdict } })).GetProperty("judge");
    }

    [Fact]
    public async Task What_can_not_be_merged_parted_or_judged_is_refused_in_words()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        Assert.Contains("Two different records", Message(await MergeAsync(api, new { keep = twin.Id, absorb = twin.Id })), StringComparison.Ordinal);
        Assert.Contains("of one type", Message(await MergeAsync(api, new { keep = twin.Id, absorb = borough.Ann.Id })), StringComparison.Ordinal);
        Assert.Contains("no \"colour\"", Message(await MergeAsync(api, new { keep = twin.Id, absorb = borough.Council.Id, take = new[] { "colour" } })), StringComparison.Ordinal);
        Assert.Contains("is not merged", Message(await UnmergeAsync(api, new { id = twin.Id })), StringComparison.Ordinal);
        await MergeAsync(api, new { keep = borough.Council.Id, absorb = twin.Id });
        Assert.Contains("is already merged", Message(await MergeAsync(api, new { keep = borough.Council.Id, absorb = twin.Id })), StringComparison.Ordinal);
        JsonElement judged = (await api.AskAsync($"mutation {{ judge(input: {{ one: \"{twin.Id}\", other: \"{borough.Council.Id}\", verdict: SAME }}) {{ errors {{ message }} }} }}")).GetProperty("judge");
        Assert.Contains("Both ids name the same record", Message(judged), StringComparison.Ordinal);
    }

    /// <summary>Who may record could otherwise try out what somebody's address is.</summary>
    [Fact]
    public async Task A_pair_that_a_personal_value_alone_tells_of_is_told_to_those_only_who_may_see_it()
    {
        Person one = borough.World.Person("Dee Fox") with { Email = "dee.fox@northby.example" };
        Person other = borough.World.Person("Dee Foxx") with { Email = one.Email };
        Fact[] facts = [.. borough.World.Where(fact => fact.Id != one.Id && fact.Id != other.Id), one, other];

        await using TestApi seeing = await TestApi.StartAsync(facts);
        await using TestApi refused = await TestApi.StartAsync(new RefusingPolicy(), facts);

        Assert.Equal((1, 0), (await CountAsync(seeing), await CountAsync(refused)));

        static async Task<int> CountAsync(TestApi api) => (await api.AskAsync("{ duplicates(types: [PERSON]) { totalCount } }")).GetProperty("duplicates").GetProperty("totalCount").GetInt32();
    }

    private static async Task<JsonElement[]> MergedFromAsync(TestApi api, string id, int first = 20) =>
        [.. (await api.AskAsync($"{{ mergedFrom(id: \"{id}\", first: {first}) {{ record {{ id caption }} into change recordedAt actor why }} }}")).GetProperty("mergedFrom").EnumerateArray()];

    private static string Id(JsonElement pair, string side) => pair.GetProperty(side).GetProperty("id").GetString()!;

    private static string Message(JsonElement payload) => payload.GetProperty("errors")[0].GetProperty("message").GetString()!;

    private static async Task<JsonElement> PairsAsync(TestApi api) =>
        (await api.AskAsync("{ duplicates(types: [ORGANISATION]) { totalCount nodes { one { id } other { id } score verdict evidence { supports sentence } compared { field label one other differs } } } }")).GetProperty("duplicates").GetProperty("nodes");

    private static async Task<JsonElement> MergeAsync(TestApi api, object input) => (await api.AskAsync($"mutation($input: MergeInput!) {{ merge(input: $input) {{ {MergeFields} }} }}", new { input })).GetProperty("merge");

    private static async Task<JsonElement> UnmergeAsync(TestApi api, object input) => (await api.AskAsync($"mutation($input: UnmergeInput!) {{ unmerge(input: $input) {{ {UnmergeFields} }} }}", new { input })).GetProperty("unmerge");
}
