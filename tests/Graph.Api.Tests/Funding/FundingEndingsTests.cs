using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Funding;

/// <summary>The council's grant for advice is awarded on 1 March 2026 and has no end; today is 1 June.</summary>
public sealed class FundingEndingsTests
{
    private const string Rows = "totalCount nodes { on isAssumed funding { title } lastFundingOf { name } holdsTogether { kind } sentence } pageInfo { hasNextPage endCursor }";

    private readonly Borough borough = new();

    [Fact]
    public async Task What_ends_is_told_with_who_hangs_on_it_and_what_it_alone_holds_together()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement list = (await api.AskAsync($"{{ fundingEndings {{ {Rows} }} }}")).GetProperty("fundingEndings");

        Assert.Equal(1, list.GetProperty("totalCount").GetInt32());
        JsonElement ending = Assert.Single(list.GetProperty("nodes").EnumerateArray());
        Assert.StartsWith("""{"on":"2027-03-01","isAssumed":true,"funding":{"title":"Advice grant"},"lastFundingOf":[{"name":"Northby Advice Hub"}],"holdsTogether":[{"kind":"Advice contract"}],""", ending.ToString(), StringComparison.Ordinal);
        Assert.Equal("“Advice grant” is assumed to end on 1 March 2027, because no end is recorded. No other funding is recorded from then on for Northby Advice Hub. Apart from people, nothing else holds 1 partnership together.", ending.GetProperty("sentence").GetString());
    }

    [Fact]
    public async Task Funding_that_two_give_is_added_up_once_and_by_funder_with_their_shares()
    {
        Organisation trust = borough.World.Organisation("Northby Trust");
        Model.Funding grant = borough.World.Funding("Warm homes grant", borough.Council, borough.Hub, 100);
        borough.World.RemoveAll(fact => fact is Funder funder && funder.From == grant.Id);
        borough.World.Edge(new Funder { Id = FactId.Of<Funder>("one"), From = grant.Id, To = borough.Council.Id, Share = 60 });
        borough.World.Edge(new Funder { Id = FactId.Of<Funder>("two"), From = grant.Id, To = trust.Id, Share = 40 });
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement list = (await api.AskAsync("{ fundingEndings(first: 0) { total { count amounts { amount currency } unknown } programmes { programme count } funders { funder { name } count amounts { amount } } } }")).GetProperty("fundingEndings");

        Assert.Equal(
            """{"total":{"count":2,"amounts":[{"amount":12600.5,"currency":"GBP"}],"unknown":0},"programmes":[{"programme":null,"count":2}],"funders":[{"funder":{"name":"Northby Council"},"count":2,"amounts":[{"amount":12560.5}]},{"funder":{"name":"Northby Trust"},"count":1,"amounts":[{"amount":40}]}]}""",
            list.ToString());
    }

    [Fact]
    public async Task A_place_has_what_is_for_it_and_what_its_organisations_give_or_receive()
    {
        Place ward = borough.World.Place("Northby ward");
        Place other = borough.World.Place("Other ward");
        borough.World.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>("hub"), From = borough.Hub.Id, To = ward.Id });
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement answer = await api.AskAsync(
            "query($here: ID!, $there: ID!) { here: fundingEndings(place: $here) { totalCount } there: fundingEndings(place: $there) { totalCount } }",
            new { here = ward.Id, there = other.Id });

        Assert.Equal("""{"here":{"totalCount":1},"there":{"totalCount":0}}""", answer.ToString());
    }

    [Fact]
    public async Task Pages_follow_each_other_and_the_time_is_from_a_day_to_another()
    {
        borough.World.Funding("Second grant", borough.Council, borough.Hub, 5);
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement first = (await api.AskAsync($"{{ fundingEndings(first: 1) {{ {Rows} }} }}")).GetProperty("fundingEndings");
        JsonElement second = (await api.AskAsync($"query($after: String) {{ fundingEndings(first: 1, after: $after) {{ {Rows} }} }}", new { after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString() })).GetProperty("fundingEndings");

        Assert.True(first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.False(second.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.Equal(["Advice grant", "Second grant"], new[] { first, second }.Select(page => page.GetProperty("nodes")[0].GetProperty("funding").GetProperty("title").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal("""{"fundingEndings":{"totalCount":0}}""", (await api.AskAsync("""{ fundingEndings(from: "2026-03-01", to: "2027-02-28") { totalCount } }""")).ToString());
        Assert.Equal(("BAD_INPUT", "\"from\" (2026-06-02) is later than \"to\" (2026-06-01). Put the earlier day first."), await api.RefusedAsync("""{ fundingEndings(from: "2026-06-02", to: "2026-06-01") { totalCount } }"""));
        Assert.Equal("INVALID_CURSOR", (await api.RefusedAsync("""{ fundingEndings(after: "x") { totalCount } }""")).Code);
    }

    [Fact]
    public async Task A_longer_time_tells_the_same_of_an_ending_and_counts_what_has_no_date()
    {
        Model.Funding old = borough.World.Funding("Old grant", borough.Council, borough.Hub, 5);
        borough.World[borough.World.IndexOf(old)] = old with { Awarded = null };
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement answer = await api.AskAsync($"{{ next: fundingEndings {{ {Rows} undated }} long: fundingEndings(from: \"2010-01-01\", to: \"2027-06-01\") {{ {Rows} undated }} }}");

        Assert.Equal(1, answer.GetProperty("next").GetProperty("undated").GetInt32());
        Assert.Equal(answer.GetProperty("next").GetProperty("nodes").ToString(), answer.GetProperty("long").GetProperty("nodes").ToString());
    }

    [Fact]
    public async Task Funding_and_buildings_say_what_they_alone_hold_together_on_a_day()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        const string Question = """query($id: ID!) { now: fundingById(id: $id) { holdsTogether { kind } } later: fundingById(id: $id) { holdsTogether(asOf: "2027-03-01") { kind } } buildings { nodes { holdsTogether { kind } } } }""";

        Assert.Equal("""{"now":{"holdsTogether":[{"kind":"Advice contract"}]},"later":{"holdsTogether":[]},"buildings":{"nodes":[{"holdsTogether":[]}]}}""", (await api.AskAsync(Question, new { id = borough.Grant.Id })).ToString());
    }
}
