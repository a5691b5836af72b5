using System.Text.Json;
using Graph.Api.Tests.Given;

namespace Graph.Api.Tests.Departures;

public sealed class DepartureTests
{
    [Fact]
    public async Task Totals_count_everything_however_little_is_shown()
    {
        Borough borough = new();
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement data = await api.AskAsync(
            "query($people: [ID!]!) { ifTheyLeave(people: $people) { partnershipsLost(first: 0) { id } totals { partnershipsLost leftWithOneHolder forumsWithoutMember buildingsWithoutKeyHolder fundingAttached } } nobody: ifTheyLeave(people: [\"person-none\"]) { totals { partnershipsLost } } }",
            new { people = new[] { borough.Ann.Id, borough.Bob.Id } });

        Assert.Empty(data.GetProperty("ifTheyLeave").GetProperty("partnershipsLost").EnumerateArray());
        Assert.Equal("""{"partnershipsLost":1,"leftWithOneHolder":0,"forumsWithoutMember":1,"buildingsWithoutKeyHolder":1,"fundingAttached":1}""", data.GetProperty("ifTheyLeave").GetProperty("totals").ToString());
        Assert.Equal(0, data.GetProperty("nobody").GetProperty("totals").GetProperty("partnershipsLost").GetInt32());
    }

    [Fact]
    public async Task At_most_a_hundred_people_can_be_asked_about_at_once()
    {
        await using TestApi api = await TestApi.StartAsync();

        (string code, string _) = await api.RefusedAsync("query($people: [ID!]!) { ifTheyLeave(people: $people) { totals { partnershipsLost } } }", new { people = Enumerable.Range(0, 101).Select(i => $"person-{i}") });

        Assert.Equal("BAD_INPUT", code);
    }
}
