using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Stewardship;

/// <summary>Groups, and what they alone held together. Today is 1 June 2026; the steering group ended on 1 May.</summary>
public sealed class GroupsTests
{
    private readonly Borough borough = new();
    private readonly Organisation steering;
    private readonly Organisation champions;

    /// <summary>On the steering group sat the council, a club and the runners. With the club the council has outings, and had plans as long as the group was there; with the runners it has an agreement.</summary>
    public GroupsTests()
    {
        World world = borough.World;
        steering = Group("Steering group", "Leadership group", since: "2024", until: "2026-05-01");
        champions = Group("Champions", "Community of practice", since: null, until: null);
        (Organisation club, Organisation runners) = (world.Organisation("Club"), world.Organisation("Runners"));
        foreach (Organisation member in (Organisation[])[borough.Council, club, runners])
            world.Edge(new MemberOf { Id = FactId.Of<MemberOf>(member.Id, steering.Id), From = member.Id, To = steering.Id });
        Person cleo = world.Person("Cleo");
        world.Role(cleo, club, "Coach", Level.FrontLine);
        world.Role(borough.Bob, steering, "Chair", until: "2026-05-01");
        world.Role(borough.Bob, champions, "Champion");
        world.HeldByOneEach("Outings", borough.Council, borough.Ann, club, cleo);
        Partnership plans = world.HeldByOneEach("Plans", borough.Council, borough.Ann, club, cleo);
        world[world.IndexOf(plans)] = plans with { Until = PartialDate.Parse("2026-05-01") };
        Partnership runs = world.Partnership("Runs", borough.Council, runners);
        world[world.IndexOf(runs)] = runs with { Agreement = "Memorandum", AgreementSince = PartialDate.Parse("2025") };
    }

    [Theory, EveryStore]
    public async Task Groups_say_who_belongs_to_them_since_when_and_what_became_of_them_and_those_that_are_there_come_first(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);

        JsonElement answer = await api.AskAsync("{ groups { totalCount nodes { group { name kinds } since until endedOn organisations people sentence } } }");

        Assert.Equal(
            """{"totalCount":2,"nodes":[{"group":{"name":"Champions","kinds":["Community of practice"]},"since":null,"until":null,"endedOn":null,"organisations":0,"people":1,"sentence":"It is not recorded when it began. 1 person belongs to it."},{"group":{"name":"Steering group","kinds":["Leadership group"]},"since":"2024","until":"2026-05-01","endedOn":"2026-05-01","organisations":3,"people":1,"sentence":"It began in 2024. It ended on 1 May 2026, when 3 organisations and 1 person belonged to it."}]}""",
            answer.GetProperty("groups").ToString());
    }

    [Fact]
    public async Task Members_of_a_group_that_has_ended_are_those_of_its_last_day()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement ended = Assert.Single((await api.AskAsync("{ groups(ended: true) { nodes { members { caption } group { members { id } } } } }")).GetProperty("groups").GetProperty("nodes").EnumerateArray());

        Assert.Equal(["Bob", "Club", "Northby Council", "Runners"], ended.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("caption").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Groups_are_found_by_kind_by_whether_they_ended_and_by_the_day()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement answer = await api.AskAsync(
            """
            {
              practice: groups(kinds: ["COMMUNITY of practice"]) { nodes { group { name } } }
              ended: groups(ended: true) { nodes { group { name } } }
              there: groups(ended: false, asOf: "2026-04-30") { totalCount }
              before: groups(asOf: "2023-01-01") { nodes { group { name } } }
            }
            """);

        Assert.Equal(["Champions"], Names("practice"));
        Assert.Equal(["Steering group"], Names("ended"));
        Assert.Equal(2, answer.GetProperty("there").GetProperty("totalCount").GetInt32());
        Assert.Equal(["Champions"], Names("before"));

        IEnumerable<string> Names(string list) => answer.GetProperty(list).GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty("group").GetProperty("name").GetString()!);
    }

    [Theory, EveryStore]
    public async Task A_group_that_ended_leaves_behind_the_partnerships_that_it_alone_anchored(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);

        JsonElement[] left = [.. (await AskAsync(api, steering, null)).OrderBy(Kind, StringComparer.Ordinal)];

        Assert.Equal(["Outings", "Plans"], left.Select(Kind));
        Assert.Equal("""{"partnership":{"kind":"Outings"},"goesOn":true,"class":"PERSONAL","anchors":[],"sentence":"Apart from people, nothing but Steering group held Outings together, and nothing else has taken its place: it is held by one person alone."}""", left[0].ToString());
        Assert.Equal("""{"partnership":{"kind":"Plans"},"goesOn":false,"class":null,"anchors":[],"sentence":"Apart from people, nothing but Steering group held Plans together, and it has ended too."}""", left[1].ToString());
        Assert.Empty(await AskAsync(api, champions, null));
    }

    [Fact]
    public async Task While_a_group_is_there_the_answer_is_what_it_alone_holds_together()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement[] left = await AskAsync(api, steering, "2026-04-01");

        Assert.Equal(["Apart from people, nothing but Steering group holds Outings together.", "Apart from people, nothing but Steering group holds Plans together."], left.Select(row => row.GetProperty("sentence").GetString()!).Order(StringComparer.Ordinal));
        Assert.Empty(await AskAsync(api, steering, "2023-12-31"));
    }

    [Fact]
    public async Task What_has_taken_the_place_of_a_group_is_named()
    {
        borough.World.Funding("Outings grant", borough.Council, borough.World.OfType<Organisation>().Single(organisation => organisation.Name == "Club"), 100);
        await using TestApi api = await TestApi.StartAsync(borough.World.Select(fact => fact is Model.Funding funding && funding.Title == "Outings grant" ? funding with { Awarded = PartialDate.Parse("2026-05-02") } : fact));

        JsonElement outings = (await AskAsync(api, steering, null)).Single(row => Kind(row) == "Outings");

        Assert.Equal("Apart from people, nothing but Steering group held Outings together; now running funding does.", outings.GetProperty("sentence").GetString());
    }

    private static async Task<JsonElement[]> AskAsync(TestApi api, Organisation group, string? asOf) => [.. (await api.AskAsync(
        "query($group: ID!, $asOf: Date) { organisation(id: $group) { leftBehind(asOf: $asOf) { partnership { kind } goesOn class anchors sentence } } }",
        new { group = group.Id, asOf })).GetProperty("organisation").GetProperty("leftBehind").EnumerateArray()];

    private static string Kind(JsonElement row) => row.GetProperty("partnership").GetProperty("kind").GetString()!;

    private Organisation Group(string name, string kind, string? since, string? until)
    {
        Organisation group = new() { Id = FactId.Of<Organisation>(name), Name = name, Form = OrganisationForm.Forum, Kinds = [kind], Since = since is null ? null : PartialDate.Parse(since), Until = until is null ? null : PartialDate.Parse(until) };
        borough.World.Add(group);
        return group;
    }
}
