using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Stewardship;

/// <summary>Blockages that are open, and how far those who could clear them are. Today is 1 June 2026.</summary>
public sealed class OpenBlockagesTests
{
    private readonly Borough borough = new();
    private readonly Blockage calendar;
    private readonly Model.Action ask;

    /// <summary>Bob raised for the hub that there is no shared calendar; Ann has taken it on, and one of two steps is done. Of another nobody knows since when; a third is cleared, and one was raised in a year.</summary>
    public OpenBlockagesTests()
    {
        World world = borough.World;
        calendar = Add(new Blockage { Id = FactId.Of<Blockage>("calendar"), Title = "No shared calendar", Raised = PartialDate.Parse("2026-03-01"), Acknowledged = PartialDate.Parse("2026-03-15"), Owner = borough.Ann.Id });
        world.Edge(new About { Id = FactId.Of<About>(calendar.Id, borough.Advice.Id), From = calendar.Id, To = borough.Advice.Id });
        world.Edge(new RaisedBy { Id = FactId.Of<RaisedBy>(calendar.Id, borough.Bob.Id), From = calendar.Id, To = borough.Bob.Id, Organisation = borough.Hub.Id });
        ask = Step("Ask both offices", due: "2026-05-02", done: null);
        Step("Find a tool", due: null, done: "2026-04-01");
        Learning shared = Add(new Learning { Id = FactId.Of<Learning>("shared"), Title = "Share early", Date = PartialDate.Parse("2026-05") });
        world.Edge(new About { Id = FactId.Of<About>(shared.Id, calendar.Id), From = shared.Id, To = calendar.Id });
        Add(new Blockage { Id = FactId.Of<Blockage>("whenever"), Title = "Nobody answers" });
        Add(new Blockage { Id = FactId.Of<Blockage>("old"), Title = "No room", Raised = PartialDate.Parse("2025-01-01"), Resolved = PartialDate.Parse("2026-05-01") });
        Add(new Blockage { Id = FactId.Of<Blockage>("somehow"), Title = "No kettle", Raised = PartialDate.Parse("2025-01-01"), Resolution = "Bought one" });
        Add(new Blockage { Id = FactId.Of<Blockage>("year"), Title = "Forms", Raised = PartialDate.Parse("2024") });
    }

    [Theory, EveryStore]
    public async Task An_open_blockage_says_who_raised_it_how_long_ago_who_has_it_and_what_is_being_done(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);

        JsonElement list = (await api.AskAsync(
            """
            {
              openBlockages {
                totalCount
                ageing { bands { atLeast under count } medianDays longestDays notAcknowledged withoutOwner }
                nodes {
                  blockage { title } daysOpen stage acknowledgedAfter owner { name } sentence
                  raisedBy { raiser { ... on Person { name } } organisation { name } }
                  blocks { id } learnt { title }
                  actions { action { title } status daysOverdue sentence }
                }
              }
            }
            """)).GetProperty("openBlockages");

        JsonElement[] rows = [.. list.GetProperty("nodes").EnumerateArray()];
        Assert.Equal(["Forms", "No shared calendar", "Nobody answers"], rows.Select(Title));
        Assert.Equal(
            $$$"""
            {"blockage":{"title":"No shared calendar"},"daysOpen":92,"stage":"UNDER_WAY","acknowledgedAfter":14,"owner":{"name":"Ann"},"sentence":"Raised by Bob for Northby Advice Hub on 1 March 2026. It was acknowledged after 14 days, and Ann has taken it on. Of 2 steps, 1 is done and 1 overdue. It stands in the way of Advice contract.","raisedBy":[{"raiser":{"name":"Bob"},"organisation":{"name":"Northby Advice Hub"}}],"blocks":[{"id":"{{{borough.Advice.Id}}}"}],"learnt":[{"title":"Share early"}],"actions":[{"action":{"title":"Ask both offices"},"status":"OVERDUE","daysOverdue":30,"sentence":"It was due on 2 May 2026 and is 30 days overdue; nobody has taken it on; it is about No shared calendar."},{"action":{"title":"Find a tool"},"status":"DONE","daysOverdue":null,"sentence":"Done on 1 April 2026; it is about No shared calendar."}]}
            """, rows[1].ToString());
        Assert.Equal("""{"bands":[{"atLeast":0,"under":30,"count":0},{"atLeast":30,"under":90,"count":0},{"atLeast":90,"under":180,"count":1},{"atLeast":180,"under":365,"count":0},{"atLeast":365,"under":null,"count":1},{"atLeast":null,"under":null,"count":1}],"medianDays":92,"longestDays":517,"notAcknowledged":2,"withoutOwner":2}""", list.GetProperty("ageing").ToString());
    }

    [Fact]
    public async Task On_a_past_day_a_blockage_is_open_that_was_cleared_since_and_what_was_done_later_is_not_done()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement list = (await api.AskAsync("""{ openBlockages(asOf: "2026-03-10") { nodes { blockage { title } acknowledgedAfter actions { status } learnt { title } } } }""")).GetProperty("openBlockages");

        JsonElement[] rows = [.. list.GetProperty("nodes").EnumerateArray()];
        Assert.Equal(["Forms", "No room", "No shared calendar", "Nobody answers"], rows.Select(Title));
        Assert.Equal("""{"blockage":{"title":"No shared calendar"},"acknowledgedAfter":null,"actions":[{"status":"OPEN"},{"status":"OPEN"}],"learnt":[]}""", rows[2].ToString());
    }

    [Fact]
    public async Task Pages_go_on_from_the_cursor_in_either_order_also_where_a_row_is_gone()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        foreach ((string order, string[] expected) in new[] { ("AGE", (string[])["Forms", "No shared calendar", "Nobody answers"]), ("NEWEST", ["No shared calendar", "Forms", "Nobody answers"]) })
        {
            List<string> seen = [];
            for (string after = "null"; after.Length > 0;)
            {
                JsonElement page = (await api.AskAsync($$"""{ openBlockages(first: 1, after: {{after}}, orderBy: {{order}}) { nodes { blockage { title } } pageInfo { hasNextPage endCursor } } }""")).GetProperty("openBlockages");
                seen.AddRange(page.GetProperty("nodes").EnumerateArray().Select(Title));
                after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? $"\"{page.GetProperty("pageInfo").GetProperty("endCursor").GetString()}\"" : "";
            }

            Assert.Equal(expected, seen);
        }

        string cursor = (await api.AskAsync("{ openBlockages(first: 2) { pageInfo { endCursor } } }")).GetProperty("openBlockages").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        await api.RecordAsync(calendar with { Resolved = PartialDate.Parse("2026-05-31") });
        JsonElement rest = await api.AskAsync($$"""{ openBlockages(after: "{{cursor}}") { nodes { blockage { title } } } }""");

        Assert.Equal("Nobody answers", Title(Assert.Single(rest.GetProperty("openBlockages").GetProperty("nodes").EnumerateArray())));
        Assert.Equal("INVALID_CURSOR", (await api.RefusedAsync($$"""{ openBlockages(orderBy: NEWEST, after: "{{cursor}}") { totalCount } }""")).Code);
    }

    [Theory, EveryStore]
    public async Task A_blockage_is_where_what_it_is_about_or_who_raised_it_is_and_so_are_the_steps_against_it(IStoreProvider provider)
    {
        (Place town, Place elsewhere) = (borough.World.Place("Northby"), borough.World.Place("Elsewhere"));
        borough.World.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>(borough.Hub.Id, town.Id), From = borough.Hub.Id, To = town.Id });
        Blockage away = Add(new Blockage { Id = FactId.Of<Blockage>("away"), Title = "No bus" });
        borough.World.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>(away.Id, elsewhere.Id), From = away.Id, To = elsewhere.Id });
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);

        JsonElement there = await AskAsync(town);
        JsonElement away2 = await AskAsync(elsewhere);

        Assert.Equal(["No shared calendar"], there.GetProperty("openBlockages").GetProperty("nodes").EnumerateArray().Select(Title));
        Assert.Equal((1, 1), (there.GetProperty("roadmap").GetProperty("open").GetInt32(), there.GetProperty("roadmap").GetProperty("done").GetInt32()));
        Assert.Equal(["No bus"], away2.GetProperty("openBlockages").GetProperty("nodes").EnumerateArray().Select(Title));
        Assert.Equal(0, away2.GetProperty("roadmap").GetProperty("open").GetInt32());

        Task<JsonElement> AskAsync(Place place) => api.AskAsync("query($place: ID!) { openBlockages(place: $place) { nodes { blockage { title } } } roadmap(place: $place) { open done } }", new { place = place.Id });
    }

    [Fact]
    public async Task What_was_recorded_since_is_not_in_an_answer_of_what_was_known_before()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        api.Clock.Now = new DateTimeOffset(2026, 6, 1, 13, 0, 0, TimeSpan.Zero);
        await api.RecordAsync(calendar with { Resolved = PartialDate.Parse("2026-05-31") }, ask with { Done = PartialDate.Parse("2026-05-31") });

        JsonElement answer = await api.AskAsync("""{ now: openBlockages { totalCount } before: openBlockages(knownAt: "2026-06-01T12:30:00Z") { totalCount } }""");

        Assert.Equal((2, 3), (answer.GetProperty("now").GetProperty("totalCount").GetInt32(), answer.GetProperty("before").GetProperty("totalCount").GetInt32()));
    }

    private static string Title(JsonElement row) => row.GetProperty("blockage").GetProperty("title").GetString()!;

    private Model.Action Step(string title, string? due, string? done)
    {
        Model.Action action = Add(new Model.Action { Id = FactId.Of<Model.Action>(title), Title = title, Lever = "Engagement", Due = due is null ? null : PartialDate.Parse(due), Done = done is null ? null : PartialDate.Parse(done) });
        borough.World.Edge(new About { Id = FactId.Of<About>(action.Id, calendar.Id), From = action.Id, To = calendar.Id });
        return action;
    }

    private T Add<T>(T fact)
        where T : Fact
    {
        borough.World.Add(fact);
        return fact;
    }
}
