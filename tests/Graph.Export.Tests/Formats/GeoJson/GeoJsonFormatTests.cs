using System.Text.Json;
using CsCheck;
using Graph.Export.Formats.GeoJson;
using Graph.Export.Tests.Given;
using Graph.Model;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;
using Facts = Graph.Store.Tests.Facts;

namespace Graph.Export.Tests.Formats.GeoJson;

/// <summary>The quay is a place with a hole in it. The hub has two buildings, the choir none, and nobody knows where the club is.</summary>
public sealed class GeoJsonFormatTests
{
    private const string Square = "MULTIPOLYGON(((450000 350000,450000 351000,451000 351000,451000 350000,450000 350000),(450400 350400,450600 350400,450600 350600,450400 350600,450400 350400)))";

    private static readonly JsonSerializerOptions Reader = new() { Converters = { new GeoJsonConverterFactory() } };
    private static readonly Source Ward = new() { Id = "source-wards", Title = "Wards", Attribution = "Contains OS data © Crown copyright 2023.", Published = PartialDate.Of(2023) };
    private static readonly Place Quay = Facts.Place("Quay") with { Gss = "E05000124" };
    private static readonly Building Hall = new() { Id = "building-hall", Name = "Hall", Point = new(53.4264, -2.3218), SpareRooms = 2 };
    private static readonly Building Annexe = new() { Id = "building-annexe", Name = "Annexe", Point = new(53.43, -2.33) };
    private static readonly Organisation Hub = Facts.Organisation("Hub") with { AlternateNames = ["The Hub"], AnnualIncome = 12.5m };
    private static readonly Organisation Choir = Facts.Organisation("Choir");
    private static readonly Organisation Club = Facts.Organisation("Club");

    private static readonly Fact[] All =
    [
        Ward, Quay, Hall, Annexe, Hub, Choir, Club,
        new Boundary { Id = FactId.Of<Boundary>("quay"), From = Quay.Id, To = Ward.Id, Outline = Square },
        new Tenure { Id = FactId.Of<Tenure>("hall"), From = Hub.Id, To = Hall.Id, Kind = TenureKind.Leases },
        new Tenure { Id = FactId.Of<Tenure>("annexe"), From = Hub.Id, To = Annexe.Id, Kind = TenureKind.Leases },
        new LocatedIn { Id = FactId.Of<LocatedIn>("choir"), From = Choir.Id, To = Quay.Id },
    ];

    [Fact]
    public async Task Readers_find_each_where_it_is_and_how_that_is_known()
    {
        FeatureCollection map = Read(await WriteAsync(All));

        Assert.Equal(["Annexe", "Choir", "Hall", "Hub", "Quay"], map.Select(feature => (string)feature.Attributes["name"]).Order(StringComparer.Ordinal));
        Assert.Equal(("Point", "point", -2.3218, 53.4264), (Of(map, "Hall").Geometry.GeometryType, Of(map, "Hall").Attributes["knownBy"], Of(map, "Hall").Geometry.Coordinate.X, Of(map, "Hall").Geometry.Coordinate.Y));
        Assert.Equal(("MultiPoint", "building"), (Of(map, "Hub").Geometry.GeometryType, Of(map, "Hub").Attributes["knownBy"]));
        Assert.Equal("place", Of(map, "Choir").Attributes["knownBy"]);
        Assert.True(Of(map, "Quay").Geometry.EnvelopeInternal.Contains(Of(map, "Choir").Geometry.Coordinate));
        Assert.Equal(("E05000124", Quay.Id), (Of(map, "Quay").Attributes["gss"], Of(map, "Quay").Attributes["id"]));
        Assert.Equal(2, Convert.ToInt32(Of(map, "Hall").Attributes["spareRooms"], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Outer_rings_run_counterclockwise_and_holes_clockwise_as_RFC_7946_has_it()
    {
        Polygon quay = Assert.IsType<Polygon>(Assert.IsType<MultiPolygon>(Of(Read(await WriteAsync(All)), "Quay").Geometry).GetGeometryN(0));

        Assert.True(Orientation.IsCCW(quay.Shell.CoordinateSequence));
        Assert.False(Orientation.IsCCW(Assert.Single(quay.Holes).CoordinateSequence));
    }

    [Fact]
    public async Task Boundaries_come_back_to_the_metre() => await Gen.Int[-150_000, 700_000].Select(Gen.Int[-150_000, 1_300_000]).SampleAsync(async corner =>
    {
        (int east, int north) = corner;
        GridPoint[] ring = [new(east, north), new(east + 1_003, north), new(east + 1_003, north + 997), new(east, north)];
        Boundary boundary = new() { Id = FactId.Of<Boundary>("quay"), From = Quay.Id, To = Ward.Id, Outline = Outline.Of([[ring]])!.ToString() };

        Geometry written = Of(Read(await WriteAsync([Ward, Quay, boundary])), "Quay").Geometry;

        Assert.Equal(ring.ToHashSet(), written.Coordinates.Select(point => BritishGrid.Of(new(point.Y, point.X))!.Value).ToHashSet());
    }, iter: 50);

    [Fact]
    public async Task It_says_what_has_to_be_shown_with_it_and_what_was_left_out()
    {
        JsonElement file = JsonSerializer.Deserialize<JsonElement>(await WriteAsync(All));
        Export.Formats.FileContents contents = await new GeoJsonFormat().LookAsync(FactsInMemory.Of(All), default);

        Assert.Equal([Ward.Attribution!], file.GetProperty("attributions").EnumerateArray().Select(text => text.GetString()));
        Assert.Equal([("places", 1L), ("buildings", 2L), ("organisations", 2L)], contents.Counts!.Select(count => (count.Key, count.Value)));
        Assert.Equal(["1 of the places, buildings and organisations were left out because it is not recorded where they are."], contents.Notes);
    }

    private static async Task<string> WriteAsync(IEnumerable<Fact> facts)
    {
        MemoryOutput output = new();
        await new GeoJsonFormat().WriteAsync(FactsInMemory.Of(facts), output, default);
        return output.Text;
    }

    private static FeatureCollection Read(string text) => JsonSerializer.Deserialize<FeatureCollection>(text, Reader)!;

    private static IFeature Of(FeatureCollection map, string name) => map.Single(feature => (string)feature.Attributes["name"] == name);
}
