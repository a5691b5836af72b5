using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Api.Tests.Security;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Stewardship;

/// <summary>Actions by lever of change, and what is still to be done after contacts. Today is 1 June 2026.</summary>
public sealed class RoadmapTests
{
    private readonly Borough borough = new();

    [Fact]
    public async Task Known_levers_come_in_their_order_then_a_places_own_then_actions_without_one_and_the_unused_are_named()
    {
        Act("Train staff", "staff EMPOWERMENT", due: "2026-06-20", owner: borough.Ann);
        Act("Chair the group", "Leadership, governance, and learning", due: "2026-05", done: "2026-05-30");
        Act("Plant trees", "Parks", due: "2026-05-31");
        Act("Ring round", null);
        Act("Next year's plan", "Service planning", since: "2027-01-01");
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement roadmap = (await api.AskAsync("{ roadmap { open overdue done unusedLevers levers { lever open overdue done withoutOwner actions { action { title } status daysOverdue } } } }")).GetProperty("roadmap");

        Assert.Equal(
            ["Leadership, governance and learning", "Staff empowerment", "Parks", null],
            roadmap.GetProperty("levers").EnumerateArray().Select(lever => lever.GetProperty("lever").GetString()));
        Assert.Equal(
            ["Engagement", "Communications and partnerships", "Equalities", "Service planning", "Commissioning", "Data maturity", "Resource allocation"],
            roadmap.GetProperty("unusedLevers").EnumerateArray().Select(lever => lever.GetString()));
        Assert.Equal("""{"lever":"Parks","open":1,"overdue":1,"done":0,"withoutOwner":1,"actions":[{"action":{"title":"Plant trees"},"status":"OVERDUE","daysOverdue":1}]}""", roadmap.GetProperty("levers")[2].ToString());
        Assert.Equal(["DONE", "DUE_SOON", "OVERDUE", "OPEN"], roadmap.GetProperty("levers").EnumerateArray().Select(lever => lever.GetProperty("actions")[0].GetProperty("status").GetString()));
        Assert.Equal((3, 1, 1), (roadmap.GetProperty("open").GetInt32(), roadmap.GetProperty("overdue").GetInt32(), roadmap.GetProperty("done").GetInt32()));
    }

    [Fact]
    public async Task A_roadmap_can_be_asked_for_one_person_and_for_some_statuses()
    {
        Act("Train staff", "Engagement", due: "2026-05-01", owner: borough.Ann);
        Act("Walk about", "Engagement", owner: borough.Ann);
        Act("Something else", "Engagement", owner: borough.Bob);
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement answer = await api.AskAsync("query($ann: ID!) { roadmap(owner: $ann) { open levers { actions(status: [OVERDUE]) { action { title } owner { name } } } } }", new { ann = borough.Ann.Id });

        Assert.Equal("""{"roadmap":{"open":2,"levers":[{"actions":[{"action":{"title":"Train staff"},"owner":{"name":"Ann"}}]}]}}""", answer.ToString());
    }

    [Fact]
    public async Task A_contact_is_followed_up_until_its_promise_is_kept_and_its_actions_are_done()
    {
        Contact promised = Meet("2026-04-02", promise: "A list of rooms");
        Contact kept = Meet("2026-04-01", promise: "A key", keptOn: "2026-05-30");
        Contact acted = Meet("2026-03-01");
        Contact finished = Meet("2026-02-01");
        Act("Send minutes", null, due: "2026-03-08", about: acted);
        Act("Thank everybody", null, done: "2026-02-02", about: finished);
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement now = (await api.AskAsync("{ followUps { totalCount nodes { contact { date promised } hasOpenPromise actions { action { title } daysOverdue about { id } } } } }")).GetProperty("followUps");
        JsonElement before = (await api.AskAsync("""{ followUps(asOf: "2026-05-01") { nodes { contact { id } } } }""")).GetProperty("followUps");

        Assert.Equal(
            $$$"""{"totalCount":2,"nodes":[{"contact":{"date":"2026-03-01","promised":null},"hasOpenPromise":false,"actions":[{"action":{"title":"Send minutes"},"daysOverdue":85,"about":[{"id":"{{{acted.Id}}}"}]}]},{"contact":{"date":"2026-04-02","promised":"A list of rooms"},"hasOpenPromise":true,"actions":[]}]}""",
            now.ToString());
        Assert.Equal([acted.Id, kept.Id, promised.Id], before.GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty("contact").GetProperty("id").GetString()));
    }

    [Theory, EveryStore]
    public async Task Contacts_are_in_a_place_by_the_partnerships_and_people_there_and_by_what_they_are_about(IStoreProvider provider)
    {
        Place town = borough.World.Place("Northby");
        borough.World.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>("hub"), From = borough.Hub.Id, To = town.Id });
        Blockage stairs = new() { Id = FactId.Of<Blockage>("stairs"), Title = "The stairs" };
        borough.World.Add(stairs);
        borough.World.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>("stairs"), From = stairs.Id, To = town.Id });
        Contact partnership = Meet("2026-04-01", promise: "A list");
        Contact attended = Promise("2026-04-02", attendee: borough.Bob);
        Contact blocked = Promise("2026-04-03", about: stairs);
        Promise("2026-04-04", attendee: borough.Ann);
        Promise("2026-04-05", about: borough.Council);
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);

        JsonElement answer = await api.AskAsync("query($town: ID!) { followUps(place: $town) { nodes { contact { id } } } }", new { town = town.Id });

        Assert.Equal([partnership.Id, attended.Id, blocked.Id], answer.GetProperty("followUps").GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty("contact").GetProperty("id").GetString()));
    }

    [Fact]
    public async Task What_was_promised_is_shown_to_those_only_who_may_see_personal_details()
    {
        Meet("2026-04-02", promise: "A list of rooms");
        await using TestApi api = await TestApi.StartAsync(new RefusingPolicy(), borough.World);

        JsonElement answer = await api.AskAsync("{ followUps { nodes { hasOpenPromise contact { promised } } } }");

        Assert.Equal("""{"followUps":{"nodes":[{"hasOpenPromise":true,"contact":{"promised":null}}]}}""", answer.ToString());
    }

    private void Act(string title, string? lever, string? due = null, string? done = null, Person? owner = null, string? since = null, Contact? about = null)
    {
        Model.Action action = new() { Id = FactId.Of<Model.Action>(title), Title = title, Lever = lever, Due = Date(due), Done = Date(done), Owner = owner?.Id, Since = Date(since) };
        borough.World.Add(action);
        if (about is not null)
            borough.World.Edge(new About { Id = FactId.Of<About>(action.Id, about.Id), From = action.Id, To = about.Id });
    }

    private Contact Promise(string date, Person? attendee = null, Node? about = null)
    {
        Contact contact = new() { Id = FactId.Of<Contact>(date), Date = PartialDate.Parse(date), Promised = "Something" };
        borough.World.Add(contact);
        if (attendee is not null)
            borough.World.Edge(new Attended { Id = FactId.Of<Attended>(contact.Id), From = attendee.Id, To = contact.Id });
        if (about is not null)
            borough.World.Edge(new About { Id = FactId.Of<About>(contact.Id), From = contact.Id, To = about.Id });
        return contact;
    }

    private Contact Meet(string date, string? promise = null, string? keptOn = null)
    {
        Contact contact = new() { Id = FactId.Of<Contact>(date), Date = PartialDate.Parse(date), Kind = ContactKind.Meeting, Promised = promise, PromiseKept = Date(keptOn) };
        borough.World.Add(contact);
        borough.World.Edge(new About { Id = FactId.Of<About>(contact.Id, borough.Advice.Id), From = contact.Id, To = borough.Advice.Id });
        borough.World.Edge(new Attended { Id = FactId.Of<Attended>(borough.Ann.Id, contact.Id), From = borough.Ann.Id, To = contact.Id });
        return contact;
    }

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
