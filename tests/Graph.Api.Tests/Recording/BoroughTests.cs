using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Api.Tests.Given;
using Graph.Import;
using Graph.Import.Tests.Borough;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Recording;

/// <summary>A whole borough, with its themes, services, learning and blockages, comes in by either door and goes out by the same.</summary>
public sealed class BoroughTests
{
    private const string Fragility = """
        { fragilePartnerships { nodes { class k score hangsOn { person { name } organisation { name } } partnership { caption } } }
          earlyWarnings(from: "2026-01-01") { nodes { before { class k } now { class k } partnership { caption } } } }
        """;

    // After all that the tables tell of.
    private static readonly DateTimeOffset Noon = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    [Theory, EveryStore]
    public async Task A_borough_recorded_by_one_request_answers_as_one_that_tables_recorded(IStoreProvider provider)
    {
        await using TestApi tables = await ByTablesAsync();
        await using TestApi requests = await TestApi.StartAsync(provider);
        requests.Clock.Now = Noon;

        await RecordAsync(requests, await tables.AllAsync());

        foreach (FactType type in Ontology.Nodes)
            Assert.Equal(await KnownAsync(tables, type), await KnownAsync(requests, type));
        Assert.Equal(Sorted((await tables.AskAsync(Fragility)).GetRawText()), Sorted((await requests.AskAsync(Fragility)).GetRawText()));
    }

    [Theory, EveryStore]
    public async Task Each_fact_of_a_borough_is_ended_taken_back_and_brought_again_and_with_all_undone_the_store_is_empty(IStoreProvider provider)
    {
        await using TestApi tables = await ByTablesAsync();
        await using TestApi api = await TestApi.StartAsync(provider);
        api.Clock.Now = Noon;
        await RecordAsync(api, await tables.AllAsync());
        IReadOnlyList<Fact> recorded = await api.AllAsync();

        foreach (Fact fact in recorded.Where((_, number) => number % provider.OneCaseOf == 0))
        {
            await SendAsync(api, "end", new { id = fact.Id, on = "2030-12-31" });
            await SendAsync(api, "restore", new { id = fact.Id, version = 1 });
        }

        await SendAsync(api, "retract", new { ids = recorded.OfType<Node>().Select(node => node.Id) });
        Assert.Empty(await api.AllAsync());

        // Nodes before what names them.
        foreach (Fact fact in recorded.OrderBy(fact => fact is Edge).ThenBy(fact => Ontology.Of(fact).References.Any()))
            await SendAsync(api, "restore", new { id = fact.Id, version = 1 });
        Assert.Equal(recorded, await api.AllAsync());

        for (long change = await api.Store.GetHeadAsync(); change > 0; change--)
            await SendAsync(api, "undo", new { change });
        Assert.Empty(await api.AllAsync());
    }

    private static async Task<TestApi> ByTablesAsync()
    {
        TestApi api = await TestApi.StartAsync();
        api.Clock.Now = Noon;
        string folder = Directory.CreateTempSubdirectory("borough-").FullName;
        foreach ((string type, string text) in BoroughTables.All)
        {
            string file = Path.Combine(folder, $"{type}.csv");
            await File.WriteAllTextAsync(file, text);
            Assert.True((await new Importer(api.Store).ImportAsync([file], new() { Format = type, Time = api.Clock })).IsImported, type);
        }

        Directory.Delete(folder, recursive: true);
        await api.RecordAsync();
        return api;
    }

    private static async Task RecordAsync(TestApi api, IReadOnlyList<Fact> facts)
    {
        Dictionary<string, string> refs = facts.Select((fact, number) => (fact.Id, Ref: $"fact{number}")).ToDictionary(pair => pair.Id, pair => pair.Ref, StringComparer.Ordinal);
        JsonElement payload = await SendAsync(api, "record", new JsonObject { ["facts"] = new JsonArray([.. facts.Select(fact => Said(fact, refs))]) });
        Assert.Equal(1, payload.GetProperty("change").GetInt64());
    }

    /// <summary>A fact as a request says it, with refs for ids.</summary>
    private static JsonObject Said(Fact fact, Dictionary<string, string> refs)
    {
        FactType type = Ontology.Of(fact);
        JsonObject fields = new() { ["ref"] = refs[fact.Id] };
        if (fact is Edge edge)
            (fields[type.Edge!.FromName], fields[type.Edge.ToName]) = (refs[edge.From], refs[edge.To]);
        foreach (PropertyDefinition property in type.Properties)
        {
            if (property.Read(fact) is { } value)
                fields[property.FieldName] = property.Kind == PropertyKind.Reference ? refs[(string)value] : Value(value);
        }

        return new() { [type.FieldName] = fields };
    }

    private static JsonNode? Value(object value) => value switch
    {
        Enum word => PropertyDefinition.FormatWord(word),
        PartialDate date => date.ToString(),
        GeoPoint point => new JsonObject { ["latitude"] = point.Latitude, ["longitude"] = point.Longitude },
        ValueList<string> texts => new JsonArray([.. texts.Select(text => (JsonNode)text)]),
        ValueList<OrgIdentifier> identifiers => new JsonArray([.. identifiers.Select(identifier => new JsonObject { ["scheme"] = identifier.Scheme, ["value"] = identifier.Value })]),
        _ => JsonSerializer.SerializeToNode(value, value.GetType()),
    };

    private static async Task<JsonElement> SendAsync(TestApi api, string mutation, object input)
    {
        string answered = mutation is "undo" or "retract" or "restore" ? "errors { message }" : "change errors { message }";
        JsonElement payload = (await api.AskAsync($"mutation($input: {char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!) {{ answer: {mutation}(input: $input) {{ {answered} }} }}", new { input })).GetProperty("answer");
        Assert.Equal("[]", payload.GetProperty("errors").ToString());
        return payload;
    }

    /// <summary>All that is answered about the nodes of a type, but for ids and the order that they make.</summary>
    private static async Task<string> KnownAsync(TestApi api, FactType type)
    {
        string edges = string.Join(' ', Ontology.Edges.Where(edge => edge.MayStartAt(type))
            .Select(edge => $"{edge.Edge!.Outgoing}(asOf: null) {{ {edge.Edge.FromName} {{ caption }} {edge.Edge.ToName} {{ caption }} {Properties(edge)} }}"));
        return Sorted((await api.AskAsync($"{{ {type.Plural}(first: 100, asOf: null) {{ totalCount nodes {{ caption {Properties(type)} {edges} }} }} }}")).GetRawText());
    }

    private static string Properties(FactType type) => string.Join(' ', type.Properties.Select(property => property.Kind switch
    {
        PropertyKind.Reference => $"{property.FieldName} {{ caption }}",
        PropertyKind.Point => $"{property.FieldName} {{ latitude longitude }}",
        PropertyKind.IdentifierList => $"{property.FieldName} {{ scheme value }}",
        _ => property.FieldName,
    }));

    /// <summary>JSON with the members of its lists in the order of their texts: ids are made anew, and with them the order of what is alike.</summary>
    private static string Sorted(string json)
    {
        return Order(JsonNode.Parse(json))!.ToJsonString();

        static JsonNode? Order(JsonNode? node) => node switch
        {
            JsonArray list => new JsonArray([.. list.Select(Order).OrderBy(item => item?.ToJsonString(), StringComparer.Ordinal)]),
            JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Order(field.Value)))),
            _ => node?.DeepClone(),
        };
    }
}
