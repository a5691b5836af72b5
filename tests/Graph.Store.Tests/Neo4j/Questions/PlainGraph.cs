using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Graph.Store.Tests.Neo4j.Questions;

/// <summary>A row of an answer: its values by the names of the columns.</summary>
public sealed class Row(IReadOnlyDictionary<string, JsonElement> values)
{
    public string? Text(string column) => values[column].GetString();

    public int Number(string column) => values[column].GetInt32();

    public double Fraction(string column) => values[column].GetDouble();

    public bool Flag(string column) => values[column].GetBoolean();

    public string[] Texts(string column) => [.. values[column].EnumerateArray().Select(one => one.GetString()!)];
}

/// <summary>A Neo4j database with the graph that people see in Neo4j Browser, and what a question asked there answers.</summary>
public interface IPlainGraph
{
    /// <summary>Puts facts in place of all that was there.</summary>
    Task FillAsync(IReadOnlyCollection<Fact> facts);

    /// <summary>The answer to a statement.</summary>
    Task<IReadOnlyList<Row>> AskAsync(string statement, IReadOnlyDictionary<string, object?> parameters);

    /// <summary>The names of the columns of the answer to a statement, which may have no rows.</summary>
    Task<IReadOnlyList<string>> ColumnsAsync(string statement, IReadOnlyDictionary<string, object?> parameters);

    /// <summary>The operators of the plan of a statement.</summary>
    Task<IReadOnlyList<string>> PlanAsync(string statement, IReadOnlyDictionary<string, object?> parameters);
}

/// <summary>
/// The plain graph over Neo4j's HTTP Query API: GRAPH_NEO4J_URI, _USER and _PASSWORD say where. Whatever the database had
/// under labels of the ontology is removed.
/// </summary>
public sealed class PlainGraph : IPlainGraph, IAsyncLifetime, IDisposable
{
    private const int BatchSize = 5000;

    /// <summary>A plan is a tree of operators, and much deeper than data.</summary>
    private const int MaximumPlanDepth = 512;

    private readonly HttpClient client = new() { Timeout = TimeSpan.FromMinutes(2) };

    public static string? Uri { get; } = Environment.GetEnvironmentVariable("GRAPH_NEO4J_URI");

    public async Task InitializeAsync()
    {
        if (Uri is null)
            return;

        string user = Environment.GetEnvironmentVariable("GRAPH_NEO4J_USER") ?? "neo4j";
        string password = Environment.GetEnvironmentVariable("GRAPH_NEO4J_PASSWORD") ?? "";
        client.BaseAddress = new(Uri);
        client.DefaultRequestHeaders.Accept.Add(new("application/json"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
        foreach (FactType type in Ontology.Nodes)
            (await RunAsync($"CREATE CONSTRAINT IF NOT EXISTS FOR (node:{type.Name}) REQUIRE node.id IS UNIQUE")).Dispose();
    }

    public async Task FillAsync(IReadOnlyCollection<Fact> facts)
    {
        (await RunAsync($"MATCH (node:{string.Join('|', Ontology.Nodes.Select(type => type.Name))}) DETACH DELETE node")).Dispose();
        foreach (IGrouping<FactType, Node> nodes in facts.OfType<Node>().GroupBy(Ontology.Of))
            await WriteAsync($"UNWIND $rows AS row MERGE (node:{nodes.Key.Name} {{id: row.id}}) SET node = row.properties", nodes);
        foreach (IGrouping<(FactType Type, string From, string To), Edge> edges in facts.OfType<Edge>().GroupBy(edge => (Ontology.Of(edge), LabelOf(edge.From), LabelOf(edge.To))))
        {
            await WriteAsync(
                $"""
                UNWIND $rows AS row
                MATCH (from:{edges.Key.From} {"{id: row.from}"})
                MATCH (to:{edges.Key.To} {"{id: row.to}"})
                MERGE (from)-[edge:{edges.Key.Type.Edge!.Label} {"{id: row.id}"}]->(to)
                SET edge = row.properties
                """,
                edges);
        }
    }

    public async Task<IReadOnlyList<Row>> AskAsync(string statement, IReadOnlyDictionary<string, object?> parameters)
    {
        using JsonDocument answer = await RunAsync(statement, parameters);
        JsonElement data = answer.RootElement.GetProperty("data").Clone();
        string[] columns = [.. data.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!)];
        return
        [
            .. data.GetProperty("values").EnumerateArray().Select(values =>
                new Row(columns.Zip(values.EnumerateArray()).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))),
        ];
    }

    public async Task<IReadOnlyList<string>> ColumnsAsync(string statement, IReadOnlyDictionary<string, object?> parameters)
    {
        using JsonDocument answer = await RunAsync("EXPLAIN " + statement, parameters);
        return [.. answer.RootElement.GetProperty("data").GetProperty("fields").EnumerateArray().Select(field => field.GetString()!)];
    }

    public async Task<IReadOnlyList<string>> PlanAsync(string statement, IReadOnlyDictionary<string, object?> parameters)
    {
        using JsonDocument answer = await RunAsync("EXPLAIN " + statement, parameters);
        return [.. Operators(answer.RootElement.GetProperty("queryPlan"))];
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => client.Dispose();

    private static IEnumerable<string> Operators(JsonElement plan) =>
        plan.GetProperty("children").EnumerateArray().SelectMany(Operators).Prepend(plan.GetProperty("operatorType").GetString()!.Split('@')[0]);

    private static string LabelOf(string id) => Ontology.OfId(id)!.Name;

    private static Dictionary<string, object?> RowOf(Fact fact)
    {
        Dictionary<string, object?> properties = Ontology.Of(fact).Properties
            .Where(property => property.Kind != PropertyKind.Point && property.Read(fact) is not null)
            .ToDictionary(property => property.FieldName, property => ValueOf(property, property.Read(fact)!), StringComparer.Ordinal);
        properties["id"] = fact.Id;
        return new(StringComparer.Ordinal) { ["id"] = fact.Id, ["from"] = (fact as Edge)?.From, ["to"] = (fact as Edge)?.To, ["properties"] = properties };
    }

    private static object? ValueOf(PropertyDefinition property, object value) => property.Kind switch
    {
        PropertyKind.Word => PropertyDefinition.FormatWord(value),
        PropertyKind.Decimal => (double)(decimal)value,
        PropertyKind.Date => value.ToString(),
        PropertyKind.IdentifierList => ((ValueList<OrgIdentifier>)value).Select(one => one.ToString()).ToArray(),
        PropertyKind.TextList => ((ValueList<string>)value).ToArray(),
        _ => value,
    };

    private async Task WriteAsync(string statement, IEnumerable<Fact> facts)
    {
        foreach (Fact[] batch in facts.Chunk(BatchSize))
            (await RunAsync(statement, new Dictionary<string, object?> { ["rows"] = batch.Select(RowOf).ToArray() })).Dispose();
    }

    private async Task<JsonDocument> RunAsync(string statement, IReadOnlyDictionary<string, object?>? parameters = null)
    {
        string request = JsonSerializer.Serialize(new { statement, parameters = parameters ?? new Dictionary<string, object?>() });
        using StringContent content = new(request, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await client.PostAsync(new Uri("/db/neo4j/query/v2", UriKind.Relative), content);
        JsonDocument answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(), new() { MaxDepth = MaximumPlanDepth });
        if (answer.RootElement.TryGetProperty("errors", out JsonElement errors) && errors.GetArrayLength() > 0)
            throw new InvalidOperationException($"{errors}\n{statement}");
        return answer;
    }
}

/// <summary>All questions share one database, so they are asked one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class QuestionsCollection : ICollectionFixture<PlainGraph>
{
    public const string Name = "Questions on the plain graph";
}

/// <summary>A test on a real Neo4j server: it skips, visibly, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class Neo4jFactAttribute : FactAttribute
{
    public Neo4jFactAttribute() => Skip = Reason;

    internal static string? Reason => PlainGraph.Uri is null ? "No Neo4j server: set GRAPH_NEO4J_URI, GRAPH_NEO4J_USER and GRAPH_NEO4J_PASSWORD." : null;
}

/// <summary>The same for a test with several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class Neo4jTheoryAttribute : TheoryAttribute
{
    public Neo4jTheoryAttribute() => Skip = Neo4jFactAttribute.Reason;
}
