using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.History;

public sealed class TimeTests
{
    private const string Fragile = "query($asOf: Date, $knownAt: DateTime) { fragilePartnerships(asOf: $asOf, knownAt: $knownAt) { totalCount nodes { class score why partnership { kind parties { organisation { name } } holders { person { name } lastContact } } } } }";
    private readonly Borough borough = new();

    [Theory]
    [InlineData("2026-06-01")]
    [InlineData("2026-06-01T18:00:00Z")]
    [InlineData("2026-06-01T19:00+01:00")]
    public async Task After_a_correction_knownAt_gives_the_answer_of_before(string knownAt)
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        JsonElement before = await api.AskAsync(Fragile, new { asOf = "2026-06-01" });

        api.Clock.Now = new DateTimeOffset(2026, 6, 10, 9, 0, 0, TimeSpan.Zero);
        await api.RecordAsync(borough.AnnsPost with { Until = PartialDate.Parse("2026-05-31") }, borough.Hub with { Name = "Northby Help Hub" });
        JsonElement after = await api.AskAsync(Fragile, new { asOf = "2026-06-01" });
        JsonElement again = await api.AskAsync(Fragile, new { asOf = "2026-06-01", knownAt });

        Assert.Equal(before.ToString(), again.ToString());
        Assert.NotEqual(before.ToString(), after.ToString());
        Assert.Contains("Help Hub", after.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_nested_is_asked_about_the_day_around_it()
    {
        Role past = borough.World.Role(borough.Bob, borough.Council, "Clerk", until: "2020-01-01");
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement data = await api.AskAsync("""
            {
              then: people(asOf: "2019-06-01", where: { name: { equals: "Bob" } }) { nodes { roles { title } all: roles(asOf: null) { title } } }
              now: people(where: { name: { equals: "Bob" } }) { nodes { roles { title } then: roles(asOf: "2019-06-01") { title } } }
            }
            """);

        static string[] Titles(JsonElement roles) => [.. roles.EnumerateArray().Select(role => role.GetProperty("title").GetString()!).Order(StringComparer.Ordinal)];
        JsonElement then = data.GetProperty("then").GetProperty("nodes")[0];
        JsonElement now = data.GetProperty("now").GetProperty("nodes")[0];
        Assert.Equal(["Adviser", "Clerk"], Titles(then.GetProperty("roles")));
        Assert.Equal(["Adviser", "Clerk"], Titles(then.GetProperty("all")));
        Assert.Equal(["Adviser"], Titles(now.GetProperty("roles")));
        Assert.Equal(["Adviser", "Clerk"], Titles(now.GetProperty("then")));
        Assert.NotNull(past);
    }

    [Fact]
    public async Task Lists_have_nodes_of_all_times_unless_a_day_is_asked_about()
    {
        Organisation closed = borough.World.Organisation("Northby Closed", until: PartialDate.Parse("2024"));
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement data = await api.AskAsync("""
            query($id: ID!) {
              all: organisations { totalCount } today: organisations(asOf: "2026-06-01") { totalCount } then: organisations(asOf: "2024-06-01") { totalCount }
              byId: organisation(id: $id) { name until }
            }
            """, new { id = closed.Id });

        Assert.Equal(3, data.GetProperty("today").GetProperty("totalCount").GetInt32());
        Assert.Equal(4, data.GetProperty("all").GetProperty("totalCount").GetInt32());
        Assert.Equal(4, data.GetProperty("then").GetProperty("totalCount").GetInt32());
        Assert.Equal("2024", data.GetProperty("byId").GetProperty("until").GetString());
    }

    [Theory]
    [InlineData("asOf: \"2026\"")]
    [InlineData("asOf: \"31/05/2026\"")]
    [InlineData("asOf: \"2026-02-30\"")]
    [InlineData("asOf: 20260601")]
    [InlineData("knownAt: \"yesterday\"")]
    [InlineData("knownAt: \"2026-06\"")]
    public async Task A_date_that_is_none_says_how_to_write_it(string argument)
    {
        await using TestApi api = await TestApi.StartAsync();

        (string _, string message) = await api.RefusedAsync($"{{ organisations({argument}) {{ totalCount }} }}");

        Assert.Contains("2026-06-01", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_is_none_is_refused_in_a_variable_too()
    {
        await using TestApi api = await TestApi.StartAsync();

        (string _, string message) = await api.RefusedAsync(Fragile, new { asOf = "2026-06" });

        Assert.Contains("\"2026-06\" is not a day", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_where_a_date_belongs_is_shown_as_it_was_written()
    {
        await using TestApi api = await TestApi.StartAsync();

        (string _, string message) = await api.RefusedAsync("{ organisations(asOf: 2026) { totalCount } }");

        Assert.Contains(" 2026 is not a day", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_a_partnership_was_known_it_has_no_fragility()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement data = await api.AskAsync($$"""{ partnership(id: "{{borough.Advice.Id}}") { kind fragility(knownAt: "2020-01-01") { class } } }""");

        Assert.Equal("""{"kind":"Advice contract","fragility":null}""", data.GetProperty("partnership").ToString());
    }

    [Fact]
    public async Task A_partnership_that_was_recorded_a_moment_ago_has_its_fragility_as_soon_as_it_is_listed()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        Partnership joint = borough.World.Partnership("Joint board", borough.Council, borough.Forum);
        await api.Store.ApplyAsync(new Changeset("somebody else", [.. borough.World.TakeLast(3).Select(fact => new Put(fact))]));

        JsonElement data = await api.AskAsync("""{ partnerships(where: { kind: { equals: "Joint board" } }) { nodes { id fragility { class } } } }""");

        Assert.Equal($$$"""[{"id":"{{{joint.Id}}}","fragility":{"class":"UNHELD"}}]""", data.GetProperty("partnerships").GetProperty("nodes").ToString());
    }

    [Fact]
    public async Task The_moments_of_one_request_are_bounded()
    {
        await using TestApi api = await TestApi.StartAsync();
        string fields = string.Concat(Enumerable.Range(1, 4).Select(day => $"d{day}: organisations(knownAt: \"2026-01-0{day}\") {{ totalCount }} "));

        (string code, string _) = await api.RefusedAsync($"{{ {fields} }}");

        Assert.Equal("TOO_LARGE", code);
    }

    [Fact]
    public async Task History_tells_every_version_with_its_row_and_what_it_changed()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        api.Clock.Now = api.Clock.Now.AddDays(1);
        Organisation renamed = borough.Hub with { Name = "Help Hub", AlternateNames = ["Northby Advice Hub"] };
        await api.Store.ApplyAsync(new Changeset("importer", [new Put(renamed, new Origin("register.xlsx", "Partners", 17))]) { Source = "register.xlsx" });

        JsonElement data = await api.AskAsync(
            "query($id: ID!) { history(id: $id) { version recordedAt actor source origin retracted changes { property before after } } later: history(id: $id, after: 1) { version } none: history(id: \"organisation-none\") { version } }",
            new { id = borough.Hub.Id });
        JsonElement history = data.GetProperty("history");

        Assert.Equal([1, 2], history.EnumerateArray().Select(version => version.GetProperty("version").GetInt32()));
        JsonElement second = history[1];
        Assert.Equal("2026-06-02T12:00:00Z", second.GetProperty("recordedAt").GetString());
        Assert.Equal("importer", second.GetProperty("actor").GetString());
        Assert.Equal("register.xlsx, sheet \"Partners\", row 17", second.GetProperty("origin").GetString());
        Assert.False(second.GetProperty("retracted").GetBoolean());
        Assert.Equal(
            ["name: Northby Advice Hub → Help Hub", "alternateNames:  → Northby Advice Hub"],
            second.GetProperty("changes").EnumerateArray().Select(change => $"{change.GetProperty("property")}: {change.GetProperty("before")} → {change.GetProperty("after")}"));
        Assert.Single(data.GetProperty("later").EnumerateArray());
        Assert.Empty(data.GetProperty("none").EnumerateArray());
    }

    [Fact]
    public async Task History_tells_the_ends_of_an_edge_and_its_retraction()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        await api.Store.ApplyAsync(new Changeset("clerk", [new Retract(borough.AnnsPost.Id)]));

        JsonElement history = (await api.AskAsync("query($id: ID!) { history(id: $id) { retracted changes { property after } } }", new { id = borough.AnnsPost.Id })).GetProperty("history");

        Assert.Contains($$"""{"property":"person","after":"{{borough.Ann.Id}}"}""", history[0].GetProperty("changes").ToString(), StringComparison.Ordinal);
        Assert.True(history[1].GetProperty("retracted").GetBoolean());
        Assert.Empty(history[1].GetProperty("changes").EnumerateArray());
    }
}
