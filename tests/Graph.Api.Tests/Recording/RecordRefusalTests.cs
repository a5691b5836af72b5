using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Recording;

/// <summary>What the mutation that records any facts together refuses, and where it says that the problem is.</summary>
public sealed class RecordRefusalTests
{
    public static TheoryData<string, string, string> Refusals => new()
    {
        { """[{ "theme": { "ref": "a", "name": "Food" } }, { "theme": { "ref": "a", "name": "Youth" } }]""", "INVALID_INPUT", "facts 1 theme ref" },
        { """[{ "theme": { "ref": "theme-a", "name": "Food" } }]""", "INVALID_INPUT", "facts 0 theme ref" },
        { """[{ "theme": { "description": "All of it" } }]""", "INVALID_INPUT", "facts 0 theme name" },
        { """[{ "theme": { "name": " " } }]""", "INVALID_INPUT", "facts 0 theme name" },
        { """[{ "theme": { "name": "Fo\u200Bod" } }]""", "INVALID_INPUT", "facts 0 theme name" },
        { """[{ "theme": { "name": "$long" } }]""", "INVALID_INPUT", "facts 0 theme name" },
        { """[{ "theme": { "id": "$theme", "name": null } }]""", "INVALID_INPUT", "facts 0 theme name" },
        { """[{ "theme": { "id": "$theme", "name": "A" } }, { "theme": { "id": "$theme", "description": "B" } }]""", "INVALID_INPUT", "facts 1 theme id" },
        { """[{ "theme": { "name": "A", "expectedVersion": 1 } }]""", "INVALID_INPUT", "facts 0 theme expectedVersion" },
        { """[{ "theme": { "id": "theme-none", "name": "A" } }]""", "UNKNOWN_ID", "facts 0 theme id" },
        { """[{ "theme": { "id": "$ann", "name": "A" } }]""", "UNKNOWN_ID", "facts 0 theme id" },
        { """[{ "theme": { "name": "Money" } }, { "tagged": { "theme": "$theme" } }]""", "INVALID_INPUT", "facts 1 tagged node" },
        { """[{ "tagged": { "node": "nobody", "theme": "$theme" } }]""", "UNKNOWN_ID", "facts 0 tagged node" },
        { """[{ "role": { "person": "$council", "organisation": "$council" } }]""", "UNKNOWN_ID", "facts 0 role person" },
        { """[{ "theme": { "ref": "t", "name": "A" } }, { "role": { "person": "t", "organisation": "$council" } }]""", "UNKNOWN_ID", "facts 1 role person" },
        { """[{ "partOf": { "part": "$council", "whole": "$council" } }]""", "INVALID_INPUT", "facts 0 partOf whole" },
        { """[{ "role": { "id": "$post", "organisation": "$hub" } }]""", "INVALID_INPUT", "facts 0 role organisation" },
        { """[{ "role": { "person": "$ann", "organisation": "$hub", "since": "2026-05", "until": "2026-04-30" } }]""", "INVALID_INPUT", "facts 0 role until" },
        { """[{ "role": { "person": "$ann", "organisation": "$hub", "since": "1066" } }]""", "INVALID_INPUT", "facts 0 role since" },
        { """[{ "contact": { "date": "2026-06-02" } }]""", "INVALID_INPUT", "facts 0 contact date" },
        { """[{ "partnership": { "kind": "Board", "agreementSince": "2020" } }]""", "INVALID_INPUT", "facts 0 partnership agreement" },
        { """[{ "building": { "name": "Hall", "point": { "latitude": 91, "longitude": 0 } } }]""", "INVALID_INPUT", "facts 0 building point" },
        { """[{ "organisation": { "name": "Hub", "identifiers": [{ "scheme": "GB-CHC", "value": "x" }] } }]""", "INVALID_INPUT", "facts 0 organisation identifiers" },
        { """[{ "organisation": { "name": "Hub", "annualIncome": 0.00001 } }]""", "INVALID_INPUT", "facts 0 organisation annualIncome" },
        { """[{ "theme": { "name": "Food", "code": "A" } }, { "theme": { "name": "Food", "code": "A", "description": "X" } }, { "theme": { "name": "Food", "code": "A", "description": "Y" } }]""", "INVALID_INPUT", "facts 2 theme description" },
        { """[{ "partnership": { "ref": "p" } }, { "party": { "partnership": "p", "organisation": "$hub" } }, { "party": { "partnership": "p", "organisation": "$hub" } }]""", "INVALID_INPUT", "facts 2 party organisation" },
        { """[{ "organisation": { "ref": "a", "name": "Menders Ltd" } }, { "organisation": { "ref": "b", "name": "The Menders Limited" } }, { "partnership": { "ref": "p" } }, { "party": { "partnership": "p", "organisation": "a" } }, { "party": { "partnership": "p", "organisation": "b" } }]""", "INVALID_INPUT", "facts 4 party organisation" },
        { "[]", "INVALID_INPUT", "facts" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_can_not_be_so_is_refused_with_a_path_into_the_input_and_nothing_is_recorded(string facts, string code, string path)
    {
        Borough borough = new();
        await using TestApi api = await TestApi.StartAsync(borough.World);
        foreach ((string name, string id) in ((string, string)[])[("$ann", borough.Ann.Id), ("$council", borough.Council.Id), ("$hub", borough.Hub.Id), ("$theme", borough.Themed.Id), ("$post", borough.AnnsPost.Id), ("$long", new string('x', WrittenText.MaximumLine + 1))])
            facts = facts.Replace($"\"{name}\"", $"\"{id}\"", StringComparison.Ordinal);

        JsonElement payload = (await api.AskAsync(RecordTests.Query, new { input = new { facts = JsonSerializer.Deserialize<JsonElement>(facts) } })).GetProperty("record");

        JsonElement error = Assert.Single(payload.GetProperty("errors").EnumerateArray());
        Assert.Equal((code, path), (error.GetProperty("code").GetString(), string.Join(' ', error.GetProperty("path").EnumerateArray().Select(part => part.GetString()))));
        Assert.Equal(path.Split(' ')[^1], error.GetProperty("field").GetString());
        Assert.Equal(0, payload.GetProperty("facts").GetArrayLength());
        Assert.DoesNotContain("Apply", api.Store.Calls.Keys);
    }

    [Theory]
    [InlineData("""[{ "service": { "ref": "z", "name": "Lunch" } }, { "tagged": { "node": "$hub", "theme": "z" } }]""", "\"z\" is a service, and this needs a theme.")]
    [InlineData("""[{ "partOf": { "ref": "z", "part": "$hub", "whole": "$council" } }, { "tagged": { "node": "z", "theme": "$theme" } }]""", "\"z\" is a part, and this needs a node.")]
    [InlineData("""[{ "tagged": { "node": "$hub", "theme": "$council" } }]""", "\"$council\" is an organisation, and this needs a theme.")]
    [InlineData("""[{ "serves": { "server": "$theme", "place": "place-x" } }]""", "\"$theme\" is a theme, and this needs an organisation, service, building or initiative.")]
    [InlineData("""[{ "theme": { "id": "$hub", "name": "A" } }]""", "\"$hub\" is an organisation, and this needs a theme.")]
    [InlineData("""[{ "theme": { "id": "theme-none", "name": "A" } }]""", "No theme has the id \"theme-none\".")]
    [InlineData("""[{ "person": { "ref": "cy", "name": "Cy" } }, { "role": { "id": "$post", "person": "cy" } }]""", "What this connects can't be changed. Take it back, and record the right one.")]
    public async Task What_is_named_and_does_not_fit_is_called_what_it_is(string facts, string message)
    {
        Borough borough = new();
        await using TestApi api = await TestApi.StartAsync(borough.World);
        (string Name, string Id)[] ids = [("$council", borough.Council.Id), ("$hub", borough.Hub.Id), ("$theme", borough.Themed.Id), ("$post", borough.AnnsPost.Id)];
        foreach ((string name, string id) in ids)
            (facts, message) = (facts.Replace(name, id, StringComparison.Ordinal), message.Replace(name, id, StringComparison.Ordinal));

        JsonElement payload = (await api.AskAsync(RecordTests.Query, new { input = new { facts = JsonSerializer.Deserialize<JsonElement>(facts) } })).GetProperty("record");

        Assert.Equal(message, payload.GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.DoesNotContain("Apply", api.Store.Calls.Keys);
    }

    [Fact]
    public async Task An_edge_that_is_changed_by_id_may_name_its_own_ends_by_refs()
    {
        Borough borough = new();
        await using TestApi api = await TestApi.StartAsync(borough.World);
        object[] facts = [new { organisation = new { @ref = "council", name = borough.Council.Name } }, new { role = new { id = borough.AnnsPost.Id, organisation = "council", title = "Chief officer" } }];

        JsonElement payload = (await api.AskAsync(RecordTests.Query, new { input = new { facts } })).GetProperty("record");

        Assert.Equal("[]", payload.GetProperty("errors").ToString());
        Assert.Equal("Chief officer", (await api.AllAsync()).OfType<Role>().Single(role => role.Id == borough.AnnsPost.Id).Title);
    }

    [Fact]
    public async Task A_fact_is_said_in_exactly_one_field_and_the_schema_says_so()
    {
        await using TestApi api = await TestApi.StartAsync();

        string literal = (await api.RefusedAsync("mutation { record(input: { facts: [{ theme: { name: \"Food\" }, place: { name: \"Sale\" } }] }) { change } }")).Message;
        string several = (await api.RefusedAsync(RecordTests.Query, new { input = new { facts = new[] { new { theme = new { name = "Food" }, place = new { name = "Sale" } } } } })).Message;
        string none = (await api.RefusedAsync(RecordTests.Query, new { input = new { facts = new[] { new { theme = (object?)null } } } })).Message;
        JsonElement type = (await api.AskAsync("{ __type(name: \"FactInput\") { isOneOf inputFields { name } } }")).GetProperty("__type");

        Assert.True(type.GetProperty("isOneOf").GetBoolean());
        Assert.Equal(Ontology.Types.Select(fact => fact.FieldName), type.GetProperty("inputFields").EnumerateArray().Select(field => field.GetProperty("name").GetString()));
        Assert.All([literal, several, none], message => Assert.Contains("exactly one field", message, StringComparison.Ordinal));
    }
}
