using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Leadership;

/// <summary>Leadership in a borough. Today is 1 June 2026.</summary>
public sealed class LeadershipTests
{
    private readonly World world = [];
    private readonly Organisation council;

    /// <summary>Ann rose within the council when Bob left it for the trust; Cleo has always sat on a forum.</summary>
    public LeadershipTests()
    {
        council = world.Organisation("Council", Sector.LocalGovernment);
        Organisation trust = world.Organisation("Trust", Sector.Health);
        Organisation forum = new() { Id = FactId.Of<Organisation>("Forum"), Name = "Forum", Form = OrganisationForm.Forum };
        world.Add(forum);
        (Person ann, Person bob, Person cleo) = (world.Person("Ann"), world.Person("Bob"), world.Person("Cleo"));
        Post(ann, council, "Manager", Level.Management, "2018", "2024-04-01");
        Post(ann, council, "Chief executive", Level.Strategic, "2024-04-01", null);
        Post(bob, council, "Chief executive", Level.Strategic, "2019-04", "2024-03-31");
        Post(bob, trust, "Director", Level.Strategic, "2024-04-01", null);
        Post(cleo, forum, "Chair", Level.Governance, "2025-01-01", null);
    }

    [Theory, EveryStore]
    public async Task Who_moved_and_where_from_and_to_is_told_with_the_latest_first(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, world);

        JsonElement answer = await api.AskAsync(
            """
            {
              leadershipPipeline {
                from to levels movedIn movedOut notDated sentence
                moves { totalCount nodes { direction on kind level sentence person { name } organisation { name } role { title } other { organisation { name } level role { title } } } }
                origins { kind level count organisations { name } }
              }
            }
            """);

        JsonElement pipeline = answer.GetProperty("leadershipPipeline");
        Assert.Equal("""{"from":"2021-06-01","to":"2026-06-01","levels":["STRATEGIC","GOVERNANCE"],"movedIn":2,"movedOut":1,"notDated":0,"sentence":"Between 1 June 2021 and 1 June 2026, 2 people moved into strategic or governance posts and 1 person out of them. Of those who moved in, 1 came from another level of the same organisation and 1 from another organisation."}""", Without(pipeline, "moves", "origins"));
        Assert.Equal(
            [
                "Ann became Chief executive at Council on 1 April 2024; the post before was Manager there.",
                "Bob became Director at Trust on 1 April 2024; the post before was Chief executive at Council.",
                "Bob stopped being Chief executive at Council on 31 March 2024; the next post is Director at Trust.",
            ],
            Sentences(pipeline).Order(StringComparer.Ordinal));
        Assert.Equal("""{"direction":"OUT","on":"2024-03-31","kind":"ELSEWHERE","level":"STRATEGIC","sentence":"Bob stopped being Chief executive at Council on 31 March 2024; the next post is Director at Trust.","person":{"name":"Bob"},"organisation":{"name":"Council"},"role":{"title":"Chief executive"},"other":{"organisation":{"name":"Trust"},"level":"STRATEGIC","role":{"title":"Director"}}}""", pipeline.GetProperty("moves").GetProperty("nodes")[2].ToString());
        Assert.Equal("""[{"kind":"WITHIN","level":"MANAGEMENT","count":1,"organisations":[{"name":"Council"}]},{"kind":"ELSEWHERE","level":"STRATEGIC","count":1,"organisations":[{"name":"Council"}]}]""", pipeline.GetProperty("origins").ToString());
    }

    [Theory, EveryStore]
    public async Task How_long_leadership_lasts_is_told_by_level_and_sector(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, world);

        JsonElement answer = await api.AskAsync(
            """
            {
              leadershipPipeline(levels: [STRATEGIC], from: "2015-01-01") {
                lasting { level lasting { posts ended medianYears quarterYears sentence curve { years share atRisk left } } sectors { sector lasting { posts ended medianYears } } }
              }
            }
            """);

        Assert.Equal(
            """[{"level":"STRATEGIC","lasting":{"posts":3,"ended":1,"medianYears":5,"quarterYears":5,"sentence":"3 posts were seen, and 1 ended. Half have left after 5.0 years. So few ended that this may well change.","curve":[{"years":5,"share":0,"atRisk":1,"left":1}]},"sectors":[{"sector":"LOCAL_GOVERNMENT","lasting":{"posts":2,"ended":1,"medianYears":5}},{"sector":"HEALTH","lasting":{"posts":1,"ended":0,"medianYears":null}}]}]""",
            answer.GetProperty("leadershipPipeline").GetProperty("lasting").ToString());
    }

    [Fact]
    public async Task Moves_are_chosen_by_direction_and_by_place_and_the_list_goes_on_where_a_page_stopped()
    {
        Place ward = world.Place("Ward");
        world.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>(council.Id, ward.Id), From = council.Id, To = ward.Id });
        await using TestApi api = await TestApi.StartAsync(world);
        const string Query = "query($ward: ID!, $after: String) { leadershipPipeline(place: $ward) { moves(first: 1, after: $after) { totalCount nodes { sentence } pageInfo { endCursor } } into: moves(direction: IN) { totalCount } } }";

        JsonElement first = (await api.AskAsync(Query, new { ward = ward.Id })).GetProperty("leadershipPipeline");
        JsonElement second = (await api.AskAsync(Query, new { ward = ward.Id, after = first.GetProperty("moves").GetProperty("pageInfo").GetProperty("endCursor").GetString() })).GetProperty("leadershipPipeline");

        Assert.Equal((2, 1), (first.GetProperty("moves").GetProperty("totalCount").GetInt32(), first.GetProperty("into").GetProperty("totalCount").GetInt32()));
        Assert.Equal("Ann became Chief executive at Council on 1 April 2024; the post before was Manager there.", Sentences(first).Single());
        Assert.Equal("Bob stopped being Chief executive at Council on 31 March 2024; the next post is Director at Trust.", Sentences(second).Single());
    }

    [Fact]
    public async Task A_time_that_ends_before_it_begins_is_refused()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        (string code, string message) = await api.RefusedAsync("""{ leadershipPipeline(from: "2026-07-01") { sentence } }""");

        Assert.Equal(("BAD_INPUT", "\"from\" (2026-07-01) is later than \"to\" (2026-06-01). Put the earlier day first."), (code, message));
    }

    private void Post(Person person, Organisation organisation, string title, Level level, string since, string? until)
    {
        Role role = world.Role(person, organisation, title, level, until);
        world[world.IndexOf(role)] = role with { Since = PartialDate.Parse(since) };
    }

    private static IEnumerable<string> Sentences(JsonElement pipeline) => pipeline.GetProperty("moves").GetProperty("nodes").EnumerateArray().Select(move => move.GetProperty("sentence").GetString()!);

    private static string Without(JsonElement element, params string[] fields) =>
        JsonSerializer.Serialize(element.EnumerateObject().Where(field => !fields.Contains(field.Name)).ToDictionary(field => field.Name, field => field.Value));
}
