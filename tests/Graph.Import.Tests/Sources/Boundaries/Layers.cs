using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Graph.Import.Tests.Sources.Boundaries;

/// <summary>Files of boundaries for tests: squares, each with properties.</summary>
internal static class Layers
{
    public const string BritishGrid = """PROJCS["British_National_Grid",GEOGCS["GCS_OSGB_1936",DATUM["D_OSGB_1936",SPHEROID["Airy_1830",6377563.396,299.3249646]]],PROJECTION["Transverse_Mercator"]]""";

    /// <summary>A square of the grid with sides of a kilometre.</summary>
    public static Polygon Square(int east, int north) => new(new LinearRing([new(east, north), new(east + 1000, north), new(east + 1000, north + 1000), new(east, north + 1000), new(east, north)]));

    /// <summary>GeoJSON with coordinates of the grid, or with what it says instead of it.</summary>
    public static string GeoJson(IEnumerable<(Geometry Shape, (string Name, string Value)[] Properties)> features, string about = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}}")
    {
        IEnumerable<string> each = features.Select(feature => $$"""{"type":"Feature","properties":{{JsonSerializer.Serialize(feature.Properties.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal))}},"geometry":{{Write(feature.Shape)}}}""");
        return $$"""{"type":"FeatureCollection"{{(about.Length > 0 ? "," : "")}}{{about}},"features":[{{string.Join(',', each)}}]}""";
    }

    /// <summary>A Shapefile, its parts by their endings.</summary>
    public static IReadOnlyDictionary<string, byte[]> Shapefile(string? projection, params (Geometry Shape, (string Name, string Value)[] Properties)[] features)
    {
        using MemoryStream shapes = new();
        using MemoryStream index = new();
        using MemoryStream properties = new();
        using MemoryStream words = new();
        NetTopologySuite.IO.Esri.Shapefile.WriteAllFeatures(
            features.Select(feature => new Feature(feature.Shape, new AttributesTable(feature.Properties.Select(pair => new KeyValuePair<string, object>(pair.Name, pair.Value))))),
            shapes, index, properties, words, null, null);
        Dictionary<string, byte[]> parts = new(StringComparer.Ordinal) { [".shp"] = shapes.ToArray(), [".dbf"] = properties.ToArray() };
        if (projection is not null)
            parts.Add(".prj", System.Text.Encoding.ASCII.GetBytes(projection));
        return parts;
    }

    /// <summary>Parts of a Shapefile in one archive.</summary>
    public static byte[] Packed(string name, IReadOnlyDictionary<string, byte[]> parts)
    {
        using MemoryStream file = new();
        using (ZipArchive archive = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string ending, byte[] bytes) in parts)
            {
                using Stream part = archive.CreateEntry(name + ending).Open();
                part.Write(bytes);
            }
        }

        return file.ToArray();
    }

    /// <summary>A GeoPackage with one layer.</summary>
    public static string GeoPackage(string path, string table, int reference, params (Geometry Shape, string Code, string Name)[] features)
    {
        GeoPackageGeoWriter writer = new();
        return GeoPackage(path, table, reference, [.. features.Select(feature => (writer.Write(feature.Shape), feature.Code, feature.Name))]);
    }

    /// <summary>The same with the bytes of its geometries.</summary>
    public static string GeoPackage(string path, string table, int reference, params (byte[] Shape, string Code, string Name)[] features)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        Run(connection, """
            CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER);
            INSERT INTO gpkg_spatial_ref_sys VALUES (27700, 'EPSG', 27700), (4326, 'EPSG', 4326), (3857, 'EPSG', 3857);
            CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
            """);
        string quoted = $"\"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        Run(connection, $"CREATE TABLE {quoted} (fid INTEGER PRIMARY KEY, geom BLOB, WD23CD TEXT, WD23NM TEXT)");
        Run(connection, "INSERT INTO gpkg_geometry_columns VALUES ($table, 'geom', $reference)", ("$table", table), ("$reference", reference));
        foreach ((byte[] shape, string code, string name) in features)
            Run(connection, $"INSERT INTO {quoted} (geom, WD23CD, WD23NM) VALUES ($shape, $code, $name)", ("$shape", shape), ("$code", code), ("$name", name));
        return path;
    }

    private static void Run(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in values)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }

    private static string Write(Geometry shape) => shape is Polygon polygon
        ? $$"""{"type":"Polygon","coordinates":[{{string.Join(',', polygon.Holes.Prepend(polygon.Shell).Select(ring => $"[{string.Join(',', ring.Coordinates.Select(Pair))}]"))}}]}"""
        : $$"""{"type":"Point","coordinates":{{Pair(shape.Coordinate)}}}""";

    private static string Pair(Coordinate point) => string.Create(CultureInfo.InvariantCulture, $"[{point.X:R},{point.Y:R}]");
}
