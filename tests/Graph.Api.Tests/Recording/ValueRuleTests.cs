using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Recording;

/// <summary>Values that can't be right, whichever property they are said of.</summary>
public sealed class ValueRuleTests
{
    private const string Query = "mutation($facts: [FactInput!]!) { record(input: { facts: $facts }) { facts { id } notes errors { code path message } } }";

    [Theory]
    [InlineData("""{ "building": { "name": "Hall", "uprn": "12ab" } }""", "building uprn")]
    [InlineData("""{ "building": { "name": "Hall", "uprn": "1000112345678" } }""", "building uprn")]
    [InlineData("""{ "building": { "name": "Hall", "postcode": "!!!" } }""", "building postcode")]
    [InlineData("""{ "building": { "name": "Hall", "postcode": "NOPE" } }""", "building postcode")]
    [InlineData("""{ "place": { "name": "Sale", "gss": "banana" } }""", "place gss")]
    [InlineData("""{ "funding": { "title": "Grant", "currency": "pounds" } }""", "funding currency")]
    [InlineData("""{ "funding": { "title": "Grant", "currency": "ZZQ" } }""", "funding currency")]
    [InlineData("""{ "funding": { "title": "Grant", "awarded": "2027-06-02" } }""", "funding awarded")]
    [InlineData("""{ "organisation": { "name": "Hub", "annualIncome": -0.01 } }""", "organisation annualIncome")]
    [InlineData("""{ "organisation": { "name": "Hub", "staff": -1 } }""", "organisation staff")]
    [InlineData("""{ "organisation": { "name": "Hub", "website": "javascript:alert(1)" } }""", "organisation website")]
    [InlineData("""{ "service": { "name": "Kitchen", "website": "ftp://hub.example" } }""", "service website")]
    [InlineData("""{ "source": { "title": "Minutes", "published": "2026-06-02" } }""", "source published")]
    [InlineData("""{ "person": { "name": "Ann", "email": "secret-not-an-email" } }""", "person email")]
    [InlineData("""{ "assessment": { "dimension": "Trust", "date": "2026-06-02" } }""", "assessment date")]
    [InlineData("""{ "assessment": { "dimension": "Trust", "date": "2026-05-01", "score": 9, "scale": 5 } }""", "assessment")]
    [InlineData("""{ "assessment": { "dimension": "Trust", "date": "2026-05-01", "score": -1 } }""", "assessment score")]
    [InlineData("""{ "blockage": { "title": "Data", "raised": "2026-07" } }""", "blockage raised")]
    [InlineData("""{ "contact": { "date": "2026-05-01", "promiseKept": "2026-05-02" } }""", "contact promised")]
    public async Task A_value_that_can_not_be_right_is_refused_where_it_was_said(string fact, string path)
    {
        await using TestApi api = await TestApi.StartAsync();

        JsonElement error = Assert.Single((await RecordAsync(api, fact)).GetProperty("errors").EnumerateArray());

        Assert.Equal(("INVALID_INPUT", $"facts 0 {path}"), (error.GetProperty("code").GetString(), string.Join(' ', error.GetProperty("path").EnumerateArray())));
        Assert.DoesNotContain("secret", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await api.Store.GetHeadAsync());
    }

    [Fact]
    public async Task Levels_that_are_worded_alike_are_two_and_a_blank_one_is_refused()
    {
        await using TestApi api = await TestApi.StartAsync();

        JsonElement payload = await RecordAsync(api, """{ "measure": { "name": "Trust", "levels": ["Alone", "Planning", "Planning"] } }""");
        JsonElement refused = await RecordAsync(api, """{ "measure": { "name": "Hope", "levels": ["Alone", " ", "Planning"] } }""");

        ValueList<string> levels = ["Alone", "Planning", "Planning"];
        Assert.Equal(levels, (await api.Store.FindAsync<Measure>(payload.GetProperty("facts")[0].GetProperty("id").GetString()!, ReadPoint.Now))!.Levels);
        Assert.Equal("Entry 2 of the list is blank, and the place of each entry means something. Fill it in, or take it out of the list.", Assert.Single(refused.GetProperty("errors").EnumerateArray()).GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_name_that_names_nobody_is_recorded_with_a_note()
    {
        await using TestApi api = await TestApi.StartAsync();

        JsonElement payload = await RecordAsync(api, """{ "person": { "name": "Vacant" } }""", """{ "organisation": { "name": "n/a" } }""", """{ "theme": { "name": "TBC" } }""");

        Assert.Equal(
            ["facts.0.person.name", "facts.1.organisation.name"],
            payload.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!.Split('"')[1]));
    }

    [Fact]
    public async Task A_value_is_recorded_as_its_form_is_spelt()
    {
        await using TestApi api = await TestApi.StartAsync();

        JsonElement payload = await RecordAsync(
            api,
            """{ "building": { "name": "Hall", "uprn": "000100 011", "postcode": "m331aa" } }""",
            """{ "place": { "name": "Sale", "gss": "e08000009" } }""",
            """{ "funding": { "title": "Grant", "currency": "gbp", "amount": -500, "awarded": "2027-06-01" } }""",
            """{ "organisation": { "name": "Hub", "website": "www.hub.example/about", "postcode": "D02 X285" } }""");

        string[] ids = [.. payload.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("id").GetString()!)];
        Building hall = (await api.Store.FindAsync<Building>(ids[0], ReadPoint.Now))!;
        Assert.Equal(("100011", "M33 1AA"), (hall.Uprn, hall.Postcode));
        Assert.Equal("E08000009", (await api.Store.FindAsync<Place>(ids[1], ReadPoint.Now))!.Gss);
        Assert.Equal("GBP", (await api.Store.FindAsync<Model.Funding>(ids[2], ReadPoint.Now))!.Currency);
        Organisation hub = (await api.Store.FindAsync<Organisation>(ids[3], ReadPoint.Now))!;
        Assert.Equal(("https://www.hub.example/about", "D02 X285"), (hub.Website, hub.Postcode));
    }

    [Fact]
    public async Task What_was_recorded_before_a_rule_is_read_changed_taken_back_and_brought_again()
    {
        World world = [];
        Place sale = new() { Id = "place-sale", Name = "Sale", Gss = "banana" };
        world.Add(sale);
        await using TestApi api = await TestApi.StartAsync(world);

        Assert.Empty((await RecordAsync(api, """{ "place": { "id": "place-sale", "kind": "Town" } }""")).GetProperty("errors").EnumerateArray());
        await api.AskAsync("""mutation { retract(input: { ids: ["place-sale"] }) { change } restore(input: { id: "place-sale" }) { errors { message } } }""");

        Assert.Equal(sale with { Kind = "Town" }, await api.Store.FindAsync<Place>(sale.Id, ReadPoint.Now));
    }

    private static async Task<JsonElement> RecordAsync(TestApi api, params string[] facts) =>
        (await api.AskAsync(Query, new { facts = facts.Select(fact => JsonSerializer.Deserialize<JsonElement>(fact)) })).GetProperty("record");
}
