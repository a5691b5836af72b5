using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Warnings;

/// <summary>Ann's post at the council may end on 25 May 2026; today is 1 June.</summary>
public sealed class EarlyWarningsTests
{
    private readonly Borough borough = new();

    private Role AnnLeaves => borough.AnnsPost with { Until = PartialDate.Parse("2026-05-25") };

    [Fact]
    public async Task Somebody_who_left_is_told_with_how_it_was_how_it_is_and_why()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        await api.RecordAsync(AnnLeaves);

        JsonElement warning = Assert.Single((await api.AskAsync("""
            {
              earlyWarnings(from: "2026-05-21") {
                nodes {
                  grewWorse why
                  partnership { kind }
                  before { class k score }
                  now { class k score }
                  reasons { kind happened on since person { name } organisation { name } sentence }
                  options { version }
                }
              }
            }
            """)).GetProperty("earlyWarnings").GetProperty("nodes").EnumerateArray());

        Assert.True(warning.GetProperty("grewWorse").GetBoolean());
        Assert.Equal("Advice contract", warning.GetProperty("partnership").GetProperty("kind").GetString());
        Assert.Equal(("ANCHORED_SINGLE", 1), (warning.GetProperty("before").GetProperty("class").GetString(), warning.GetProperty("before").GetProperty("k").GetInt32()));
        Assert.Equal(("UNHELD", 0), (warning.GetProperty("now").GetProperty("class").GetString(), warning.GetProperty("now").GetProperty("k").GetInt32()));
        Assert.Equal("It went from being held by one person and an anchor to being held by nobody: Ann has not been in post at Northby Council since 25 May 2026.", warning.GetProperty("why").GetString());
        Assert.Equal(
            """{"kind":"LEFT_POST","happened":true,"on":"2026-05-25","since":"2026-05-25","person":{"name":"Ann"},"organisation":{"name":"Northby Council"},"sentence":"Ann has not been in post at Northby Council since 25 May 2026."}""",
            warning.GetProperty("reasons")[0].ToString());
    }

    [Fact]
    public async Task What_is_about_to_end_is_told_before_anything_is_worse()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement warning = Assert.Single((await api.AskAsync("""{ earlyWarnings(from: "2026-06-01") { nodes { grewWorse reasons { kind happened funding { title } forum { name } building { name } sentence } } } }""")).GetProperty("earlyWarnings").GetProperty("nodes").EnumerateArray());

        Assert.False(warning.GetProperty("grewWorse").GetBoolean());
        JsonElement reason = Assert.Single(warning.GetProperty("reasons").EnumerateArray());
        Assert.Equal("The funding “Advice grant” between them is assumed to end on 1 March 2027, because no end is recorded.", reason.GetProperty("sentence").GetString());
        Assert.StartsWith("""{"kind":"FUNDING_ENDING","happened":false,"funding":{"title":"Advice grant"},"forum":null,"building":null,""", reason.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_that_wait_for_each_other_each_say_how_their_day_is_read()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        string lists = string.Join('\n', Enumerable.Range(1, 10).SelectMany(day => new[]
        {
            $$"""today{{day}}: earlyWarnings(from: "2026-04-{{day:00}}", first: 1) { pastDay { partnerships } }""",
            $$"""past{{day}}: earlyWarnings(from: "2026-04-{{day:00}}", to: "2026-05-20", first: 1) { pastDay { partnerships } }""",
        }));

        JsonElement data = await api.AskAsync($"{{ {lists} }}");

        Assert.All(data.EnumerateObject(), list => Assert.Equal(
            list.Name.StartsWith("past", StringComparison.Ordinal) ? """{"pastDay":{"partnerships":1}}""" : """{"pastDay":null}""",
            list.Value.ToString()));
    }

    [Fact]
    public async Task The_later_day_is_to_or_as_of_and_both_are_answered_as_known_at_a_moment()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        string known = api.Clock.Now.ToString("O");
        api.Clock.Now = api.Clock.Now.AddHours(1);
        await api.RecordAsync(AnnLeaves);

        JsonElement data = await api.AskAsync($$"""
            {
              to: earlyWarnings(from: "2026-05-21", to: "2026-05-24") { nodes { now { class } } }
              asOf: earlyWarnings(from: "2026-05-21", asOf: "2026-05-24") { nodes { now { class } } }
              now: earlyWarnings(from: "2026-05-21") { nodes { now { class } } }
              before: earlyWarnings(from: "2026-05-21", knownAt: "{{known}}") { nodes { now { class } } }
            }
            """);

        // Until the 25th Ann is only known to leave.
        Assert.Equal(data.GetProperty("to").ToString(), data.GetProperty("asOf").ToString());
        Assert.Contains("ANCHORED_SINGLE", data.GetProperty("to").ToString(), StringComparison.Ordinal);
        Assert.Contains("UNHELD", data.GetProperty("now").ToString(), StringComparison.Ordinal);
        Assert.Contains("ANCHORED_SINGLE", data.GetProperty("before").ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ earlyWarnings(from: "2026-06-02") { totalCount } }""", "2026-06-02")]
    [InlineData("""{ earlyWarnings(from: "2026-01-01", first: 101) { totalCount } }""", "101")]
    [InlineData("""{ earlyWarnings(from: "2026-01-01", place: "organisation-1") { totalCount } }""", "organisation-1")]
    public async Task What_makes_no_sense_is_refused_with_what_was_asked(string query, string named)
    {
        await using TestApi api = await TestApi.StartAsync();

        (string code, string message) = await api.RefusedAsync(query);

        Assert.Equal(query.Contains("place", StringComparison.Ordinal) ? "UNKNOWN_ID" : "BAD_INPUT", code);
        Assert.Contains(named, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_read_page_by_page_in_its_order_and_counted_whole()
    {
        await using TestApi api = await TestApi.StartAsync(WithEnds(5));

        JsonElement all = await ListAsync(api, "first: 100");
        List<string> read = [];
        for (string? after = null; ;)
        {
            JsonElement page = await ListAsync(api, $"first: 2, after: {JsonSerializer.Serialize(after)}");
            Assert.Equal(6, page.GetProperty("totalCount").GetInt32());
            Assert.Equal(after is not null, page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
            read.AddRange(Kinds(page));
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                break;
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        Assert.Equal(Kinds(all), read);
        Assert.Equal(6, read.Distinct().Count());
        Assert.Equal("INVALID_CURSOR", (await api.RefusedAsync("""{ earlyWarnings(from: "2026-05-21", after: "nowhere") { totalCount } }""")).Code);
    }

    [Fact]
    public async Task Kinds_a_place_and_what_grew_worse_choose_from_the_list()
    {
        World world = WithEnds(1);
        Place ward = world.Place("Ward");
        Place elsewhere = world.Place("Elsewhere");
        world.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>(borough.Council.Id, ward.Id), From = borough.Council.Id, To = ward.Id });
        await using TestApi api = await TestApi.StartAsync(world);
        await api.RecordAsync(AnnLeaves);

        Assert.Equal(["Ends 0", "Advice contract"], Kinds(await ListAsync(api, "first: 10")).OrderDescending());
        Assert.Equal(["Ends 0"], Kinds(await ListAsync(api, "kinds: [PARTNERSHIP_ENDING]")));
        Assert.Equal(["Advice contract"], Kinds(await ListAsync(api, "kinds: [LEFT_POST, LEAVING]")));
        Assert.Equal(Kinds(await ListAsync(api, "grewWorse: null")), Kinds(await ListAsync(api, "kinds: []")));
        Assert.Equal(["Advice contract"], Kinds(await ListAsync(api, "grewWorse: true")));
        Assert.Equal(["Advice contract"], Kinds(await ListAsync(api, $"place: \"{ward.Id}\"")));
        Assert.Empty(Kinds(await ListAsync(api, $"place: \"{elsewhere.Id}\"")));
    }

    /// <summary>The borough with some partnerships that will end, of two other organisations.</summary>
    private World WithEnds(int count)
    {
        Organisation one = borough.World.Organisation("One");
        Organisation other = borough.World.Organisation("Other");
        for (int i = 0; i < count; i++)
        {
            Partnership partnership = borough.World.HeldByOneEach($"Ends {i}", one, borough.World.Person($"One {i}"), other, borough.World.Person($"Other {i}"));
            borough.World[borough.World.IndexOf(partnership)] = partnership with { Until = PartialDate.Parse($"2026-1{i % 3}-01") };
        }

        return borough.World;
    }

    private static async Task<JsonElement> ListAsync(TestApi api, string arguments) =>
        (await api.AskAsync($"{{ earlyWarnings(from: \"2026-05-21\", {arguments}) {{ totalCount nodes {{ partnership {{ kind }} }} pageInfo {{ hasNextPage hasPreviousPage endCursor }} }} }}")).GetProperty("earlyWarnings");

    private static List<string> Kinds(JsonElement list) => [.. list.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("partnership").GetProperty("kind").GetString()!)];
}
