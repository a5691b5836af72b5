using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Departures;

public sealed class DepartureTests
{
    [Fact]
    public async Task Totals_count_everything_however_little_is_shown()
    {
        Borough borough = new();
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement data = await api.AskAsync(
            "query($people: [ID!]!) { ifTheyLeave(people: $people) { partnershipsLost(first: 0) { id } totals { partnershipsLost partnershipsLostInPart leftWithOneHolder forumsWithoutChair forumsWithoutMember buildingsWithoutKeyHolder fundingAttached } } nobody: ifTheyLeave(people: []) { totals { partnershipsLost } } }",
            new { people = new[] { borough.Ann.Id, borough.Bob.Id } });

        Assert.Empty(data.GetProperty("ifTheyLeave").GetProperty("partnershipsLost").EnumerateArray());
        Assert.Equal("""{"partnershipsLost":1,"partnershipsLostInPart":0,"leftWithOneHolder":0,"forumsWithoutChair":0,"forumsWithoutMember":1,"buildingsWithoutKeyHolder":1,"fundingAttached":1}""", data.GetProperty("ifTheyLeave").GetProperty("totals").ToString());
        Assert.Equal(0, data.GetProperty("nobody").GetProperty("totals").GetProperty("partnershipsLost").GetInt32());
    }

    [Theory, EveryStore]
    public async Task What_they_have_taken_on_and_not_finished_is_listed_and_counted(IStoreProvider provider)
    {
        Borough borough = new();
        borough.World.Add(new Blockage { Id = FactId.Of<Blockage>("stuck"), Title = "No shared calendar", Owner = borough.Ann.Id });
        borough.World.Add(new Blockage { Id = FactId.Of<Blockage>("solved"), Title = "No room", Owner = borough.Ann.Id, Resolution = "Found one" });
        borough.World.Add(new Blockage { Id = FactId.Of<Blockage>("hers"), Title = "No van", Owner = borough.Bob.Id });
        borough.World.Add(new Blockage { Id = FactId.Of<Blockage>("nobodys"), Title = "No time" });
        borough.World.Add(new Model.Action { Id = FactId.Of<Model.Action>("do"), Title = "Share the calendar", Owner = borough.Ann.Id });
        borough.World.Add(new Model.Action { Id = FactId.Of<Model.Action>("done"), Title = "Find a room", Owner = borough.Ann.Id, Done = PartialDate.Of(2026, 5, 1) });
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        const string Asked = "{ totals { blockages actions } blockages { title owner { name } } actions(first: 0) { title } }";

        JsonElement data = await api.AskAsync(
            $"query($both: [ID!]!, $ann: ID!) {{ both: ifTheyLeave(people: $both) {Asked} before: ifTheyLeave(people: [$ann], asOf: \"2026-04-30\") {{ actions {{ title }} }} none: ifTheyLeave(people: []) {Asked} brief: handoverBrief(person: $ann) {{ totals {{ blockages actions }} }} }}",
            new { both = new[] { borough.Ann.Id, borough.Bob.Id }, ann = borough.Ann.Id });

        Assert.Equal("""{"blockages":2,"actions":1}""", data.GetProperty("both").GetProperty("totals").ToString());
        Assert.Equal(["No shared calendar Ann", "No van Bob"], data.GetProperty("both").GetProperty("blockages").EnumerateArray().Select(one => $"{one.GetProperty("title")} {one.GetProperty("owner").GetProperty("name")}").Order(StringComparer.Ordinal));
        Assert.Empty(data.GetProperty("both").GetProperty("actions").EnumerateArray());
        Assert.Equal(2, data.GetProperty("before").GetProperty("actions").GetArrayLength());
        Assert.Equal("""{"blockages":0,"actions":0}""", data.GetProperty("none").GetProperty("totals").ToString());
        Assert.Equal("""{"blockages":1,"actions":1}""", data.GetProperty("brief").GetProperty("totals").ToString());
    }

    [Fact]
    public async Task What_goes_and_what_that_brings_with_it_is_told_in_order()
    {
        Borough borough = new();
        Organisation trust = borough.World.Organisation("Trust");
        borough.World.Edge(new MemberOf { Id = FactId.Of<MemberOf>(trust.Id, borough.Forum.Id), From = trust.Id, To = borough.Forum.Id });
        borough.World.Role(borough.Ann, borough.Forum, "Chair");
        borough.World.Partnership("Youth work", borough.Council, trust);
        borough.World.Edge(new Tenure { Id = FactId.Of<Tenure>(borough.Council.Id, borough.Hall.Id), From = borough.Council.Id, To = borough.Hall.Id });
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement departure = (await api.AskAsync("query($people: [ID!]!) { ifTheyLeave(people: $people) { people { name } cascade forumsWithoutChair { name } } }", new { people = new[] { borough.Ann.Id } })).GetProperty("ifTheyLeave");

        string[] parties = [.. new[] { borough.Council, borough.Hub }.OrderBy(one => one.Id, StringComparer.Ordinal).Select(one => one.Name)];
        string[] anchored = [.. new[] { borough.Council, trust }.OrderBy(one => one.Id, StringComparer.Ordinal).Select(one => one.Name)];
        Assert.Equal(
            [
                $"The partnership Advice contract ({parties[0]} and {parties[1]}) would be lost: there would be nobody left who could speak to another party. {parties[0]} and {parties[1]} would lose touch. Advice grant is attached to the parties that lose touch, but that does not mean that the money would be lost.",
                $"Northby Forum would have no chair. Apart from people, this forum alone supports one partnership: Youth work ({anchored[0]} and {anchored[1]}).",
                "Nobody would speak for Northby Council at Northby Forum.",
                "Nobody could open Town hall. Northby Council is in it.",
            ],
            departure.GetProperty("cascade").EnumerateArray().Select(sentence => sentence.GetString()!));
        Assert.Equal("""[{"name":"Northby Forum"}]""", departure.GetProperty("forumsWithoutChair").ToString());
    }

    [Fact]
    public async Task Who_is_cut_off_from_a_chosen_organisation_is_named_and_counted_for_everybody()
    {
        Borough borough = new();
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement data = await api.AskAsync(
            "query($people: [ID!]!, $from: ID!) { ifTheyLeave(people: $people) { cutOff(from: $from) { from { name } organisationCount personCount people { name } } named: cutOff(from: $from) { organisations { name } } } departures(from: $from) { person { name } organisationsCutOff peopleCutOff } without: departures(first: 1) { organisationsCutOff } }",
            new { people = new[] { borough.Ann.Id }, from = borough.Council.Id });

        Assert.Equal("""{"from":{"name":"Northby Council"},"organisationCount":2,"personCount":1,"people":[{"name":"Bob"}]}""", data.GetProperty("ifTheyLeave").GetProperty("cutOff").ToString());
        Assert.Equal(["Northby Advice Hub", "Northby Forum"], data.GetProperty("ifTheyLeave").GetProperty("named").GetProperty("organisations").EnumerateArray().Select(one => one.GetProperty("name").GetString()).Order());
        Assert.Equal(["Ann 2 1", "Bob 1 0"], data.GetProperty("departures").EnumerateArray().Select(DepartureRankingTests.Line).Order(StringComparer.Ordinal));
        Assert.Equal(JsonValueKind.Null, data.GetProperty("without")[0].GetProperty("organisationsCutOff").ValueKind);
    }

    [Fact]
    public async Task A_partnership_of_three_that_two_parties_keep_up_is_lost_in_part_and_it_is_told_who_loses_touch_with_whom()
    {
        Borough borough = new();
        Organisation trust = borough.World.Organisation("Trust");
        Person cy = borough.World.Person("Cy");
        Partnership three = borough.World.Partnership("Youth work", borough.Council, borough.Hub, trust);
        borough.World.Holds(borough.World.Person("Al"), three, borough.Council, "2026-05-20");
        borough.World.Holds(borough.World.Person("Di"), three, borough.Hub, "2026-05-20");
        borough.World.Holds(cy, three, trust, "2026-05-20");
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement data = await api.AskAsync(
            "query($people: [ID!]!) { ifTheyLeave(people: $people) { totals { partnershipsLost partnershipsLostInPart } partnershipsLost { kind } partnershipsLostInPart { kind } cascade } departures { person { name } partnershipsLost partnershipsLostInPart } }",
            new { people = new[] { cy.Id } });

        string[] parties = [.. new[] { borough.Council, borough.Hub, trust }.OrderBy(one => one.Id, StringComparer.Ordinal).Select(one => one.Name)];
        JsonElement departure = data.GetProperty("ifTheyLeave");
        Assert.Equal("""{"partnershipsLost":0,"partnershipsLostInPart":1}""", departure.GetProperty("totals").ToString());
        Assert.Empty(departure.GetProperty("partnershipsLost").EnumerateArray());
        Assert.Equal("""[{"kind":"Youth work"}]""", departure.GetProperty("partnershipsLostInPart").ToString());
        Assert.Equal(
            $"The partnership Youth work ({parties[0]}, {parties[1]} and {parties[2]}) would be lost in part: some of its parties could still speak to each other. Trust would lose touch with {string.Join(" and ", parties.Where(name => name != "Trust"))}.",
            departure.GetProperty("cascade")[0].GetString());
        Assert.Equal(["Ann 1 0", "Bob 1 0", "Al 0 1", "Cy 0 1", "Di 0 1"], data.GetProperty("departures").EnumerateArray().Select(DepartureRankingTests.Line).OrderByDescending(line => line.EndsWith("1 0", StringComparison.Ordinal)).ThenBy(line => line, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_a_place_only_the_partnerships_of_its_organisations_are_told()
    {
        Borough borough = new();
        Place town = borough.World.Place("Town");
        Organisation trust = borough.World.Organisation("Trust");
        borough.World.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>(trust.Id, town.Id), From = trust.Id, To = town.Id });
        borough.World.HeldByOneEach("Youth work", borough.Council, borough.Ann, trust, borough.World.Person("Cy"));
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement data = await api.AskAsync(
            "query($people: [ID!]!, $place: ID) { ifTheyLeave(people: $people, place: $place) { partnershipsLost { kind } totals { fundingAttached forumsWithoutMember buildingsWithoutKeyHolder } } departures(place: $place) { person { name } partnershipsLost } all: departures { person { name } partnershipsLost } }",
            new { people = new[] { borough.Ann.Id }, place = town.Id });

        Assert.Equal("""{"partnershipsLost":[{"kind":"Youth work"}],"totals":{"fundingAttached":0,"forumsWithoutMember":0,"buildingsWithoutKeyHolder":0}}""", data.GetProperty("ifTheyLeave").ToString());
        Assert.Equal(["Ann 1", "Cy 1"], data.GetProperty("departures").EnumerateArray().Select(DepartureRankingTests.Line).Order(StringComparer.Ordinal));
        Assert.Equal(["Ann 2", "Bob 1", "Cy 1"], data.GetProperty("all").EnumerateArray().Select(DepartureRankingTests.Line).Order(StringComparer.Ordinal));
        Assert.Equal("UNKNOWN_ID", (await api.RefusedAsync("query($place: ID) { departures(place: $place) { partnershipsLost } }", new { place = trust.Id })).Item1);
        Assert.Equal("UNKNOWN_ID", (await api.RefusedAsync("query($place: ID) { ifTheyLeave(people: [], place: $place) { cascade } }", new { place = trust.Id })).Item1);
    }

    [Fact]
    public async Task An_answer_about_a_past_day_says_how_many_partnerships_are_read_by_later_contact_or_not_known()
    {
        Borough borough = new();
        borough.World.Partnership("Nobody knows", borough.Council, borough.Hub);
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement past = await api.AskAsync(
            "query($people: [ID!]!) { ifTheyLeave(people: $people, asOf: \"2026-05-10\") { pastDay { partnerships readByLaterContact notRecorded sentence } } departures(first: 1, asOf: \"2026-05-10\") { pastDay { partnerships readByLaterContact notRecorded } } mostHurtfulDepartures(count: 1, asOf: \"2026-05-10\") { pastDay { readByLaterContact } } fragilePartnerships(asOf: \"2026-05-10\") { pastDay { partnerships readByLaterContact notRecorded } nodes { readByLaterContact } } held: fragilePartnerships(asOf: \"2026-05-10\", where: { kMax: 0 }) { pastDay { partnerships readByLaterContact notRecorded } } }",
            new { people = new[] { borough.Ann.Id } });
        JsonElement today = await api.AskAsync(
            "query($people: [ID!]!) { ifTheyLeave(people: $people) { pastDay { partnerships } } departures(first: 1) { pastDay { partnerships } } mostHurtfulDepartures(count: 1) { pastDay { partnerships } } fragilePartnerships { pastDay { partnerships } } }",
            new { people = new[] { borough.Ann.Id } });

        Assert.Equal(
            """{"partnerships":1,"readByLaterContact":1,"notRecorded":0,"sentence":"This day is past, and 1 partnership is asked about: 1 has somebody who counts only because they were in contact afterwards."}""",
            past.GetProperty("ifTheyLeave").GetProperty("pastDay").ToString());
        Assert.Equal("""{"partnerships":2,"readByLaterContact":1,"notRecorded":1}""", past.GetProperty("departures")[0].GetProperty("pastDay").ToString());
        Assert.Equal("""{"pastDay":{"readByLaterContact":1}}""", past.GetProperty("mostHurtfulDepartures").ToString());
        Assert.Equal("""{"pastDay":{"partnerships":2,"readByLaterContact":1,"notRecorded":1},"nodes":[{"readByLaterContact":false},{"readByLaterContact":true}]}""", past.GetProperty("fragilePartnerships").ToString());
        Assert.Equal("""{"pastDay":{"partnerships":1,"readByLaterContact":0,"notRecorded":1}}""", past.GetProperty("held").ToString());
        Assert.Equal(
            """{"ifTheyLeave":{"pastDay":null},"departures":[{"pastDay":null}],"mostHurtfulDepartures":{"pastDay":null},"fragilePartnerships":{"pastDay":null}}""",
            today.ToString());
    }

    [Fact]
    public async Task At_most_a_hundred_people_can_be_asked_about_at_once()
    {
        await using TestApi api = await TestApi.StartAsync();

        (string code, string _) = await api.RefusedAsync("query($people: [ID!]!) { ifTheyLeave(people: $people) { totals { partnershipsLost } } }", new { people = Enumerable.Range(0, 101).Select(i => $"person-{i}") });

        Assert.Equal("BAD_INPUT", code);
    }
}
