using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Fragility;

/// <summary>A borough of two wards in a region, and a town by itself.</summary>
public sealed class HeadlinesTests
{
    private const string Day = "2026-06-01";

    private readonly World world = [];
    private readonly Place region;
    private readonly Place borough;
    private readonly Place east;
    private readonly Place west;
    private readonly Place town;

    /// <summary>The council serves the borough and has a partnership in each ward and one in the town; that in the west nobody holds.</summary>
    public HeadlinesTests()
    {
        (region, borough, east, west, town) = (world.Place("Region"), world.Place("Borough"), world.Place("East Ward"), world.Place("West Ward"), world.Place("Town"));
        foreach ((Place inner, Place outer) in new[] { (borough, region), (east, borough), (west, borough) })
            world.Edge(new Within { Id = FactId.Of<Within>(inner.Id, outer.Id), From = inner.Id, To = outer.Id });
        Organisation council = world.Organisation("Council");
        Organisation hub = world.Organisation("Hub");
        Organisation club = world.Organisation("Club");
        Organisation museum = world.Organisation("Museum");
        Person ann = world.Person("Ann");
        world.Role(ann, council, "Director", Level.Strategic);
        world.HeldByOneEach("Advice", council, ann, hub, world.Person("Bob"));
        world.HeldByOneEach("Exhibitions", council, world.Person("Cleo"), museum, world.Person("Dan"));
        world.Partnership("Outings", hub, club);
        world.Edge(new Serves { Id = FactId.Of<Serves>(council.Id, borough.Id), From = council.Id, To = borough.Id });
        foreach ((Organisation organisation, Place place) in new[] { (hub, east), (club, west), (museum, town) })
            world.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>(organisation.Id, place.Id), From = organisation.Id, To = place.Id });
    }

    [Theory, EveryStore]
    public async Task The_places_that_lie_within_no_other_come_with_how_their_partnerships_stand(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, world);

        JsonElement answer = await api.AskAsync($"{{ headlines(asOf: \"{Day}\") {{ totalCount nodes {{ place {{ name }} partnerships hangOnOneSenior unheld sentence }} }} }}");

        Assert.Equal(
            """{"totalCount":2,"nodes":[{"place":{"name":"Region"},"partnerships":3,"hangOnOneSenior":1,"unheld":1,"sentence":"3 partnerships: 1 hangs on one senior person, and nobody holds 1."},{"place":{"name":"Town"},"partnerships":1,"hangOnOneSenior":0,"unheld":0,"sentence":"1 partnership: none hangs on one senior person, and all have somebody in contact."}]}""",
            answer.GetProperty("headlines").ToString());
    }

    [Theory, EveryStore]
    public async Task A_place_opens_on_those_directly_within_it(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, world);

        Assert.Equal([("Borough", 3)], await WithinAsync(api, region));
        Assert.Equal([("East Ward", 2), ("West Ward", 1)], await WithinAsync(api, borough));
        Assert.Empty(await WithinAsync(api, east));
    }

    [Theory, EveryStore]
    public async Task A_headline_counts_what_the_list_of_its_place_has(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, world);

        foreach (string within in (string[])["null", $"\"{region.Id}\"", $"\"{borough.Id}\""])
        {
            foreach (JsonElement headline in (await api.AskAsync($"{{ headlines(within: {within}, asOf: \"{Day}\") {{ nodes {{ place {{ id }} partnerships hangOnOneSenior unheld }} }} }}")).GetProperty("headlines").GetProperty("nodes").EnumerateArray())
            {
                string of = $"place: \"{headline.GetProperty("place").GetProperty("id").GetString()}\", asOf: \"{Day}\"";
                JsonElement counted = await api.AskAsync(
                    $$"""
                    {
                      all: fragilePartnerships({{of}}) { totalCount }
                      senior: fragilePartnerships(where: { hangsOnOneSenior: true }, {{of}}) { totalCount }
                      unheld: fragilePartnerships(where: { class: { in: [UNHELD] } }, {{of}}) { totalCount }
                    }
                    """);
                Assert.Equal(
                    (Total("all"), Total("senior"), Total("unheld")),
                    (headline.GetProperty("partnerships").GetInt32(), headline.GetProperty("hangOnOneSenior").GetInt32(), headline.GetProperty("unheld").GetInt32()));

                int Total(string alias) => counted.GetProperty(alias).GetProperty("totalCount").GetInt32();
            }
        }
    }

    [Fact]
    public async Task A_place_that_is_not_known_is_refused()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        (string code, string message) = await api.RefusedAsync("{ headlines(within: \"place-nowhere\") { totalCount } }");

        Assert.Equal("UNKNOWN_ID", code);
        Assert.StartsWith("\"place-nowhere\" in \"within\" is not the id of a known place. To find the id, ask { places", message, StringComparison.Ordinal);
    }

    private static async Task<(string Place, int Partnerships)[]> WithinAsync(TestApi api, Place place) =>
        [.. (await api.AskAsync($"{{ headlines(within: \"{place.Id}\", asOf: \"{Day}\") {{ nodes {{ place {{ name }} partnerships }} }} }}")).GetProperty("headlines").GetProperty("nodes").EnumerateArray()
            .Select(headline => (headline.GetProperty("place").GetProperty("name").GetString()!, headline.GetProperty("partnerships").GetInt32()))];
}
