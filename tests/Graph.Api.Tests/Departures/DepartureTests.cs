using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Departures;

public sealed class DepartureTests
{
    [Fact]
    public async Task Totals_count_everything_however_little_is_shown()
    {
        Borough borough = new();
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement data = await api.AskAsync(
            "query($people: [ID!]!) { ifTheyLeave(people: $people) { partnershipsLost(first: 0) { id } totals { partnershipsLost leftWithOneHolder forumsWithoutChair forumsWithoutMember buildingsWithoutKeyHolder fundingAttached } } nobody: ifTheyLeave(people: [\"person-none\"]) { totals { partnershipsLost } } }",
            new { people = new[] { borough.Ann.Id, borough.Bob.Id } });

        Assert.Empty(data.GetProperty("ifTheyLeave").GetProperty("partnershipsLost").EnumerateArray());
        Assert.Equal("""{"partnershipsLost":1,"leftWithOneHolder":0,"forumsWithoutChair":0,"forumsWithoutMember":1,"buildingsWithoutKeyHolder":1,"fundingAttached":1}""", data.GetProperty("ifTheyLeave").GetProperty("totals").ToString());
        Assert.Equal(0, data.GetProperty("nobody").GetProperty("totals").GetProperty("partnershipsLost").GetInt32());
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
                $"The partnership Advice contract ({parties[0]} and {parties[1]}) would be lost: there would be nobody left who could speak to the other side. Advice grant is attached to it, but that does not mean that the money would be lost.",
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
            "query($people: [ID!]!, $from: ID!) { ifTheyLeave(people: $people) { cutOff(from: $from) { from { name } organisationCount personCount people { name } } named: cutOff(from: $from) { organisations { name } } none: cutOff(from: \"organisation-none\") { personCount } } departures(from: $from) { person { name } organisationsCutOff } without: departures(first: 1) { organisationsCutOff } }",
            new { people = new[] { borough.Ann.Id }, from = borough.Council.Id });

        Assert.Equal("""{"from":{"name":"Northby Council"},"organisationCount":2,"personCount":1,"people":[{"name":"Bob"}]}""", data.GetProperty("ifTheyLeave").GetProperty("cutOff").ToString());
        Assert.Equal(["Northby Advice Hub", "Northby Forum"], data.GetProperty("ifTheyLeave").GetProperty("named").GetProperty("organisations").EnumerateArray().Select(one => one.GetProperty("name").GetString()).Order());
        Assert.Equal(JsonValueKind.Null, data.GetProperty("ifTheyLeave").GetProperty("none").ValueKind);
        Assert.Equal(["Ann 2", "Bob 1"], data.GetProperty("departures").EnumerateArray().Select(row => $"{row.GetProperty("person").GetProperty("name")} {row.GetProperty("organisationsCutOff")}").Order(StringComparer.Ordinal));
        Assert.Equal(JsonValueKind.Null, data.GetProperty("without")[0].GetProperty("organisationsCutOff").ValueKind);
    }

    [Fact]
    public async Task At_most_a_hundred_people_can_be_asked_about_at_once()
    {
        await using TestApi api = await TestApi.StartAsync();

        (string code, string _) = await api.RefusedAsync("query($people: [ID!]!) { ifTheyLeave(people: $people) { totals { partnershipsLost } } }", new { people = Enumerable.Range(0, 101).Select(i => $"person-{i}") });

        Assert.Equal("BAD_INPUT", code);
    }
}
