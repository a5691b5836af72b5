using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Fragility;

public sealed class FragilePartnershipsTests
{
    private readonly World world = [];
    private readonly Organisation council;
    private readonly Person ann;

    public FragilePartnershipsTests()
    {
        council = world.Organisation("Council");
        ann = world.Person("Ann");
        world.Role(ann, council, "Director", Level.Strategic);
        for (int i = 0; i < 7; i++)
        {
            Organisation group = world.Organisation($"Group {i}");
            Person bob = world.Person($"Bob {i}");
            world.Role(bob, group, "Worker", Level.FrontLine);
            Partnership contract = world.HeldByOneEach($"Contract {i}", council, ann, group, bob);
            if (i % 2 == 0)
                world.Holds(world.Person($"Cat {i}"), contract, council, "2026-05-01");
        }

        world.Partnership("Nobody's", council, world.Organisation("Group 7"));
    }

    [Fact]
    public async Task Without_conditions_every_current_partnership_is_listed_worst_first()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement list = (await api.AskAsync("{ fragilePartnerships { totalCount nodes { class score } } }")).GetProperty("fragilePartnerships");

        Assert.Equal(8, list.GetProperty("totalCount").GetInt32());
        Assert.Equal("UNHELD", list.GetProperty("nodes")[0].GetProperty("class").GetString());
        double[] scores = [.. list.GetProperty("nodes").EnumerateArray().Skip(1).Select(row => row.GetProperty("score").GetDouble())];
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Theory]
    [InlineData("WORST_FIRST")]
    [InlineData("SAFEST_FIRST")]
    public async Task Pages_follow_each_other_even_where_scores_are_equal(string order)
    {
        await using TestApi api = await TestApi.StartAsync(world);
        string query = $"query($after: String, $first: Int!) {{ fragilePartnerships(first: $first, after: $after, orderBy: {order}, where: {{ class: {{ in: [PERSONAL] }} }}) {{ totalCount nodes {{ partnership {{ kind }} }} pageInfo {{ hasNextPage endCursor }} }} }}";
        string[] whole = Kinds((await api.AskAsync(query, new { first = 100 })).GetProperty("fragilePartnerships"));

        List<string> seen = [];
        string? after = null;
        bool more = true;
        while (more)
        {
            JsonElement page = (await api.AskAsync(query, new { first = 2, after })).GetProperty("fragilePartnerships");
            Assert.Equal(7, page.GetProperty("totalCount").GetInt32());
            seen.AddRange(Kinds(page));
            more = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        Assert.Equal(whole, seen);
        Assert.Equal(7, seen.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("organisation: \"$group\"", 1)]
    [InlineData("organisation: \"$council\"", 8)]
    [InlineData("person: \"$ann\"", 7)]
    [InlineData("person: \"$ann\", organisation: \"$group\"", 1)]
    [InlineData("kMax: 0", 1)]
    [InlineData("kMax: 1", 8)]
    [InlineData("class: { in: [UNHELD] }", 1)]
    [InlineData("unheldBecause: { in: [NOT_RECORDED] }", 1)]
    [InlineData("unheldBecause: { in: [LEFT, LAPSED] }", 0)]
    [InlineData("hangsOnOneSenior: true", 3)]
    [InlineData("hangsOnOneSenior: false", 5)]
    public async Task Conditions_narrow_the_list(string where, int expected)
    {
        await using TestApi api = await TestApi.StartAsync(world);
        where = where.Replace("$group", FactId.Of<Organisation>("Group 3"), StringComparison.Ordinal).Replace("$council", council.Id, StringComparison.Ordinal).Replace("$ann", ann.Id, StringComparison.Ordinal);

        JsonElement list = (await api.AskAsync($"{{ fragilePartnerships(where: {{ {where} }}) {{ totalCount nodes {{ k }} }} }}")).GetProperty("fragilePartnerships");

        Assert.Equal(expected, list.GetProperty("totalCount").GetInt32());
        Assert.Equal(expected, list.GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task A_judgement_shows_what_it_rests_on()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement row = (await api.AskAsync("{ fragilePartnerships(first: 1, where: { hangsOnOneSenior: true }) { nodes { kNow kStay hangsOnOneSenior grid { organisation { name } level holders knownLeavers } anchors pair { name } partyCount onePersonOnBothSides asOf options { version leavingRisks { level risk } } partnership { fragility { score } } score } } }"))
            .GetProperty("fragilePartnerships").GetProperty("nodes")[0];

        Assert.Equal(42.24, row.GetProperty("score").GetDouble());
        Assert.Equal(row.GetProperty("score").GetDouble(), row.GetProperty("partnership").GetProperty("fragility").GetProperty("score").GetDouble());
        Assert.Equal("2026-06-01", row.GetProperty("asOf").GetString());
        Assert.Equal(["FRONT_LINE", "STRATEGIC"], row.GetProperty("grid").EnumerateArray().Select(cell => cell.GetProperty("level").GetString()).Order());
        Assert.Equal(2, row.GetProperty("pair").GetArrayLength());
        Assert.Empty(row.GetProperty("anchors").EnumerateArray());
    }

    [Fact]
    public async Task Every_pair_of_three_parties_that_one_departure_parts_names_whom_it_hangs_on()
    {
        World three = [];
        Organisation[] parties = [three.Organisation("A"), three.Organisation("B"), three.Organisation("C")];
        Partnership alliance = three.Partnership("Alliance", parties);
        foreach ((Organisation party, string[] people) in parties.Zip([new[] { "Ann" }, ["Bea", "Bob"], ["Cem", "Cy"]]))
        {
            foreach (string person in people)
            {
                Person holder = three.Person(person);
                three.Role(holder, party, "Lead", Level.Management);
                three.Holds(holder, alliance, party, "2026-05-01");
            }
        }

        await using TestApi api = await TestApi.StartAsync(three);

        JsonElement row = (await api.AskAsync("{ fragilePartnerships { nodes { class k pair { name } hangsOn { person { name } organisation { name } level pair { id name } } } } }")).GetProperty("fragilePartnerships").GetProperty("nodes")[0];

        Assert.Equal(("PERSONAL", 1), (row.GetProperty("class").GetString(), row.GetProperty("k").GetInt32()));
        Assert.Equal(
            ["Ann of A: A and B", "Ann of A: A and C"],
            row.GetProperty("hangsOn").EnumerateArray().Select(one => $"{Name(one, "person")} of {Name(one, "organisation")}: {string.Join(" and ", one.GetProperty("pair").EnumerateArray().Select(party => party.GetProperty("name").GetString()).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal));

        static string Name(JsonElement one, string end) => one.GetProperty(end).GetProperty("name").GetString()!;
    }

    [Fact]
    public async Task A_past_day_is_read_by_contact_that_is_known_after_it()
    {
        World later = [];
        Organisation a = later.Organisation("A");
        Organisation b = later.Organisation("B");
        Partnership work = later.Partnership("Work", a, b);
        later.Holds(later.Person("Ann"), work, a, "2026-05-01");
        later.Holds(later.Person("Bob"), work, b, "2026-05-01");
        await using TestApi api = await TestApi.StartAsync(later);

        JsonElement answer = await api.AskAsync("""
            {
              march: fragilePartnerships(asOf: "2026-03-15") { nodes { class readByLaterContact why } }
              longBefore: fragilePartnerships(asOf: "2025-03-01") { nodes { class unheldBecause readByLaterContact } }
            }
            """);

        JsonElement march = answer.GetProperty("march").GetProperty("nodes")[0];
        Assert.Equal("PERSONAL", march.GetProperty("class").GetString());
        Assert.True(march.GetProperty("readByLaterContact").GetBoolean());
        Assert.Contains("Counted by contact after that day, since none shortly before it is known: Ann (on 1 May 2026) and Bob (on 1 May 2026).", march.GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.Equal("""{"class":"UNHELD","unheldBecause":"NOT_RECORDED","readByLaterContact":false}""", answer.GetProperty("longBefore").GetProperty("nodes")[0].ToString());
    }

    private static string[] Kinds(JsonElement list) => [.. list.GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty("partnership").GetProperty("kind").GetString()!)];
}
