using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

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
