using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Buildings;

/// <summary>The council and the hub share the town hall; the hub's lease ends on 1 April 2027 and may be ended early half a year before; today is 1 June 2026.</summary>
public sealed class LeaseWarningsTests
{
    private readonly Borough borough = new();

    public LeaseWarningsTests()
    {
        borough.World.Edge(new Tenure { Id = FactId.Of<Tenure>("council"), From = borough.Council.Id, To = borough.Hall.Id });
        borough.World.Edge(new Tenure
        {
            Id = FactId.Of<Tenure>("hub"),
            From = borough.Hub.Id,
            To = borough.Hall.Id,
            Kind = TenureKind.Leases,
            Peppercorn = true,
            Landlord = borough.Council.Id,
            Break = PartialDate.Parse("2026-10-01"),
            Until = PartialDate.Parse("2027-04-01"),
        });
    }

    [Fact]
    public async Task What_ends_or_may_be_ended_early_is_told_with_its_terms_and_what_hangs_on_it()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement list = (await api.AskAsync("""
            {
              leaseWarnings {
                totalCount
                nodes { event on organisation { name } building { name } tenure { peppercorn landlord { name } } partnerships { kind } holdsTogether { kind } sharedWith { name } keyHolders { name } sentence }
              }
            }
            """)).GetProperty("leaseWarnings");

        Assert.Equal(2, list.GetProperty("totalCount").GetInt32());
        Assert.Equal(
            """{"event":"MAY_END_EARLY","on":"2026-10-01","organisation":{"name":"Northby Advice Hub"},"building":{"name":"Town hall"},"tenure":{"peppercorn":true,"landlord":{"name":"Northby Council"}},"partnerships":[{"kind":"Advice contract"}],"holdsTogether":[],"sharedWith":[{"name":"Northby Council"}],"keyHolders":[{"name":"Ann"}],"sentence":"The lease of Northby Advice Hub in Town hall may be ended early on 1 October 2026. The rent is a peppercorn. 1 partnership has this shared building as an anchor. 1 person is recorded as having a key."}""",
            list.GetProperty("nodes")[0].ToString());
        Assert.Equal(("ENDS", "2027-04-01"), (list.GetProperty("nodes")[1].GetProperty("event").GetString(), list.GetProperty("nodes")[1].GetProperty("on").GetString()));
    }

    [Fact]
    public async Task Pages_follow_each_other_and_a_place_has_its_buildings_and_those_of_its_organisations()
    {
        Place ward = borough.World.Place("Northby ward");
        Place other = borough.World.Place("Other ward");
        borough.World.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>("hall"), From = borough.Hall.Id, To = ward.Id });
        await using TestApi api = await TestApi.StartAsync(borough.World);
        const string Question = "query($after: String, $here: ID!, $there: ID!) { here: leaseWarnings(place: $here, first: 1, after: $after) { totalCount nodes { event } pageInfo { endCursor hasNextPage } } there: leaseWarnings(place: $there) { totalCount } }";

        JsonElement first = await api.AskAsync(Question, new { here = ward.Id, there = other.Id });
        JsonElement second = await api.AskAsync(Question, new { here = ward.Id, there = other.Id, after = first.GetProperty("here").GetProperty("pageInfo").GetProperty("endCursor").GetString() });

        Assert.Equal(("MAY_END_EARLY", true, 0), (first.GetProperty("here").GetProperty("nodes")[0].GetProperty("event").GetString(), first.GetProperty("here").GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean(), first.GetProperty("there").GetProperty("totalCount").GetInt32()));
        Assert.Equal(("ENDS", false), (second.GetProperty("here").GetProperty("nodes")[0].GetProperty("event").GetString(), second.GetProperty("here").GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));
    }

    [Fact]
    public async Task Early_warnings_name_the_building_whose_lease_may_be_ended_early()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement warning = Assert.Single((await api.AskAsync("""{ earlyWarnings(from: "2026-06-01", kinds: [LEASE_BREAK]) { nodes { reasons { kind building { name } sentence } } } }""")).GetProperty("earlyWarnings").GetProperty("nodes").EnumerateArray());

        Assert.Contains(warning.GetProperty("reasons").EnumerateArray(), reason => reason.ToString() ==
            """{"kind":"LEASE_BREAK","building":{"name":"Town hall"},"sentence":"The lease of Northby Advice Hub in Town hall, which both sides use, may be ended early on 1 October 2026."}""");
    }

    [Fact]
    public async Task An_organisation_names_those_who_are_in_the_same_building_on_a_day_and_not_those_who_only_own_it()
    {
        Organisation owner = borough.World.Organisation("Northby Estates");
        borough.World.Edge(new Tenure { Id = FactId.Of<Tenure>("owner"), From = owner.Id, To = borough.Hall.Id, Kind = TenureKind.Owns });
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement answer = await api.AskAsync("""query($id: ID!) { organisation(id: $id) { now: coLocatedWith { organisation { name } building { name } } later: coLocatedWith(asOf: "2027-04-01") { building { name } } } }""", new { id = borough.Council.Id });

        Assert.Equal("""{"organisation":{"now":[{"organisation":{"name":"Northby Advice Hub"},"building":{"name":"Town hall"}}],"later":[]}}""", answer.ToString());
    }
}
