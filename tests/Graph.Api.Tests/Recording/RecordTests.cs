using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Recording;

/// <summary>The mutation that records any facts together.</summary>
public sealed class RecordTests
{
    /// <summary>Records what a variable says, and asks what became of it.</summary>
    internal const string Query = """
        mutation($input: RecordInput!) {
          record(input: $input) {
            facts { ref id version isNew changed fact { __typename id } }
            change
            errors { __typename code message field path ... on AlreadyRecordedError { id } ... on UnknownIdError { id } }
            notes
          }
        }
        """;

    private const string Second = "Another";

    private static readonly object[] HubWithFood =
    [
        new { provides = new { organisation = "hub", service = "kitchen" } },
        new { organisation = new { @ref = "hub", name = "Hub", identifiers = new[] { new { scheme = "GB-COH", value = "1234567" } }, annualIncome = 1200.5 } },
        new { theme = new { @ref = "food", name = "Food", code = "F1" } },
        new { tagged = new { node = "hub", theme = "food" } },
        new { service = new { @ref = "kitchen", name = "Kitchen", description = "Meals\nfor all" } },
        new { person = new { @ref = "ann", name = "Ann" } },
        new { role = new { person = "ann", organisation = "hub", level = "MANAGEMENT" } },
        new { building = new { name = "Hall", point = new { latitude = 53.4, longitude = -2.3 }, postcode = "M33 1AA" } },
    ];

    [Theory, EveryStore]
    public async Task From_an_empty_store_an_organisation_is_recorded_with_a_theme_and_a_service_in_one_request(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider);

        JsonElement payload = await RecordAsync(api, HubWithFood);

        Assert.Equal("[]", payload.GetProperty("errors").ToString());
        Assert.Equal(1, payload.GetProperty("change").GetInt32());
        Assert.All(payload.GetProperty("facts").EnumerateArray(), fact => Assert.True(fact.GetProperty("isNew").GetBoolean() && fact.GetProperty("changed").GetBoolean() && fact.GetProperty("version").GetInt32() == 1));
        Assert.Equal([null, "hub", "food", null, "kitchen", "ann", null, null], payload.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("ref").GetString()));
        JsonElement hub = (await api.AskAsync("{ organisations { nodes { name annualIncome identifiers { scheme value } themes { theme { name code } } services { service { name description } } roles { level person { name } } } } buildings { nodes { point { latitude longitude } } } }"));
        Assert.Equal(
            """{"name":"Hub","annualIncome":1200.5,"identifiers":[{"scheme":"GB-COH","value":"01234567"}],"themes":[{"theme":{"name":"Food","code":"F1"}}],"services":[{"service":{"name":"Kitchen","description":"Meals\nfor all"}}],"roles":[{"level":"MANAGEMENT","person":{"name":"Ann"}}]}""",
            hub.GetProperty("organisations").GetProperty("nodes")[0].GetRawText());
        Assert.Equal("""{"latitude":53.4,"longitude":-2.3}""", hub.GetProperty("buildings").GetProperty("nodes")[0].GetProperty("point").GetRawText());
    }

    [Theory, EveryStore]
    public async Task The_same_said_again_is_known_and_changes_nothing(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider);
        JsonElement first = await RecordAsync(api, HubWithFood);

        JsonElement second = await RecordAsync(api, HubWithFood);

        Assert.Equal(JsonValueKind.Null, second.GetProperty("change").ValueKind);
        Assert.All(second.GetProperty("facts").EnumerateArray(), fact => Assert.False(fact.GetProperty("isNew").GetBoolean() || fact.GetProperty("changed").GetBoolean()));
        Assert.Equal(Ids(first), Ids(second));
    }

    [Theory, EveryStore]
    public async Task Many_who_say_the_same_at_the_same_moment_make_one_fact_of_each(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider);

        JsonElement[] answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(() => RecordAsync(api, HubWithFood, $"told by {number}"))));

        Assert.All(answers, answer => Assert.Equal(Ids(answers[0]), Ids(answer)));
        Assert.Single(answers, answer => answer.GetProperty("change").ValueKind == JsonValueKind.Number);
        Assert.Equal(HubWithFood.Length, (await api.AllAsync()).Count);
    }

    [Theory, EveryStore]
    public async Task Every_type_of_the_ontology_can_be_recorded_from_nothing_in_one_request(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider);
        object[] facts = [.. Ontology.Nodes.Select(type => Fact(type, Required(type, "A"))), .. Ontology.Edges.Select(OneEdge), .. Ontology.Nodes.Select(type => Fact(type, Required(type, Second)))];

        JsonElement payload = await RecordAsync(api, facts);

        Assert.Equal("[]", payload.GetProperty("errors").ToString());
        Assert.Equal(Ontology.Types.Select(type => type.Name), payload.GetProperty("facts").EnumerateArray().Take(Ontology.Types.Count).Select(fact => fact.GetProperty("fact").GetProperty("__typename").GetString()));
        Assert.Equal(facts.Length, (await api.AllAsync()).Count);

        object OneEdge(FactType edge)
        {
            FactType from = edge.Edge!.From is [var first, ..] ? Ontology.Of(first) : Ontology.Of<Organisation>();
            FactType to = edge.Edge.To is [var target, ..] ? Ontology.Of(target) : Ontology.Of<Theme>();
            Dictionary<string, object?> fields = Required(edge, "A");
            fields[edge.Edge.FromName] = $"A {from.FieldName}";
            fields[edge.Edge.ToName] = $"{(to == from ? Second : "A")} {to.FieldName}";
            return Fact(edge, fields);
        }
    }

    [Fact]
    public async Task What_is_blank_is_filled_and_what_is_left_out_stays()
    {
        await using TestApi api = await TestApi.StartAsync();
        string id = Ids(await RecordAsync(api, new { organisation = new { name = "The Hub", postcode = "M33 1AA", alternateNames = new[] { "Hub House" } } }))[0];

        JsonElement payload = await RecordAsync(api, new { organisation = new { name = "HUB", website = "https://hub.example", alternateNames = new[] { "Hub CIC" } } });

        JsonElement fact = payload.GetProperty("facts")[0];
        Assert.Equal((id, 2, false, true), (fact.GetProperty("id").GetString(), fact.GetProperty("version").GetInt32(), fact.GetProperty("isNew").GetBoolean(), fact.GetProperty("changed").GetBoolean()));
        Organisation hub = (await api.Store.FindAsync<Organisation>(id, ReadPoint.Now))!;
        Assert.Equal(("The Hub", "M33 1AA", "https://hub.example", "Hub House; Hub CIC"), (hub.Name, hub.Postcode, hub.Website, hub.AlternateNames.ToString()));
    }

    [Fact]
    public async Task What_is_known_otherwise_is_refused_with_its_id_and_where_it_was_said()
    {
        await using TestApi api = await TestApi.StartAsync();
        string id = Ids(await RecordAsync(api, new { organisation = new { name = "Hub", postcode = "M33 1AA" } }))[0];

        JsonElement payload = await RecordAsync(api, new { theme = new { name = "Food" } }, new { organisation = new { name = "Hub", postcode = "M34 2BB" } });

        JsonElement error = Assert.Single(payload.GetProperty("errors").EnumerateArray());
        Assert.Equal(("ALREADY_RECORDED", id, """["facts","1","organisation","postcode"]"""), (error.GetProperty("code").GetString(), error.GetProperty("id").GetString(), error.GetProperty("path").ToString()));
        Assert.Single(await api.AllAsync());
    }

    [Fact]
    public async Task By_its_id_a_fact_is_changed_null_clears_and_what_is_left_out_stays()
    {
        await using TestApi api = await TestApi.StartAsync();
        string id = Ids(await RecordAsync(api, new { service = new { name = "Kitchn", eligibility = "All", description = "Meals" } }))[0];

        JsonElement payload = await RecordAsync(api, new { service = new { id, expectedVersion = 1, name = "Kitchen", eligibility = (string?)null } });

        Assert.Equal(2, payload.GetProperty("facts")[0].GetProperty("version").GetInt32());
        Service kitchen = (await api.Store.FindAsync<Service>(id, ReadPoint.Now))!;
        Assert.Equal(("Kitchen", null, "Meals"), (kitchen.Name, kitchen.Eligibility, kitchen.Description));
        JsonElement late = await RecordAsync(api, new { service = new { id, expectedVersion = 1, name = "Kitchens" } });
        Assert.Equal("CONFLICT", late.GetProperty("errors")[0].GetProperty("code").GetString());
        JsonElement again = await RecordAsync(api, new { service = new { id, expectedVersion = 1, name = "Kitchen" } });
        Assert.Equal("[]", again.GetProperty("errors").ToString());
    }

    [Fact]
    public async Task The_same_said_twice_in_one_request_is_one_fact()
    {
        await using TestApi api = await TestApi.StartAsync();

        JsonElement payload = await RecordAsync(
            api,
            new { person = new { @ref = "a", name = "Ann" } },
            new { person = new { @ref = "b", name = "ann", email = "ann@example.org" } },
            new { organisation = new { @ref = "hub", name = "Hub" } },
            new { role = new { person = "a", organisation = "hub" } },
            new { role = new { person = "b", organisation = "hub", title = "Manager" } });

        Assert.Equal("[]", payload.GetProperty("errors").ToString());
        string[] ids = Ids(payload);
        Assert.Equal((ids[0], ids[3]), (ids[1], ids[4]));
        Assert.Equal(3, (await api.AllAsync()).Count);
        Assert.Equal("ann@example.org", (await api.Store.FindAsync<Person>(ids[0], ReadPoint.Now))!.Email);
    }

    [Fact]
    public async Task People_are_known_by_where_they_have_a_role_and_partnerships_by_their_parties()
    {
        Borough borough = new();
        await using TestApi api = await TestApi.StartAsync(borough.World);

        string[] ids = Ids(await RecordAsync(
            api,
            new { person = new { @ref = "known", name = "ANN" } },
            new { role = new { person = "known", organisation = borough.Council.Id, title = "Chief executive" } },
            new { person = new { @ref = "other", name = "Ann" } },
            new { role = new { person = "other", organisation = borough.Hub.Id } },
            new { partnership = new { @ref = "advice", kind = "advice contract" } },
            new { party = new { partnership = "advice", organisation = borough.Council.Id } },
            new { party = new { partnership = "advice", organisation = borough.Hub.Id } },
            new { partnership = new { @ref = "wider", kind = "Advice contract" } },
            new { party = new { partnership = "wider", organisation = borough.Council.Id } },
            new { party = new { partnership = "wider", organisation = borough.Forum.Id } }));

        Assert.Equal((borough.Ann.Id, borough.AnnsPost.Id, borough.Advice.Id), (ids[0], ids[1], ids[4]));
        Assert.NotEqual(borough.Ann.Id, ids[2]);
        Assert.NotEqual(borough.Advice.Id, ids[7]);
    }

    [Fact]
    public async Task A_request_of_many_facts_asks_the_store_no_more_often_than_one_of_few()
    {
        await using TestApi api = await TestApi.StartAsync();

        int few = await CallsAsync(2, "few");
        int many = await CallsAsync(50, "many");

        Assert.Equal(few, many);
        Assert.InRange(many, 1, 40);

        async Task<int> CallsAsync(int count, string prefix)
        {
            object[] facts = [.. Enumerable.Range(0, count).SelectMany(number => (object[])
            [
                new { organisation = new { @ref = $"o{number}", name = $"{prefix} {number}", identifiers = new[] { new { scheme = "GB-COH", value = $"{10_000_000 + count + number}" } } } },
                new { person = new { @ref = $"p{number}", name = $"{prefix} person {number}" } },
                new { role = new { person = $"p{number}", organisation = $"o{number}" } },
                new { theme = new { @ref = $"t{number}", name = $"{prefix} {number}", code = $"{prefix}{number}" } },
                new { tagged = new { node = $"o{number}", theme = $"t{number}" } },
                new { partnership = new { @ref = $"s{number}", kind = "Board" } },
                new { party = new { partnership = $"s{number}", organisation = $"o{number}" } },
                new { contact = new { @ref = $"c{number}", date = "2026-05-01" } },
                new { about = new { node = $"c{number}", subject = $"s{number}" } },
            ])];
            await RecordAsync(api, facts[..^8]);
            api.Store.Reset();
            await RecordAsync(api, facts);
            return api.Store.Total;
        }
    }

    [Fact]
    public async Task A_request_may_have_500_facts_of_some_length()
    {
        await using TestApi api = await TestApi.StartAsync();

        JsonElement payload = await RecordAsync(api, [.. Enumerable.Range(0, 500).Select(number => new { learning = new { title = $"Case {number}", learnt = new string('x', 900) } })]);

        Assert.Equal(500, payload.GetProperty("facts").GetArrayLength());
    }

    [Fact]
    public async Task History_says_on_whose_behalf_and_why_it_was_recorded()
    {
        await using TestApi api = await TestApi.StartAsync();
        string id = Ids((await api.AskAsync(Query, new { input = new { facts = new[] { new { theme = new { name = "Food" } } }, source = "Minutes of May", why = "Asked for at the meeting", onBehalfOf = "Ann" } })).GetProperty("record"))[0];

        JsonElement version = (await api.AskAsync("query($id: ID!) { history(id: $id) { actor source why onBehalfOf } }", new { id })).GetProperty("history")[0];

        Assert.Equal($$"""{"actor":"{{TestApi.Runner}}","source":"Minutes of May","why":"Asked for at the meeting","onBehalfOf":"Ann"}""", version.GetRawText());
    }

    private static Dictionary<string, object> Fact(FactType type, Dictionary<string, object?> fields) => new() { [type.FieldName] = fields };

    private static Dictionary<string, object?> Required(FactType type, string which)
    {
        Dictionary<string, object?> fields = new() { ["ref"] = $"{which} {type.FieldName}" };
        foreach (PropertyDefinition property in type.Properties.Where(property => property.IsRequired))
        {
            fields[property.FieldName] = property.Kind switch
            {
                PropertyKind.Text when property.Form == TextForm.Outline => "POLYGON((450100 350200,450300 350200,450300 350400,450100 350200))",
                PropertyKind.Text => $"{which} {type.FieldName}",
                PropertyKind.Date => "2026-05-01",
                PropertyKind.Word => property.Words.First(),
                PropertyKind.Reference => $"A {Ontology.Of(property.Target!).FieldName}",
                _ => throw new NotSupportedException($"Give {property} a value in this test."),
            };
        }

        return fields;
    }

    private static string[] Ids(JsonElement payload)
    {
        Assert.Equal("[]", payload.GetProperty("errors").ToString());
        return [.. payload.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("id").GetString()!)];
    }

    private static Task<JsonElement> RecordAsync(TestApi api, params object[] facts) => RecordAsync(api, facts, source: null);

    private static async Task<JsonElement> RecordAsync(TestApi api, object[] facts, string? source) =>
        (await api.AskAsync(Query, new { input = new { facts, source } })).GetProperty("record");
}
