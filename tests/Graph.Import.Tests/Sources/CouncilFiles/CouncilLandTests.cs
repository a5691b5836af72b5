using Graph.Model;

namespace Graph.Import.Tests.Sources.CouncilFiles;

/// <summary>Land and buildings of a council.</summary>
public class CouncilLandTests
{
    private const string Header = "OrganisationLabel,OrganisationURI,EffectiveDate,UPRN,AssetCode,PropertyName,StreetNumber,StreetName,PostTown,PostCode,CoordinateReferenceSystem,GeoX,GeoY,TenureType,TenureDetail,OtherDetail,HoldingType,BuildingSize,LandArea,EnergyRating\n";

    private static World Land(params string[] rows) => World.Of(Header + string.Concat(rows.Select(row => $"Larkhaven Council,https://example.org/id/metropolitan-district-council/larkhaven,2023-09-29,{row}\n")));

    [Fact]
    public void A_property_is_a_building_that_the_council_owns_or_leases()
    {
        World world = Land("100012797623,L1,Town Hall,12,Market Street,Larkby,WA14 1PF,WGS84,-2.3520922,53.3879587,Freehold,Vacant,,Buildings,415.05,,E", ",L2,Depot,,,,M41,,,,Leasehold,Leasehold In,,Land,,,").WithoutProblems();

        Building hall = Assert.Single(world.All<Building>(), building => building.Name == "Town Hall");
        Assert.Equal(("100012797623", "12 Market Street, Larkby", "WA14 1PF", new GeoPoint(53.3879587, -2.3520922), "Vacant"), (hall.Uprn, hall.Address, hall.Postcode, hall.Point!.Value, hall.SpareCapacity));
        Assert.Equal([TenureKind.Leases, TenureKind.Owns], world.All<Tenure>().Select(tenure => tenure.Kind!.Value).OrderByDescending(kind => kind));
        Organisation council = world.Single<Organisation>();
        Assert.Equal(("Larkhaven Council", Sector.LocalGovernment, "Larkhaven Metropolitan Borough Council"), (council.Name, council.Sector!.Value, Assert.Single(council.AlternateNames)));
        Assert.Equal((hall.Id, "Larkby"), (world.Single<LocatedIn>().From, world.Single<Place>().Name));
    }

    // The second is Ordnance Survey's own example: TG 51409 13177 is 52°39′28.72″N 1°42′57.79″E.
    [Theory]
    [InlineData("OSGB36,651409.903,313177.270", 52.6579777, 1.7160519, 0.0001)]
    [InlineData(",651409.903,313177.270", 52.6579777, 1.7160519, 0.0001)]
    [InlineData("WGS84,53.457484,-2.365856", 53.457484, -2.365856, 0)]
    [InlineData(",-2.365856,53.457484", 53.457484, -2.365856, 0)]
    public void Coordinates_are_degrees_or_metres_of_the_national_grid(string where, double latitude, double longitude, double tolerance)
    {
        GeoPoint point = Land($"1,L1,Hall,,,,,{where},Freehold,,,,,,").WithoutProblems().Single<Building>().Point!.Value;

        Assert.Equal(latitude, point.Latitude, tolerance);
        Assert.Equal(longitude, point.Longitude, tolerance);
    }

    [Fact]
    public void Coordinates_that_are_no_place_of_the_country_are_left_out() =>
        Assert.Contains("file.csv, row 2, column \"GeoX\": \"100, 200\" is not a point in the United Kingdom in WGS84, so it was left out.", Land("1,L1,Hall,,,,,WGS84,100,200,Freehold,,,,,,").WithoutProblems().Log.Warnings.Select(warning => warning.ToString()));

    [Fact]
    public void Rows_with_one_UPRN_are_one_building_and_told_of() =>
        Assert.Contains(Land("7,L1,Hall,,,,,,,,Freehold,,,,,,", "7,L2,Hall garden,,,,,,,,Freehold,,,,,,").WithoutProblems().Log.Warnings, warning => warning.ToString() == "file.csv, row 3: the row has the UPRN, or the name and postcode, of a row above, and was taken for the same building.");

    [Fact]
    public void The_council_is_the_one_whose_whole_name_another_file_gives()
    {
        const string Grant = "Identifier,Title,Description,Currency,Amount Awarded,Award Date,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name\nL-1,Lunch,Lunch,GBP,5,2026-01-02,Hub,GB-LAE-LRK,Larkhaven Metropolitan Borough Council\n";

        Assert.Equal(2, Land("1,L1,Hall,,,,,,,,Freehold,,,,,,").Import(Grant).WithoutProblems().All<Organisation>().Count);
        Assert.Equal(2, World.Of(Grant).Import(Header + "Larkhaven Council,https://example.org/id/metropolitan-district-council/larkhaven,,1,L1,Hall,,,,,,,,Freehold,,,,,,\n").WithoutProblems().All<Organisation>().Count);
    }

    [RealFileFact("transparency/trafford_land_and_building_assets.csv")]
    public void Traffords_608_properties_land()
    {
        World world = new World().ImportFile(RealFiles.Find("transparency/trafford_land_and_building_assets.csv")).WithoutProblems();

        // 34 rows are of buildings that rows above are of; each row with coordinates has a point.
        Assert.Equal((574, 1), (world.All<Building>().Count, world.All<Organisation>().Count));
        Assert.DoesNotContain(world.Log.Warnings, warning => warning.Message.EndsWith("left out.", StringComparison.Ordinal));
        world.ImportFile(RealFiles.Find("transparency/trafford_land_and_building_assets.csv")).WithoutProblems();
        Assert.Equal((0, 0), (world.Added, world.Changed));
    }
}
