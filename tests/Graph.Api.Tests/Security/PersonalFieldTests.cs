using System.Text.Json;
using Graph.Api.Security;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Security;

/// <summary>One policy decides on every path who sees what is private.</summary>
public sealed class PersonalFieldTests
{
    private readonly Borough borough = new();

    [Fact]
    public async Task The_local_caller_sees_personal_fields_on_every_path()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        foreach (string query in Showing())
            Assert.Contains("ann@example.org", (await api.AskAsync(query)).ToString(), StringComparison.Ordinal);
        JsonElement counted = await api.AskAsync("""{ people(where: { email: { startsWith: "ann@" } }) { totalCount } }""");
        Assert.Equal(1, counted.GetProperty("people").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Where_the_policy_refuses_no_path_shows_personal_fields()
    {
        await using TestApi api = await TestApi.StartAsync(new RefusingPolicy(), borough.World);

        foreach (string query in Showing())
        {
            string shown = (await api.AskAsync(query)).ToString();
            Assert.DoesNotContain("@example.org", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("About Ann", shown, StringComparison.Ordinal);
            Assert.Contains("Ann", shown, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{ people(where: { email: { startsWith: "ann@" } }) { totalCount } }""")]
    [InlineData("""{ people(where: { email: { isNull: false } }) { nodes { id } } }""")]
    [InlineData("""{ people(where: { and: [{ and: [{ notes: { contains: "About" } }] }] }) { edges { cursor } } }""")]
    [InlineData("""{ people(where: { telephone: {} }) { totalCount } }""")]
    [InlineData("""{ contacts(where: { summary: { contains: "rent" } }) { totalCount } }""")]
    public async Task Where_the_policy_refuses_nobody_can_find_or_count_by_personal_fields(string query)
    {
        await using TestApi api = await TestApi.StartAsync(new RefusingPolicy(), borough.World);

        (string code, string message) = await api.RefusedAsync(query);

        Assert.Equal("FORBIDDEN", code);
        Assert.DoesNotContain("example.org", message, StringComparison.Ordinal);
        Assert.Equal(0, api.Store.Total);
    }

    [Fact]
    public async Task On_whose_behalf_and_why_something_was_recorded_are_shown_by_the_same_policy_on_every_path()
    {
        const string Said = "onBehalfOf why actor source";
        foreach (bool isShown in (bool[])[true, false])
        {
            await using TestApi api = await TestApi.StartAsync(isShown ? new LocalCallerSeesAll() : new RefusingPolicy(), borough.World);
            await api.Store.ApplyAsync(new Changeset("clerk", [new Put(borough.Hub with { Name = "Hub" })]) { Source = "letter", OnBehalfOf = "Petra", Why = "Petra rang" });
            JsonElement data = await api.AskAsync($"query($id: ID!) {{ history(id: $id, after: 1) {{ {Said} }} changes(first: 1) {{ {Said} }} }}", new { id = borough.Hub.Id });
            JsonElement undo = await api.AskAsync($"mutation {{ undo(input: {{ change: 1 }}) {{ laterChanges {{ {Said} }} }} }}");

            string expected = isShown ? """{"onBehalfOf":"Petra","why":"Petra rang","actor":"clerk","source":"letter"}""" : """{"onBehalfOf":null,"why":null,"actor":"clerk","source":"letter"}""";
            Assert.Equal($"[{expected}]", data.GetProperty("history").ToString());
            Assert.Equal($"[{expected}]", data.GetProperty("changes").ToString());
            Assert.Equal($"[{expected}]", undo.GetProperty("undo").GetProperty("laterChanges").ToString());
        }
    }

    [Fact]
    public void Nothing_personal_can_be_searched_or_sorted_by()
    {
        // Search and sort have no path of their own through the policy, because nothing personal can be reached by them.
        PropertyDefinition[] personal = [.. Ontology.Types.SelectMany(type => type.Properties).Where(property => property.IsPersonal)];

        Assert.NotEmpty(personal);
        Assert.DoesNotContain(personal, property => property.IsSearchable || property.IsFacet);
    }

    private IEnumerable<string> Showing() =>
    [
        $$"""{ person(id: "{{borough.Ann.Id}}") { name email notes } }""",
        $$"""{ node(id: "{{borough.Ann.Id}}") { notes ... on Person { name email } } }""",
        """{ people(where: { name: { equals: "Ann" } }) { nodes { name email notes } } }""",
        """{ search(text: "ann") { nodes { notes ... on Person { name email } } } }""",
        $$"""{ partnership(id: "{{borough.Advice.Id}}") { holders { person { name email notes } } } }""",
        """{ fragilePartnerships { nodes { hangsOn { person { name email notes } } } } }""",
        $$"""{ history(id: "{{borough.Ann.Id}}") { changes { property before after } } }""",
    ];

    [Theory]
    [InlineData("ann@example.org")]
    [InlineData("other@example.org")]
    public async Task Recording_what_is_known_does_not_tell_whether_it_is_known_so(string email)
    {
        await using TestApi api = await TestApi.StartAsync(new RefusingPolicy(), borough.World);

        JsonElement payload = (await api.AskAsync(
            "mutation($input: RecordInput!) { record(input: $input) { facts { id } errors { message path } } }",
            new { input = new { facts = new object[] { new { person = new { @ref = "ann", name = "Ann", email } }, new { role = new { person = "ann", organisation = borough.Council.Id } } } } })).GetProperty("record");

        JsonElement error = Assert.Single(payload.GetProperty("errors").EnumerateArray());
        Assert.Equal("""["facts","0","person","email"]""", error.GetProperty("path").ToString());
        Assert.Contains("you may not see", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ann@example.org", null)]
    [InlineData("other@example.org", null)]
    [InlineData(null, null)]
    [InlineData("ann@example.org", 99)]
    [InlineData("other@example.org", 99)]
    public async Task Changing_what_is_known_does_not_tell_whether_it_is_known_so(string? email, int? expectedVersion)
    {
        await using TestApi api = await TestApi.StartAsync(new RefusingPolicy(), borough.World);
        await api.RecordAsync(borough.Ann with { Email = "ann@example.org" });

        JsonElement payload = (await api.AskAsync(
            "mutation($input: RecordInput!) { record(input: $input) { change facts { changed version } errors { code message path } } }",
            new { input = new { facts = new object[] { new { person = expectedVersion is null ? (object)new { id = borough.Ann.Id, email } : new { id = borough.Ann.Id, email, expectedVersion } } } } })).GetProperty("record");

        JsonElement error = Assert.Single(payload.GetProperty("errors").EnumerateArray());
        Assert.Equal("You may not see the \"email\" of this person, so you can't change it. Leave it out.", error.GetProperty("message").GetString());
        Assert.Equal("""["facts","0","person","email"]""", error.GetProperty("path").ToString());
        Assert.Equal((JsonValueKind.Null, 0), (payload.GetProperty("change").ValueKind, payload.GetProperty("facts").GetArrayLength()));
    }

    [Fact]
    public async Task Who_may_not_see_a_property_may_give_it_to_what_is_new()
    {
        await using TestApi api = await TestApi.StartAsync(new RefusingPolicy(), borough.World);

        await api.AskAsync("mutation($input: RecordInput!) { record(input: $input) { errors { message } } }", new { input = new { facts = new object[] { new { person = new { name = "Cy", email = "cy@example.org" } } } } });

        Assert.Equal("cy@example.org", Assert.Single((await api.AllAsync()).OfType<Person>(), person => person.Name == "Cy").Email);
    }
}
