using System.Text;
using Graph.Import.Reading;
using Graph.Model;
using NetTopologySuite.Geometries;

namespace Graph.Import.Tests.Sources.Boundaries;

/// <summary>Files of boundaries that are damaged, too large, or not what they say.</summary>
public sealed class DamagedBoundariesTests
{
    private static readonly (Geometry, (string, string)[]) Larkby = (Layers.Square(450_000, 350_000), [("code", "E05000123")]);

    [Theory]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"E05000123"},"geometry":{"type":"Polygon","coordinates":[[[450000,350000],[451000,350000],[451000,351000]]]}}]}""", "the geometry of feature 1 can't be read: its rings must be lists of coordinates that end where they begin. Correct it, or export the file again.")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"E05000123"},"geometry":{"type":"Polygon","coordinates":"here"}}]}""", "the geometry of feature 1 can't be read: its rings must be lists of coordinates that end where they begin. Correct it, or export the file again.")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"size":"12"},"geometry":null}]}""", "no property of its features is a GSS code or a name, so it can't be told which places the boundaries are of. Its properties are size. Call one of them name or code.")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"E05000123"},"geometry":null}]}""", "none of its features is an area that can be drawn.")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "it has no features.")]
    [InlineData("""{"type":"FeatureCollection","features":7}""", "the GeoJSON has no list of features. Export it again as a FeatureCollection.")]
    [InlineData("""{"type":"FeatureCollection","features":[{"ty""", "the JSON is not valid at line 1, byte 45. Export the file again.")]
    [InlineData("""{"type":"FeatureCollection","crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},"features":[{"type":"Feature","properties":{"code":"E05000123"},"geometry":null}]}""", "its coordinates are neither in the British National Grid (EPSG:27700) nor in degrees (WGS 84, EPSG:4326), but \"urn:ogc:def:crs:EPSG::3857\". Export it in one of these, in a program such as QGIS.")]
    public void What_is_wrong_is_said_in_a_sentence_with_what_to_do(string text, string problem) =>
        Assert.Equal($"areas.geojson: {problem}", new World().Import(text, "areas.geojson").Problem());

    [Fact]
    public void Lists_in_lists_without_end_are_refused() =>
        Assert.Contains("is not valid", new World().Import($$"""{"type":"FeatureCollection","features":{{new string('[', 100_000)}}""", "deep.geojson").Problem(), StringComparison.Ordinal);

    [Fact]
    public void A_Shapefile_without_its_names_says_which_part_is_missing()
    {
        using Folder folder = new();
        byte[] shapes = Layers.Shapefile(null, Larkby)[".shp"];

        Assert.Equal("areas.shp: the .dbf file of the Shapefile is missing, which has the names and codes. Put it beside the .shp file, or import the .zip they came in.", new World().ImportFile(folder.Write("areas.shp", shapes)).Problem());
    }

    [Fact]
    public void An_archive_that_unpacks_into_far_more_than_its_size_is_refused()
    {
        byte[] bomb = Layers.Packed("areas", new Dictionary<string, byte[]>(StringComparer.Ordinal) { [".shp"] = new byte[50 << 20], [".dbf"] = new byte[100] });

        Assert.Equal("areas.zip: the archive unpacks into far more data than its size suggests, as harmful files do. Get it again from whoever publishes it.", new World().Import(bomb, "areas.zip").Problem());
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.9)]
    public void A_file_that_is_cut_off_is_refused_and_nothing_breaks(double part)
    {
        (Geometry, (string, string)[])[] many = [.. Enumerable.Range(0, 40).Select(number => ((Geometry)Layers.Square(450_000 + (number * 1000), 350_000), new[] { ("code", $"E050001{number:00}") }))];
        IReadOnlyDictionary<string, byte[]> whole = Layers.Shapefile(Layers.BritishGrid, many);
        byte[] archive = Layers.Packed("areas", new Dictionary<string, byte[]>(whole, StringComparer.Ordinal) { [".shp"] = Cut(whole[".shp"], part) });
        string text = Layers.GeoJson(many);
        using Folder folder = new();
        string package = Layers.GeoPackage(Path.Combine(folder.Path, "areas.gpkg"), "areas", 27700, [.. many.Select(each => (each.Item1, each.Item2[0].Item2, "Name"))]);

        Assert.NotEmpty(new World().Import(archive, "areas.zip").Log.Problems);
        Assert.NotEmpty(new World().Import(Cut(Encoding.UTF8.GetBytes(text), part), "areas.geojson").Log.Problems);
        Assert.NotEmpty(new World().Import(Cut(File.ReadAllBytes(package), part), "areas.gpkg").Log.Problems);
    }

    [Fact]
    public void Too_many_features_or_points_are_refused()
    {
        string text = Layers.GeoJson([Larkby, (Layers.Square(460_000, 350_000), [("code", "E05000124")])]);

        Assert.Contains("more than 1 features", Read(new() { Features = 1 }), StringComparison.Ordinal);
        Assert.Contains("more than 8 points", Read(new() { Vertices = 8 }), StringComparison.Ordinal);

        string Read(ReadLimits limits) => new World().Import(Encoding.UTF8.GetBytes(text), "areas.geojson", limits).Problem();
    }

    [Fact]
    public void A_feature_that_is_no_area_is_left_out_and_told_of()
    {
        Place place = new() { Id = FactId.Of<Place>("larkby"), Name = "Larkby", Gss = "E05000123" };

        World world = new World().Know(place).Import(Layers.GeoJson([Larkby, (new Point(450_000, 350_000), [("code", "E05000124")])]), "areas.geojson").WithoutProblems();

        Assert.Single(world.All<Boundary>());
        Assert.Contains(world.Log.Warnings, warning => warning.ToString().StartsWith("areas.geojson, row 2: the feature is not an area in the United Kingdom, but a point", StringComparison.Ordinal));
    }

    private static byte[] Cut(byte[] whole, double part) => whole[..(int)(whole.Length * part)];
}
