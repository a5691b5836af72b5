using System.Text.Json;
using Graph.Api.Tests.Given;

namespace Graph.Api.Tests.Departures;

public sealed class DepartureRankingTests
{
    [Fact]
    public async Task Everybody_who_would_take_something_along_is_ranked_with_how_much()
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);

        JsonElement data = await api.AskAsync("{ departures(first: 5) { person { name } partnershipsLost leftWithOneHolder forumsWithoutMember buildingsWithoutKeyHolder fundingAttached } one: departures(first: 1) { person { name } } }");

        Assert.Equal(["Ann 1 0 1 1 1", "Bob 1 0 0 0 1"], data.GetProperty("departures").EnumerateArray().Select(Line).Order(StringComparer.Ordinal));
        Assert.Single(data.GetProperty("one").EnumerateArray());

    }

    [Fact]
    public async Task The_few_whose_leaving_would_hurt_most_are_named_and_it_is_said_whether_that_is_proven()
    {
        Borough borough = new();
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement worst = (await api.AskAsync("{ mostHurtfulDepartures(count: 2) { people { name } partnershipsLost partnershipsLostInPart atMost provenBest } }")).GetProperty("mostHurtfulDepartures");

        Assert.Single(worst.GetProperty("people").EnumerateArray());
        Assert.Equal((1, 1, true), (worst.GetProperty("partnershipsLost").GetInt32(), worst.GetProperty("atMost").GetInt32(), worst.GetProperty("provenBest").GetBoolean()));
    }

    [Fact]
    public async Task Both_can_be_asked_about_a_day_before_anything_was_held()
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);

        JsonElement data = await api.AskAsync("{ departures(asOf: \"1990-01-01\") { person { name } partnershipsLost } mostHurtfulDepartures(count: 1, asOf: \"1990-01-01\") { people { name } partnershipsLost } }");

        Assert.DoesNotContain(data.GetProperty("departures").EnumerateArray(), row => row.GetProperty("partnershipsLost").GetInt32() > 0);
        Assert.Equal("""{"people":[],"partnershipsLost":0}""", data.GetProperty("mostHurtfulDepartures").ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public async Task Only_a_few_people_can_be_asked_about_together(int count)
    {
        await using TestApi api = await TestApi.StartAsync();

        Assert.Equal("BAD_INPUT", (await api.RefusedAsync($"{{ mostHurtfulDepartures(count: {count}) {{ atMost }} }}")).Item1);
    }

    /// <summary>The values of a row in their order, the person by name.</summary>
    internal static string Line(JsonElement row) =>
        string.Join(' ', row.EnumerateObject().Select(field => field.Value.ValueKind == JsonValueKind.Object ? field.Value.GetProperty("name").GetString() : $"{field.Value}"));
}
