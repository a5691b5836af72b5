using System.Text.Json;
using Graph.Api.Tests.Given;

namespace Graph.Api.Tests;

/// <summary>The queries that the project promises, exactly as they are promised.</summary>
public sealed class IssueQueryTests
{
    private readonly Borough borough = new();

    [Fact]
    public async Task Partnerships_that_hang_on_one_senior_person_are_listed_with_people_and_reasons()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement data = await api.AskAsync("""
            query HangingOnOne {
              fragilePartnerships(where: { hangsOnOneSenior: true }, asOf: "2026-06-01", first: 50) {
                totalCount
                nodes {
                  class k score why
                  hangsOn { person { id name } organisation { name } level }
                  partnership { id kind parties { organisation { id name } } }
                }
                pageInfo { hasNextPage endCursor }
              }
            }
            """);

        JsonElement list = data.GetProperty("fragilePartnerships");
        JsonElement only = Assert.Single(list.GetProperty("nodes").EnumerateArray());
        Assert.Equal(1, list.GetProperty("totalCount").GetInt32());
        Assert.False(list.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.Equal("ANCHORED_SINGLE", only.GetProperty("class").GetString());
        Assert.Equal(1, only.GetProperty("k").GetInt32());
        Assert.Equal(["Ann", "Bob"], only.GetProperty("hangsOn").EnumerateArray().Select(one => one.GetProperty("person").GetProperty("name").GetString()).Order());
        Assert.Contains("Ann", only.GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.Equal(["Northby Advice Hub", "Northby Council"], only.GetProperty("partnership").GetProperty("parties").EnumerateArray()
            .Select(party => party.GetProperty("organisation").GetProperty("name").GetString()).Order());
    }

    [Fact]
    public async Task One_partnership_tells_its_class_and_its_holders()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement data = await api.AskAsync(
            """query One($id: ID!) { partnership(id: $id) { fragility(asOf: "2026-06-01") { class k score why } holders { person { name } organisation { name } level strength lastContact } } }""",
            new { id = borough.Advice.Id });

        JsonElement partnership = data.GetProperty("partnership");
        Assert.Equal("ANCHORED_SINGLE", partnership.GetProperty("fragility").GetProperty("class").GetString());
        JsonElement ann = Assert.Single(partnership.GetProperty("holders").EnumerateArray(), holder => holder.GetProperty("person").GetProperty("name").GetString() == "Ann");
        Assert.Equal("Northby Council", ann.GetProperty("organisation").GetProperty("name").GetString());
        Assert.Equal("STRATEGIC", ann.GetProperty("level").GetString());
        Assert.Equal("STRONG", ann.GetProperty("strength").GetString());
        Assert.Equal("2026-05-20", ann.GetProperty("lastContact").GetString());
    }

    [Fact]
    public async Task If_somebody_leaves_everything_that_goes_is_named()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement data = await api.AskAsync("""
            query Leave($people: [ID!]!) {
              ifTheyLeave(people: $people, asOf: "2026-06-01") {
                partnershipsLost { id } leftWithOneHolder { id }
                forumsWithoutMember { forum { name } organisation { name } }
                buildingsWithoutKeyHolder { name } fundingAttached { amount currency }
              }
            }
            """, new { people = new[] { borough.Ann.Id } });

        JsonElement departure = data.GetProperty("ifTheyLeave");
        Assert.Equal(borough.Advice.Id, Assert.Single(departure.GetProperty("partnershipsLost").EnumerateArray()).GetProperty("id").GetString());
        Assert.Empty(departure.GetProperty("leftWithOneHolder").EnumerateArray());
        JsonElement seat = Assert.Single(departure.GetProperty("forumsWithoutMember").EnumerateArray());
        Assert.Equal("Northby Forum", seat.GetProperty("forum").GetProperty("name").GetString());
        Assert.Equal("Northby Council", seat.GetProperty("organisation").GetProperty("name").GetString());
        Assert.Equal("Town hall", Assert.Single(departure.GetProperty("buildingsWithoutKeyHolder").EnumerateArray()).GetProperty("name").GetString());
        JsonElement funding = Assert.Single(departure.GetProperty("fundingAttached").EnumerateArray());
        Assert.Equal(12_500.50m, funding.GetProperty("amount").GetDecimal());
        Assert.Equal("GBP", funding.GetProperty("currency").GetString());
    }

    [Fact]
    public async Task Search_finds_organisations_and_people_alike()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement data = await api.AskAsync("""query Find { search(text: "advice", first: 10) { nodes { __typename ... on Organisation { id name } ... on Person { id name } } } }""");

        JsonElement hub = Assert.Single(data.GetProperty("search").GetProperty("nodes").EnumerateArray(), node => node.GetProperty("__typename").GetString() == "Organisation");
        Assert.Equal("Northby Advice Hub", hub.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Lists_are_filtered_and_funding_names_both_its_ends()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement data = await api.AskAsync("""query Lists { organisations(first: 20, where: { name: { contains: "council" } }) { totalCount edges { cursor node { id name identifiers { scheme value } } } } funding(first: 5) { nodes { title amount currency awarded funder { name } recipient { name } } } }""");

        Assert.Equal(1, data.GetProperty("organisations").GetProperty("totalCount").GetInt32());
        JsonElement edge = Assert.Single(data.GetProperty("organisations").GetProperty("edges").EnumerateArray());
        Assert.Equal("Northby Council", edge.GetProperty("node").GetProperty("name").GetString());
        JsonElement funding = Assert.Single(data.GetProperty("funding").GetProperty("nodes").EnumerateArray());
        Assert.Equal("2026-03-01", funding.GetProperty("awarded").GetString());
        Assert.Equal("Northby Council", funding.GetProperty("funder").GetProperty("name").GetString());
        Assert.Equal("Northby Advice Hub", funding.GetProperty("recipient").GetProperty("name").GetString());
    }
}
