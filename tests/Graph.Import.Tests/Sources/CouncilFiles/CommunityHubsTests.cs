using Graph.Model;

namespace Graph.Import.Tests.Sources.CouncilFiles;

/// <summary>Community hubs of a borough.</summary>
public class CommunityHubsTests
{
    private const string Hubs = """
        community_hub,address,postcode,website,email,telephone,opening_hours,lon,lat
        Larkby,"The Hub, Pownall Road, Larkby",WA14 2SZ,https://hub.example.org,hub@example.org,0161 496 0000,"Tuesdays, 10am-2pm",-2.348,53.382

        """;

    [Fact]
    public void A_hub_has_its_building_its_hours_and_its_place()
    {
        World world = World.Of(Hubs).WithoutProblems();

        Assert.Equal(("Larkby community hub", "Tuesdays, 10am-2pm"), (world.Single<Organisation>().Name, world.Single<Service>().Availability));
        Assert.Equal(("The Hub", "The Hub, Pownall Road, Larkby", new GeoPoint(53.382, -2.348)), (world.Single<Building>().Name, world.Single<Building>().Address, world.Single<Building>().Point!.Value));
        Assert.Equal((world.Single<Organisation>().Id, world.Single<Place>().Id), (world.Single<Serves>().From, world.Single<Serves>().To));
        Assert.Equal(TenureKind.Uses, world.Single<Tenure>().Kind);
        world.Import(Hubs).WithoutProblems();
        Assert.Equal((0, 0), (world.Added, world.Changed));
    }

    [RealFileFact("transparency/trafford_community_hubs.csv")]
    public void Traffords_six_hubs_land()
    {
        World world = new World().ImportFile(RealFiles.Find("transparency/trafford_community_hubs.csv")).WithoutProblems();

        Assert.Equal((6, 6, 6), (world.All<Service>().Count, world.All<Building>().Count(building => building.Point is not null), world.All<Place>().Count));
        world.ImportFile(RealFiles.Find("transparency/trafford_community_hubs.csv")).WithoutProblems();
        Assert.Equal((0, 0), (world.Added, world.Changed));
    }
}
