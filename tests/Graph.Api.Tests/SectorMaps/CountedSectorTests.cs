using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.SectorMaps;

public sealed class CountedSectorTests
{
    [Theory, EveryStore]
    public async Task An_organisation_shows_the_sector_that_the_facet_of_partners_counts_it_in(IStoreProvider provider)
    {
        World world = [];
        world.Organisation("Council", Sector.LocalGovernment);
        world.Add(new Organisation { Id = FactId.Of<Organisation>("mosque"), Name = "Mosque", Categories = ["Those nobody knows", "Faith"] });
        world.Organisation("Nobody knows");
        await using TestApi api = await TestApi.StartAsync(provider, world);

        JsonElement data = await api.AskAsync("{ organisations { nodes { name sector countedSector } } partners(first: 5) { facets { sectors { sector count } } } }");

        Assert.Equal(
            ["""{"name":"Council","sector":"LOCAL_GOVERNMENT","countedSector":"LOCAL_GOVERNMENT"}""", """{"name":"Mosque","sector":null,"countedSector":"FAITH"}""", """{"name":"Nobody knows","sector":null,"countedSector":null}"""],
            data.GetProperty("organisations").GetProperty("nodes").EnumerateArray().Select(node => node.GetRawText()).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["FAITH 1", "LOCAL_GOVERNMENT 1"],
            data.GetProperty("partners").GetProperty("facets").GetProperty("sectors").EnumerateArray().Select(one => $"{one.GetProperty("sector")} {one.GetProperty("count")}").Order(StringComparer.Ordinal));
    }
}
