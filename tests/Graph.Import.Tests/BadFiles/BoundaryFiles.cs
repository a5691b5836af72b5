using System.Buffers.Binary;
using System.Text;
using Graph.Import.Tests.Sources.Boundaries;
using NetTopologySuite.Geometries;

namespace Graph.Import.Tests.BadFiles;

/// <summary>Boundaries that lie about what is in them.</summary>
internal static class BoundaryFiles
{
    private static readonly (Geometry, (string, string)[]) Larkby = (Layers.Square(450_000, 350_000), [("code", "E05000123"), ("name", "Larkby")]);

    private static readonly IReadOnlyDictionary<string, byte[]> Parts = Layers.Shapefile(Layers.BritishGrid, Larkby);

    public static IReadOnlyList<BadFile> All { get; } =
    [
        Shape("a ring that is open", "{\"type\":\"Polygon\",\"coordinates\":[[[450000,350000],[451000,350000],[451000,351000]]]}", "the geometry of feature 1 can't be read: its rings must be lists of coordinates that end where they begin"),
        Shape("a ring of one point", "{\"type\":\"Polygon\",\"coordinates\":[[[450000,350000]]]}", "the geometry of feature 1 can't be read: its rings must be lists of coordinates that end where they begin"),
        Shape("a ring there and back", "{\"type\":\"Polygon\",\"coordinates\":[[[450000,350000],[451000,351000],[450000,350000]]]}", "none of its features is an area that can be drawn"),
        Shape("no ring", "{\"type\":\"Polygon\",\"coordinates\":[]}", "none of its features is an area that can be drawn"),
        Shape("texts as coordinates", "{\"type\":\"Polygon\",\"coordinates\":[[[\"a\",\"b\"],[\"c\",\"d\"]]]}", "the geometry of feature 1 can't be read: its rings must be lists of coordinates that end where they begin"),
        Shape("coordinates beyond all numbers", "{\"type\":\"Polygon\",\"coordinates\":[[[1e999,1],[2,2],[3,3],[1e999,1]]]}", "none of its features is an area that can be drawn"),
        Shape("coordinates of another world", "{\"type\":\"Polygon\",\"coordinates\":[[[1e300,1],[1e300,2e300],[3,3],[1e300,1]]]}", "none of its features is an area that can be drawn"),
        Shape("coordinates of no number of dimensions", "{\"type\":\"Polygon\",\"coordinates\":[[[1],[2],[3],[1]]]}", "the geometry of feature 1 can't be read: its rings must be lists of coordinates that end where they begin"),
        Shape("a ring that crosses itself", "{\"type\":\"Polygon\",\"coordinates\":[[[450000,350000],[451000,351000],[451000,350000],[450000,351000],[450000,350000]]]}", BadFile.Lands),
        Shape("collections in collections", $"{string.Concat(Enumerable.Repeat("{\"type\":\"GeometryCollection\",\"geometries\":[", 12))}{string.Concat(Enumerable.Repeat("]}", 12))}", "none of its features is an area that can be drawn"),
        Shape("a type that is not there", "{\"type\":\"Circle\",\"coordinates\":[1,2]}", "the geometry of feature 1 can't be read: its rings must be lists of coordinates that end where they begin"),
        Shape("a type that is no text", "{\"type\":7,\"coordinates\":[1,2]}", "the geometry of feature 1 can't be read: its rings must be lists of coordinates that end where they begin"),
        Shape("no type", "{\"coordinates\":[1,2]}", "the geometry of feature 1 can't be read: its rings must be lists of coordinates that end where they begin"),
        Json("no features", "\"features\":[]", "it has no features"),
        Json("features that are none", "\"features\":[1,\"x\",null,[]]", "no property of its features is a GSS code or a name, so it can't be told which places the boundaries are of"),
        Json("features that are a text", "\"features\":\"many\"", "the GeoJSON has no list of features"),
        Json("coordinates of the web", $"\"crs\":{{\"properties\":{{\"name\":\"EPSG:3857\"}}}},\"features\":[]", "it has no features"),
        BadFile.Of("GeoJSON: lists without end", "areas.geojson", $"{{\"type\":\"FeatureCollection\",\"features\":{new string('[', 100_000)}", "the JSON is not valid at line 1"),
        .. new[] { 20, 50, 80, 99 }.Select(part => new BadFile($"GeoJSON: {part} % of it", "areas.geojson", () => Archives.Part(Encoding.UTF8.GetBytes(Layers.GeoJson([Larkby])), part), BadFile.Either)),
        Zipped("the shapes without the names", new Dictionary<string, byte[]> { [".shp"] = Parts[".shp"] }, "the archive has no .dbf file beside the .shp file, and so no names and codes"),
        Zipped("a name file of zeros", With(".dbf", new byte[Parts[".dbf"].Length]), "the boundaries can't be read, so the file is damaged or cut off"),
        Zipped("shapes of zeros", With(".shp", new byte[Parts[".shp"].Length]), "the boundaries can't be read, so the file is damaged or cut off"),
        Zipped("empty shapes", With(".shp", []), "the boundaries can't be read, so the file is damaged or cut off"),
        Zipped("shapes that say to be endless", With(".shp", Big(Parts[".shp"], 24, int.MaxValue)), "the boundaries can't be read, so the file is damaged or cut off"),
        Zipped("a shape that says to be endless", With(".shp", Big(Parts[".shp"], 104, int.MaxValue)), "the boundaries can't be read, so the file is damaged or cut off"),
        Zipped("a shape with endlessly many parts", With(".shp", Little(Parts[".shp"], 144, int.MaxValue)), "the boundaries can't be read, so the file is damaged or cut off"),
        Zipped("a shape with endlessly many points", With(".shp", Little(Parts[".shp"], 148, int.MaxValue)), "the boundaries can't be read, so the file is damaged or cut off"),
        Zipped("a shape with less than no points", With(".shp", Little(Parts[".shp"], 148, -5)), "the boundaries can't be read, so the file is damaged or cut off"),
        Zipped("a shape whose part begins before its points", With(".shp", Little(Parts[".shp"], 152, unchecked((int)0xEB000000))), "the boundaries can't be read, so the file is damaged or cut off"),
        Zipped("a shape whose part begins after its points", With(".shp", Little(Parts[".shp"], 152, 1000)), "the boundaries can't be read, so the file is damaged or cut off"),
        Zipped("a shape of a kind that there is not", With(".shp", Little(Parts[".shp"], 108, 77)), "it has no features"),
        Zipped("names for endlessly many shapes", With(".dbf", Little(Parts[".dbf"], 4, int.MaxValue)), "the boundaries can't be read, so the file is damaged or cut off"),
        Zipped("names for endlessly many shapes in long rows", With(".dbf", [.. Little(Parts[".dbf"], 4, int.MaxValue)[..10], 0xFD, 0x01, .. Parts[".dbf"][12..]]), "the boundaries can't be read, so the file is damaged or cut off"),
        Zipped("names without columns", With(".dbf", [.. Parts[".dbf"][..8], 33, 0, 1, 0, .. Parts[".dbf"][12..]]), "no property of its features is a GSS code or a name, so it can't be told which places the boundaries are of"),
        Zipped("a projection that is none", With(".prj", Encoding.ASCII.GetBytes("somewhere")), "its coordinates are neither in the British National Grid (EPSG:27700) nor in degrees (WGS 84, EPSG:4326), but "),
        .. Enumerable.Range(1, 5).Select(seed => Zipped($"bytes of shapes that flipped, number {seed}", With(".shp", Archives.Flipped(Parts[".shp"], seed)), BadFile.Either)),
        Package("a geometry of noise", [1, 2, 3, 4, 5], "the boundaries can't be read, so the file is damaged or cut off"),
        Package("a geometry of nothing", [], "the boundaries can't be read, so the file is damaged or cut off"),
        Package("a geometry with endlessly many points", [.. Head, 1, 3, 0, 0, 0, 1, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F], "the boundaries can't be read, so the file is damaged or cut off"),
        Package("a geometry with endlessly many rings", [.. Head, 1, 3, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F], "the boundaries can't be read, so the file is damaged or cut off"),
        Package("collections in collections", [.. Head, .. Enumerable.Repeat<byte[]>([1, 7, 0, 0, 0, 1, 0, 0, 0], 20_000).SelectMany(each => each)], "the boundaries can't be read, so the file is damaged or cut off"),
        Package("a geometry of a kind that there is not", [.. Head, 1, 99, 0, 0, 0], "the boundaries can't be read, so the file is damaged or cut off"),
        .. new[] { 20, 60, 90 }.Select(part => new BadFile($"GeoPackage: {part} % of it", "areas.gpkg", () => Archives.Part(Packaged(null), part), BadFile.Either)),
        .. Enumerable.Range(1, 3).Select(seed => new BadFile($"GeoPackage: bytes that flipped, number {seed}", "areas.gpkg", () => Archives.Flipped(Packaged(null), seed), BadFile.Either)),
    ];

    // "GP", version, flags without an envelope, and which coordinates.
    private static byte[] Head => [0x47, 0x50, 0, 1, 0x34, 0x6C, 0, 0];

    private static BadFile Shape(string what, string geometry, string says) => Json(what, $"\"features\":[{{\"type\":\"Feature\",\"properties\":{{\"code\":\"E05000123\"}},\"geometry\":{geometry}}}]", says);

    private static BadFile Json(string what, string rest, string says) => BadFile.Of($"GeoJSON: {what}", "areas.geojson", $"{{\"type\":\"FeatureCollection\",{rest}}}", says);

    private static BadFile Zipped(string what, IReadOnlyDictionary<string, byte[]> parts, string says) => new($"Shapefile: {what}", "areas.zip", () => Layers.Packed("areas", parts), says);

    private static BadFile Package(string what, byte[] geometry, string says) => new($"GeoPackage: {what}", "areas.gpkg", () => Packaged(geometry), says);

    private static Dictionary<string, byte[]> With(string ending, byte[] part) => new(Parts, StringComparer.Ordinal) { [ending] = part };

    private static byte[] Big(byte[] whole, int at, int number)
    {
        byte[] changed = [.. whole];
        BinaryPrimitives.WriteInt32BigEndian(changed.AsSpan(at), number);
        return changed;
    }

    private static byte[] Little(byte[] whole, int at, int number)
    {
        byte[] changed = [.. whole];
        BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(at), number);
        return changed;
    }

    private static byte[] Packaged(byte[]? geometry)
    {
        using Folder folder = new();
        string path = Path.Combine(folder.Path, "areas.gpkg");
        return File.ReadAllBytes(geometry is null ? Layers.GeoPackage(path, "areas", 27700, (Larkby.Item1, "E05000123", "Larkby")) : Layers.GeoPackage(path, "areas", 27700, (geometry, "E05000123", "Larkby")));
    }
}
