using Graph.Model;
using NetTopologySuite.Geometries;

namespace Graph.Import.Tests.Sources.Boundaries;

/// <summary>Boundaries that users have from others.</summary>
public sealed class BoundariesTests
{
    private static readonly Place Larkby = new() { Id = FactId.Of<Place>("larkby"), Name = "Larkby", Gss = "E05000123" };
    private static readonly Place Marl = new() { Id = FactId.Of<Place>("marl"), Name = "Marl" };
    private static readonly Place Borough = new() { Id = FactId.Of<Place>("borough"), Name = "Larkhaven", Gss = "E08000099" };
    private static readonly Place Elsewhere = new() { Id = FactId.Of<Place>("elsewhere"), Name = "Elsewhere", Gss = "E08000001" };

    private static readonly (Geometry, (string, string)[])[] Wards =
    [
        (Layers.Square(450_000, 350_000), [("WD23CD", "E05000123"), ("WD23NM", "Larkby by another name"), ("LAD23CD", "E08000099"), ("LAD23NM", "Larkhaven")]),
        (Layers.Square(451_000, 350_000), [("WD23CD", "E05000124"), ("WD23NM", "Marl"), ("LAD23CD", "E08000099"), ("LAD23NM", "Larkhaven")]),
        (Layers.Square(452_000, 350_000), [("WD23CD", "E05000125"), ("WD23NM", "Nobody knows it"), ("LAD23CD", "E08000099"), ("LAD23NM", "Larkhaven")]),
    ];

    [Fact]
    public void A_place_is_found_by_its_code_and_else_by_its_name_and_no_place_is_made()
    {
        World world = Known().Import(Layers.GeoJson(Wards), "wards.geojson").WithoutProblems();

        Assert.Equal(["Larkby 450000 350000", "Marl 451000 350000"], Outlined(world));
        Assert.Equal(4, world.All<Place>().Count);
        Assert.Contains(world.Log.Warnings, warning => warning.Message == "1 boundary is of no place that is recorded, or of one that can't be told from its name alone: Nobody knows it (E05000125). They were left out. If you need them, record the places with their GSS codes, and import the file again.");
    }

    [Fact]
    public void The_source_of_official_boundaries_is_kept_with_their_licence_attribution_and_year()
    {
        Source source = Known().Import(Layers.GeoJson(Wards), "WD_MAY_2023_UK_BGC.geojson").Single<Source>();

        Assert.Equal(
            ("WD_MAY_2023_UK_BGC", "Office for National Statistics", "Open Government Licence v3.0", PartialDate.Of(2023)),
            (source.Title, source.Publisher, source.Licence, source.Published));
        Assert.EndsWith("Contains OS data © Crown copyright and database right 2023.", source.Attribution, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_file_says_of_itself_is_its_source_and_a_file_without_a_licence_is_told_of()
    {
        (Geometry, (string, string)[])[] one = [(Layers.Square(450_000, 350_000), [("name", "Marl")])];
        World told = Known().Import(Layers.GeoJson(one, "\"title\":\"Our areas\",\"publisher\":\"We\",\"licence\":\"CC0\",\"attribution\":\"Drawn by us\",\"year\":2024,\"crs\":{\"properties\":{\"name\":\"EPSG:27700\"}}"));
        World untold = Known().Import(Layers.GeoJson(one), "areas.geojson");

        Source source = told.Single<Source>();
        Assert.Equal(("Our areas", "We", "CC0", "Drawn by us", PartialDate.Of(2024)), (source.Title, source.Publisher, source.Licence, source.Attribution, source.Published));
        Assert.Contains(untold.Log.Warnings, warning => warning.Message.StartsWith("it does not say under what licence", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("E08000099", true)]
    [InlineData("E08000001", false)]
    public void A_name_is_enough_only_where_what_the_place_lies_within_is_the_same(string district, bool isFound)
    {
        (Geometry, (string, string)[])[] marl = [(Layers.Square(450_000, 350_000), [("WD23NM", "Marl"), ("WD23CD", "E05009999"), ("LAD23CD", district), ("LAD23NM", "")])];

        World world = Known().Import(Layers.GeoJson([.. marl, Wards[0]]), "wards.geojson");

        Assert.Equal(isFound, Outlined(world).Any(text => text.StartsWith("Marl", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_name_that_a_file_has_twice_names_nobody()
    {
        (Geometry, (string, string)[])[] twice = [(Layers.Square(450_000, 350_000), [("name", "Marl")]), (Layers.Square(470_000, 350_000), [("name", "Marl")])];

        World world = Known().Import(Layers.GeoJson(twice), "areas.geojson");

        Assert.Equal("areas.geojson: 2 boundaries are of no place that is recorded, or of one that can't be told from its name alone: Marl and Marl. None fits, so there is nothing to import. Record the places first, with their GSS codes.", world.Problem());
    }

    [Fact]
    public void Importing_a_file_again_changes_nothing()
    {
        World world = Known().Import(Layers.GeoJson(Wards), "wards.geojson").Import(Layers.GeoJson(Wards), "wards.geojson").WithoutProblems();

        Assert.Equal((0, 0), (world.Added, world.Changed));
    }

    [Fact]
    public void Degrees_become_metres_of_the_grid()
    {
        Polygon square = new(new LinearRing([new(-2.32, 53.42), new(-2.30, 53.42), new(-2.30, 53.43), new(-2.32, 53.43), new(-2.32, 53.42)]));

        World world = Known().Import(Layers.GeoJson([(square, [("code", "E05000123")])], ""), "areas.geojson").WithoutProblems();

        Outline outline = Outline.Parse(world.Single<Boundary>().Outline)!;
        Assert.InRange(outline.SouthWest.DistanceTo(BritishGrid.Of(new(53.42, -2.32))!.Value), 0, 20);
        Assert.Contains(world.Log.Warnings, warning => warning.Message.Contains("right to about 5 metres", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".zip")]
    [InlineData(".shp")]
    public void A_Shapefile_is_read_packed_or_with_its_parts_beside_it(string ending)
    {
        using Folder folder = new();
        IReadOnlyDictionary<string, byte[]> parts = Layers.Shapefile(Layers.BritishGrid, (Layers.Square(450_000, 350_000), [("WD23CD", "E05000123"), ("WD23NM", "Larkby")]));
        foreach ((string part, byte[] bytes) in parts)
            folder.Write($"wards{part}", bytes);
        string packed = folder.Write("wards.zip", Layers.Packed("folder/wards", parts));

        World world = Known().ImportFile(ending == ".zip" ? packed : Path.Combine(folder.Path, "wards.shp")).WithoutProblems();

        Assert.Equal(["Larkby 450000 350000"], Outlined(world));
        Assert.Equal("wards", world.Single<Source>().Title);
    }

    [Fact]
    public void A_GeoPackage_is_read_by_the_table_that_it_names()
    {
        using Folder folder = new();
        string path = Layers.GeoPackage(Path.Combine(folder.Path, "wards.gpkg"), "wards \"of\" 2023", 27700, (Layers.Square(450_000, 350_000), "E05000123", "Larkby"));

        Assert.Equal(["Larkby 450000 350000"], Outlined(Known().ImportFile(path).WithoutProblems()));
    }

    [Fact]
    public void An_outline_of_very_many_points_is_generalised_and_stays_where_it_was()
    {
        Coordinate[] circle = [.. Enumerable.Range(0, 20_000).Select(step => step * Math.Tau / 20_000).Select(angle => new Coordinate(460_000 + (8_000 * Math.Cos(angle)) + (30 * Math.Sin(angle * 900)), 350_000 + (8_000 * Math.Sin(angle))))];
        Polygon shape = new(new LinearRing([.. circle, circle[0].Copy()]));

        Outline outline = Outline.Parse(Known().Import(Layers.GeoJson([(shape, [("code", "E05000123")])]), "circle.geojson").WithoutProblems().Single<Boundary>().Outline)!;

        Assert.InRange(outline.Vertices, 20, Outline.MostVertices);
        Assert.InRange(outline.SouthWest.DistanceTo(new(452_000, 342_000)), 0, 150);
        Assert.True(outline.Contains(new(460_000, 357_800)));
        Assert.False(outline.Contains(new(460_000, 358_200)));
    }

    [Fact]
    public void A_border_of_very_many_points_is_drawn_alike_for_both_who_share_it_and_other_borders_stay_as_they_are()
    {
        // Between them runs a river of 20,000 points from south to north; elsewhere each has three straight sides.
        Coordinate[] river = [.. Enumerable.Range(0, 20_001).Select(step => new Coordinate(451_000 + (60 * Math.Sin(step / 40.0)) + (15 * Math.Sin(step / 3.0)), 350_000 + (step / 10.0)))];
        Polygon west = new(new LinearRing([.. river, new(449_500, 352_000), new(449_500, 350_000), river[0].Copy()]));
        Polygon east = new(new LinearRing([.. river, new(452_500, 352_000), new(452_500, 350_000), river[0].Copy()]));

        World world = Known().Import(Layers.GeoJson([(west, [("name", "Larkby")]), (east, [("name", "Marl")])]), "wards.geojson").WithoutProblems();
        GridPoint[][] outlines = [.. world.All<Boundary>().Select(boundary => Outline.Parse(boundary.Outline)!.Polygons[0][0].ToArray())];

        GridPoint[] shared = [.. outlines[0].Intersect(outlines[1])];
        Assert.InRange(shared.Length, 20, Outline.MostVertices);
        Assert.All(outlines, outline => Assert.Equal(2, outline.Except(shared).Count()));
        Assert.Equal(new GridPoint(449_500, 350_000), outlines.SelectMany(outline => outline).MinBy(point => point.East + point.North));
    }

    [Fact]
    public void Two_boundaries_of_one_place_are_told_of()
    {
        (Geometry, (string, string)[])[] both = [(Layers.Square(450_000, 350_000), [("code", "E05000123")]), (Layers.Square(451_000, 350_000), [("code", "E05000123")])];

        Assert.Equal("file.geojson, row 2: feature 1 is a boundary of the same place, \"Larkby\". Leave one of them out, or join them.", Known().Import(Layers.GeoJson(both), "file.geojson").Problem());
    }

    private static World Known() => new World().Know(
        Larkby, Marl, Borough, Elsewhere,
        new Within { Id = FactId.Of<Within>("1"), From = Larkby.Id, To = Borough.Id },
        new Within { Id = FactId.Of<Within>("2"), From = Marl.Id, To = Borough.Id });

    private static IEnumerable<string> Outlined(World world) => world.All<Boundary>()
        .Select(boundary => (Place: world.All<Place>().Single(place => place.Id == boundary.From), Corner: Outline.Parse(boundary.Outline)!.SouthWest))
        .Select(pair => FormattableString.Invariant($"{pair.Place.Name} {pair.Corner.East} {pair.Corner.North}"))
        .Order(StringComparer.Ordinal);
}
