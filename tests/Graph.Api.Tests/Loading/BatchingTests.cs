using System.Text.Json;
using Graph.Api.Derivation;
using Graph.Api.Tests.Given;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Tests.Loading;

public sealed class BatchingTests
{
    private const string Deep = """
        {
          partnerships(first: 100) {
            totalCount
            nodes {
              parties { organisation { name roles { title person { name } } fundingGiven { funding { title recipient { name } } } } }
              holders { person { name ties { other { name } } } organisation { name } holding { id } }
              holdings { person { name } organisation { name } }
              fragility { class why hangsOn { person { name } } pair { name } }
            }
          }
        }
        """;

    private const string Fragile = """
        { fragilePartnerships(first: 100) { nodes { why hangsOn { person { name holds { partnership { kind } } } organisation { name } } partnership { kind parties { organisation { name } } } } } }
        """;

    [Theory]
    [InlineData(Deep)]
    [InlineData(Fragile)]
    public async Task The_number_of_store_calls_depends_on_the_query_and_not_on_the_rows(string query)
    {
        (int few, int fewRows) = await CallsAsync(query, partnerships: 5);
        (int many, int manyRows) = await CallsAsync(query, partnerships: 100);

        Assert.Equal(5, fewRows);
        Assert.Equal(100, manyRows);
        Assert.Equal(few, many);
        Assert.InRange(many, 1, 20);
    }

    [Fact]
    public async Task No_list_at_any_node_and_no_end_of_any_edge_is_read_row_by_row()
    {
        GraphSchema schema = GraphSchema.Shared;
        await using TestApi few = await TestApi.StartAsync(OfEverything(2));
        await using TestApi many = await TestApi.StartAsync(OfEverything(20));

        foreach (FactType node in Ontology.Nodes)
        {
            string query = $"{{ {node.Plural}(first: 100) {{ nodes {{ id {string.Concat(Lists(schema, node))} }} }} }}";
            (int Calls, int Rows) ofFew = await AskAsync(few, query);
            (int Calls, int Rows) ofMany = await AskAsync(many, query);

            Assert.Equal((node.Name, ofFew.Calls), (node.Name, ofMany.Calls));
            Assert.True(ofMany.Rows >= 9 * ofFew.Rows, $"{node.Name} has lists that are not filled: {ofFew.Rows} rows of few, {ofMany.Rows} of many.");
        }
    }

    [Fact]
    public async Task What_was_read_before_is_not_read_again_until_something_changes()
    {
        Borough borough = new();
        await using TestApi api = await TestApi.StartAsync(borough.World);
        string query = $$"""{ partnership(id: "{{borough.Advice.Id}}") { holdings { person { name } } } }""";
        await api.AskAsync(query);
        api.Store.Reset();

        await api.AskAsync(query);
        Assert.Equal(0, api.Store.Total);

        await api.RecordAsync(borough.Ann with { Name = "Anne" });
        JsonElement data = await api.AskAsync(query);
        Assert.Contains("Anne", data.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("organisations(first: 5) { totalCount nodes { name } }")]
    [InlineData("""organisations(where: { name: { in: ["Advice Service", "Nobody"] }, sector: { isNull: true } }, orderBy: [{ field: NAME }]) { nodes { name } }""")]
    [InlineData("""people(where: { id: { in: ["person-x"] }, roles: { in: [] } }) { nodes { name } }""")]
    public async Task A_list_that_was_read_before_is_not_read_again_until_something_changes(string list)
    {
        Borough borough = new();
        await using TestApi api = await TestApi.StartAsync(borough.World);
        JsonElement before = await api.AskAsync($"{{ {list} }}");
        api.Store.Reset();

        Assert.Equal(before.ToString(), (await api.AskAsync($"{{ {list} }}")).ToString());
        Assert.Equal(0, api.Store.Total);

        await api.RecordAsync(borough.Ann with { Name = "Anne" });
        await api.AskAsync($"{{ {list} }}");
        Assert.NotEqual(0, api.Store.Total);
    }

    [Fact]
    public async Task Another_page_order_condition_or_day_is_another_list()
    {
        World world = [];
        foreach (string name in (string[])["Arts", "Baths", "Choir"])
            world.Organisation(name);
        await using TestApi api = await TestApi.StartAsync(world);

        Assert.Equal(["Arts", "Baths"], await Names("first: 2"));
        Assert.Equal(["Arts"], await Names("first: 1"));
        Assert.Equal(["Choir", "Baths"], await Names("first: 2, orderBy: [{ field: NAME, direction: DESC }]"));
        Assert.Equal(["Baths"], await Names("""first: 2, where: { name: { in: ["Baths"] } }"""));
        Assert.Equal(["Arts", "Choir"], await Names("""first: 2, where: { name: { in: ["Choir", "Arts"] } }, orderBy: [{ field: NAME }]"""));

        async Task<IEnumerable<string?>> Names(string arguments) =>
            (await api.AskAsync($"{{ organisations({(arguments.Contains("orderBy", StringComparison.Ordinal) ? arguments : arguments + ", orderBy: [{ field: NAME }]")}) {{ nodes {{ name }} }} }}"))
                .GetProperty("organisations").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString());
    }

    private static IEnumerable<string> Lists(GraphSchema schema, FactType node)
    {
        foreach (FieldType field in ((IObjectGraphType)schema.AllTypes[node.Name]!).Fields)
        {
            if (Ontology.Edges.FirstOrDefault(edge => edge.Name == field.ResolvedType!.GetNamedType().Name) is { } edge)
                yield return $"{field.Name} {{ id {edge.Edge!.FromName} {{ id }} {edge.Edge.ToName} {{ id }} {string.Concat(References(edge))}}} ";
        }
    }

    private static IEnumerable<string> References(FactType type) =>
        type.Properties.Where(property => property.Kind == PropertyKind.Reference).Select(property => $"{property.FieldName} {{ id }} ");

    private static async Task<(int Calls, int Rows)> AskAsync(TestApi api, string query)
    {
        api.Store.Reset();
        string data = (await api.AskAsync(query)).ToString();
        return (api.Store.Total, data.Split("\"id\"").Length - 1);
    }

    /// <summary>So many nodes of each type, and edges of each type between all types of nodes that it may connect.</summary>
    private static IEnumerable<Fact> OfEverything(int count)
    {
        foreach (FactType type in Ontology.Nodes)
        {
            foreach (int i in Enumerable.Range(0, count))
                yield return type.Create(Id(type, i), null, null, Values(type, i));
        }

        foreach (FactType edge in Ontology.Edges)
        {
            foreach (FactType from in Ontology.Nodes.Where(edge.MayStartAt))
            {
                foreach (FactType to in Ontology.Nodes.Where(edge.MayLeadTo))
                {
                    foreach (int i in Enumerable.Range(0, count))
                        yield return edge.Create($"{edge.IdPrefix}-{from.IdPrefix}-{to.IdPrefix}-{i}", Id(from, i), Id(to, (i + 1) % count), Values(edge, i));
                }
            }
        }

        static string Id(FactType type, int i) => $"{type.IdPrefix}-{i}";

        static object?[] Values(FactType type, int i) => [.. type.Properties.Select(property => property.Kind switch
        {
            PropertyKind.Reference => Id(Ontology.Nodes.First(node => node.ClrType == property.Target), i),
            PropertyKind.Text when property.IsRequired => $"x{property.Ordinal}",
            PropertyKind.Word when property.IsRequired => property.ParseWord(property.Words.First()),
            PropertyKind.Date when property.IsRequired => PartialDate.Of(2022),
            _ => (object?)null,
        })];
    }

    private static async Task<(int Calls, int Rows)> CallsAsync(string query, int partnerships)
    {
        World world = [];
        for (int i = 0; i < partnerships; i++)
        {
            Organisation a = world.Organisation($"Council {i}");
            Organisation b = world.Organisation($"Charity {i}");
            Person ann = world.Person($"Ann {i}");
            Person bob = world.Person($"Bob {i}");
            world.Role(ann, a, "Director", Level.Strategic);
            Partnership partnership = world.HeldByOneEach($"Contract {i}", a, ann, b, bob);
            world.Funding($"Grant {i}", a, b, i);
            world.Edge(new Tie { Id = FactId.Of<Tie>(ann.Id, bob.Id), From = ann.Id, To = bob.Id, Partnership = partnership.Id });
        }

        await using TestApi api = await TestApi.StartAsync(world);
        JsonElement data = await api.AskAsync(query);
        return (api.Store.Total, data.EnumerateObject().First().Value.GetProperty("nodes").GetArrayLength());
    }
}
