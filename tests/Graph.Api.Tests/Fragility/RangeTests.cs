using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Fragility;

public sealed class RangeTests
{
    private readonly Borough borough = new();

    [Fact]
    public async Task What_is_under_recorded_says_how_good_or_bad_it_may_be_and_what_to_ask()
    {
        Partnership vague = borough.World.Partnership("Vague", borough.Council, borough.Hub);
        borough.World.Holds(borough.Ann, vague, borough.Council);
        borough.World.Holds(borough.Bob, vague, borough.Hub, "2026-05-20");
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement data = await AskAsync(api, vague);

        Assert.Equal("""{"class":"UNHELD","range":{"best":"ANCHORED_SINGLE","worst":"UNHELD","question":"When did Ann of Northby Council last speak to anybody at Northby Advice Hub?"}}""", data.ToString());
    }

    [Fact]
    public async Task What_has_no_gaps_has_no_range()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        Assert.Equal(JsonValueKind.Null, (await AskAsync(api, borough.Advice)).GetProperty("range").ValueKind);
    }

    private static async Task<JsonElement> AskAsync(TestApi api, Partnership partnership) =>
        (await api.AskAsync("query($id: ID!) { partnership(id: $id) { fragility { class range { best worst question } } } }", new { id = partnership.Id })).GetProperty("partnership").GetProperty("fragility");
}
