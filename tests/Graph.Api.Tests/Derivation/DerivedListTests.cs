using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Derivation;

public sealed class DerivedListTests
{
    [Fact]
    public async Task Every_node_type_has_a_list_and_can_be_found_by_its_id()
    {
        await using TestApi api = await TestApi.StartAsync();

        foreach (FactType type in Ontology.Nodes)
        {
            string single = type.FieldName == type.Plural ? $"{type.FieldName}ById" : type.FieldName;
            JsonElement data = await api.AskAsync($"{{ {type.Plural} {{ totalCount nodes {{ id }} edges {{ cursor }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} {single}(id: \"{type.IdPrefix}-none\") {{ id }} }}");
            Assert.Equal(0, data.GetProperty(type.Plural).GetProperty("totalCount").GetInt32());
            Assert.Equal(JsonValueKind.Null, data.GetProperty(single).ValueKind);
        }
    }

    [Fact]
    public async Task Every_property_of_every_type_can_be_asked_for()
    {
        foreach (FactType type in Ontology.Nodes)
        {
            await using TestApi api = await TestApi.StartAsync();
            string fields = string.Join(' ', type.Properties.Select(property => property.Kind switch
            {
                PropertyKind.Reference => $"{property.FieldName} {{ id }}",
                PropertyKind.Point => $"{property.FieldName} {{ latitude longitude }}",
                PropertyKind.IdentifierList => $"{property.FieldName} {{ scheme value }}",
                _ => property.FieldName,
            }));
            await api.AskAsync($"{{ {type.Plural} {{ nodes {{ {fields} }} }} }}");
        }
    }

    [Fact]
    public async Task All_kinds_of_values_come_back_as_they_were_recorded()
    {
        Building building = new() { Id = FactId.Of<Building>("a"), Name = "Hall", Point = new GeoPoint(53.5, -2.25), Uprn = "100" };
        Organisation organisation = new()
        {
            Id = FactId.Of<Organisation>("a"),
            Name = "Trust",
            AlternateNames = ["T", "The Trust"],
            Identifiers = [OrgIdentifier.Parse("GB-CHC-1090095")],
            Form = OrganisationForm.InformalGroup,
            AnnualIncome = 1234.5678m,
            Staff = 7,
            Since = PartialDate.Parse("2019-07"),
        };
        Service service = new() { Id = FactId.Of<Service>("a"), Name = "Lunch", BelowTheRadar = true };
        await using TestApi api = await TestApi.StartAsync(building, organisation, service);

        JsonElement data = await api.AskAsync("{ organisations { nodes { name alternateNames identifiers { scheme value } form annualIncome staff since until website } } buildings { nodes { point { latitude longitude } } } services { nodes { belowTheRadar } } }");

        Assert.Equal(
            """{"organisations":{"nodes":[{"name":"Trust","alternateNames":["T","The Trust"],"identifiers":[{"scheme":"GB-CHC","value":"1090095"}],"form":"INFORMAL_GROUP","annualIncome":1234.5678,"staff":7,"since":"2019-07","until":null,"website":null}]},"buildings":{"nodes":[{"point":{"latitude":53.5,"longitude":-2.25}}]},"services":{"nodes":[{"belowTheRadar":true}]}}""",
            data.ToString());
    }

    [Theory]
    [InlineData("""name: { contains: "HUB" }""", "Northby Advice Hub")]
    [InlineData("""name: { startsWith: "northby c" }""", "Northby Council")]
    [InlineData("""name: { in: ["northby forum", "nobody"] }""", "Northby Forum")]
    [InlineData("""sector: { equals: VOLUNTARY }""", "Northby Advice Hub")]
    [InlineData("""sector: { in: [LOCAL_GOVERNMENT, HEALTH] }""", "Northby Council")]
    [InlineData("""sector: { isNull: true }""", "Northby Forum")]
    [InlineData("""sector: { notEquals: VOLUNTARY }, name: { contains: "council" }""", "Northby Council")]
    [InlineData("""themes: { in: ["$theme"] }""", "Northby Advice Hub")]
    [InlineData("""members: { in: ["$council"] }""", "Northby Forum")]
    [InlineData("""memberOf: { in: ["$forum"] }""", "Northby Council")]
    [InlineData("""partnerships: { in: ["$advice"] }""", "Northby Advice Hub|Northby Council")]
    [InlineData("""partnerships: { in: [] }""", "")]
    [InlineData("""id: { in: ["$council", "organisation-none"] }""", "Northby Council")]
    [InlineData("""and: [{ name: { contains: "northby" } }, { name: { contains: "adv" } }]""", "Northby Advice Hub")]
    public async Task Lists_are_filtered_by_properties_and_by_connections(string where, string expected)
    {
        Borough borough = new();
        await using TestApi api = await TestApi.StartAsync(borough.World);
        foreach ((string name, string id) in ((string, string)[])[("$theme", borough.Themed.Id), ("$council", borough.Council.Id), ("$forum", borough.Forum.Id), ("$advice", borough.Advice.Id)])
            where = where.Replace(name, id, StringComparison.Ordinal);

        JsonElement data = await api.AskAsync($"{{ organisations(where: {{ {where} }}, orderBy: [{{ field: NAME }}]) {{ totalCount nodes {{ name }} }} }}");

        Assert.Equal(expected, string.Join('|', Names(data.GetProperty("organisations"))));
        Assert.Equal(expected.Length == 0 ? 0 : expected.Split('|').Length, data.GetProperty("organisations").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("""amount: { atLeast: 12500.5 }""", 1)]
    [InlineData("""amount: { atMost: 12500 }""", 0)]
    [InlineData("""awarded: { atLeast: "2026-03", atMost: "2026-04" }""", 1)]
    [InlineData("""awarded: { atMost: "2025" }""", 0)]
    [InlineData("""reference: { isNull: true }""", 1)]
    public async Task Amounts_and_dates_are_compared_as_such(string where, int expected)
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);

        JsonElement data = await api.AskAsync($"{{ funding(where: {{ {where} }}) {{ totalCount }} }}");

        Assert.Equal(expected, data.GetProperty("funding").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("""where: { name: { equals: null } }""")]
    [InlineData("""where: { name: null }""")]
    [InlineData("""first: 101""")]
    [InlineData("""first: -1""")]
    public async Task An_argument_that_would_be_ignored_or_is_out_of_bounds_is_refused(string argument)
    {
        await using TestApi api = await TestApi.StartAsync();

        (string code, string _) = await api.RefusedAsync($"{{ organisations({argument}) {{ totalCount }} }}");

        Assert.Equal("BAD_INPUT", code);
    }

    [Fact]
    public async Task Conditions_within_conditions_are_bounded_together()
    {
        await using TestApi api = await TestApi.StartAsync();
        object[] ten = [.. Enumerable.Repeat(new { name = new { contains = "a" } }, 10)];
        object Where(int tens) => new { and = Enumerable.Repeat(new { and = ten }, tens) };
        const string Query = "query($where: OrganisationFilter) { organisations(where: $where) { totalCount } }";

        JsonElement hundred = await api.AskAsync(Query, new { where = Where(10) });
        (string code, string message) = await api.RefusedAsync(Query, new { where = Where(100) });

        Assert.Equal(0, hundred.GetProperty("organisations").GetProperty("totalCount").GetInt32());
        Assert.Equal("BAD_INPUT", code);
        Assert.Contains("more than 100 conditions", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        await using TestApi api = await TestApi.StartAsync();

        Assert.Equal("INVALID_CURSOR", (await api.RefusedAsync("{ organisations(after: \"x\") { totalCount } }")).Code);
        Assert.Equal("INVALID_CURSOR", (await api.RefusedAsync("{ fragilePartnerships(after: \"x\") { totalCount } }")).Code);
    }

    [Fact]
    public async Task Cursors_of_all_lists_have_one_form_and_each_names_its_list()
    {
        World world = [];
        world.Partnership("Joint service", world.Organisation("Council"), world.Organisation("Hub"));
        await using TestApi api = await TestApi.StartAsync(world);
        JsonElement data = await api.AskAsync("{ organisations(first: 1) { pageInfo { endCursor } } fragilePartnerships(first: 1) { pageInfo { endCursor } } }");
        string ofOrganisations = data.GetProperty("organisations").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        string ofRanking = data.GetProperty("fragilePartnerships").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        string asItWasOnce = Convert.ToBase64String("0|100|partnership-1"u8);

        (string code, string message) = await api.RefusedAsync($"{{ fragilePartnerships(after: \"{ofOrganisations}\") {{ totalCount }} }}");

        Assert.Equal(("INVALID_CURSOR", "\"after\" is not a cursor of this list. Use the endCursor of the previous page."), (code, message));
        Assert.Equal(message, (await api.RefusedAsync($"{{ fragilePartnerships(after: \"{asItWasOnce}\") {{ totalCount }} }}")).Message);
        Assert.Equal("INVALID_CURSOR", (await api.RefusedAsync($"{{ organisations(after: \"{ofRanking}\") {{ totalCount }} }}")).Code);
        Assert.Empty((await api.AskAsync($"{{ fragilePartnerships(after: \"{ofRanking}\") {{ nodes {{ k }} }} }}")).GetProperty("fragilePartnerships").GetProperty("nodes").EnumerateArray());
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gaps_in_the_order_asked_for()
    {
        World world = [];
        foreach (int i in Enumerable.Range(0, 25))
            world.Organisation($"Group {i:00}");
        await using TestApi api = await TestApi.StartAsync(world);

        List<string> seen = [];
        string? after = null;
        bool more = true;
        while (more)
        {
            JsonElement page = (await api.AskAsync("query($after: String) { organisations(first: 10, after: $after, orderBy: [{ field: NAME, direction: DESC }]) { nodes { name } pageInfo { hasNextPage hasPreviousPage endCursor } } }", new { after })).GetProperty("organisations");
            Assert.Equal(after is not null, page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
            seen.AddRange(Names(page));
            more = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"Group {24 - i:00}"), seen);
    }

    [Fact]
    public async Task A_nested_list_is_bounded_and_goes_on_after_an_id()
    {
        World world = [];
        Organisation council = world.Organisation("Council");
        foreach (int i in Enumerable.Range(0, 105))
            world.Partnership($"Contract {i}", council, world.Organisation($"Group {i}"));
        await using TestApi api = await TestApi.StartAsync(world);
        string query = "query($id: ID!, $after: ID) { organisation(id: $id) { partnerships(after: $after) { id } } }";

        JsonElement first = (await api.AskAsync(query, new { id = council.Id })).GetProperty("organisation").GetProperty("partnerships");
        JsonElement rest = (await api.AskAsync(query, new { id = council.Id, after = first[99].GetProperty("id").GetString() })).GetProperty("organisation").GetProperty("partnerships");

        Assert.Equal(100, first.GetArrayLength());
        Assert.Equal(5, rest.GetArrayLength());
        Assert.Equal(105, first.EnumerateArray().Concat(rest.EnumerateArray()).Select(party => party.GetProperty("id").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task An_edge_without_direction_shows_the_other_person_from_either_side()
    {
        Borough borough = new();
        borough.World.Edge(new Tie { Id = FactId.Of<Tie>("tie"), From = borough.Ann.Id, To = borough.Bob.Id, Strength = Strength.Strong, Partnership = borough.Advice.Id });
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement data = await api.AskAsync("{ people(orderBy: [{ field: NAME }]) { nodes { name ties { person { name } other { name } strength partnership { kind } } } } }");

        Assert.Equal(
            """[{"name":"Ann","ties":[{"person":{"name":"Ann"},"other":{"name":"Bob"},"strength":"STRONG","partnership":{"kind":"Advice contract"}}]},{"name":"Bob","ties":[{"person":{"name":"Bob"},"other":{"name":"Ann"},"strength":"STRONG","partnership":{"kind":"Advice contract"}}]}]""",
            data.GetProperty("people").GetProperty("nodes").ToString());
    }

    [Fact]
    public async Task An_id_of_another_type_finds_nothing()
    {
        Borough borough = new();
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement data = await api.AskAsync("query($id: ID!, $edge: ID!) { person(id: $id) { id } node(id: $id) { id __typename } edge: node(id: $edge) { id } odd: node(id: \"\") { id } }", new { id = borough.Council.Id, edge = borough.AnnsPost.Id });

        Assert.Equal(JsonValueKind.Null, data.GetProperty("person").ValueKind);
        Assert.Equal("Organisation", data.GetProperty("node").GetProperty("__typename").GetString());
        Assert.Equal(JsonValueKind.Null, data.GetProperty("edge").ValueKind);
        Assert.Equal(JsonValueKind.Null, data.GetProperty("odd").ValueKind);
    }

    private static IEnumerable<string> Names(JsonElement list) => list.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()!);
}
