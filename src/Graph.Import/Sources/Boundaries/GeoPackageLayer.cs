using System.Globalization;
using Graph.Import.Reading;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Graph.Import.Sources.Boundaries;

/// <summary>Reads a GeoPackage: an SQLite file that says in a table of its own which tables have geometries.</summary>
internal static class GeoPackageLayer
{
    private const string Layers = """
        SELECT g.table_name, g.column_name, coalesce(s.organization, '') || ':' || coalesce(s.organization_coordsys_id, g.srs_id)
        FROM gpkg_geometry_columns g
        JOIN sqlite_master t ON t.name = g.table_name AND t.type = 'table'
        LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
        LIMIT 2
        """;

    /// <summary>The one layer of a database; null where it is no GeoPackage.</summary>
    /// <exception cref="UnreadableFileException">It has none, or several.</exception>
    public static BoundaryLayer? Read(string path, ReadLimits limits, CancellationToken cancellationToken)
    {
        using SqliteConnection connection = Open(path);
        if (!IsOne(connection))
            return null;
        (string table, string column, string reference) = LayerOf(connection);
        using SqliteCommand command = connection.CreateCommand();

        // A name can't be a parameter. It is one of a table that is there, and quoted.
        command.CommandText = $"SELECT * FROM {Quoted(table)}";
        using SqliteDataReader reader = command.ExecuteReader();
        int place = Enumerable.Range(0, reader.FieldCount).First(field => reader.GetName(field).Equals(column, StringComparison.OrdinalIgnoreCase));
        GeoPackageGeoReader geometries = new() { RepairRings = true };
        List<BoundaryFeature> features = [];
        long vertices = 0;
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Geometry? shape = reader.IsDBNull(place) ? null : geometries.Read((byte[])reader.GetValue(place));
            features.Add(new(features.Count + 1, Texts(reader, place), shape));
            vertices += shape?.NumPoints ?? 0;
            BoundaryFile.Check(features, vertices, limits);
        }

        return new(table, reference, features);
    }

    private static SqliteConnection Open(string path)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();

        // The file is somebody else's: nothing that its schema says is run.
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA trusted_schema = OFF";
        command.ExecuteNonQuery();
        return connection;
    }

    private static bool IsOne(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'gpkg_geometry_columns'";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) > 0;
    }

    private static (string Table, string Column, string Reference) LayerOf(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = Layers;
        using SqliteDataReader reader = command.ExecuteReader();
        if (!reader.Read())
            throw new UnreadableFileException("the GeoPackage has no table of features.");
        (string, string, string) layer = (reader.GetString(0), reader.GetString(1), reader.GetString(2));
        return reader.Read() ? throw new UnreadableFileException("the GeoPackage has several layers. Export the one that you need into a file of its own, in a program such as QGIS.") : layer;
    }

    private static Dictionary<string, string> Texts(SqliteDataReader reader, int geometry)
    {
        Dictionary<string, string> texts = new(StringComparer.OrdinalIgnoreCase);
        for (int field = 0; field < reader.FieldCount; field++)
        {
            if (field != geometry && !reader.IsDBNull(field) && reader.GetValue(field) is not byte[])
                texts.TryAdd(reader.GetName(field), Convert.ToString(reader.GetValue(field), CultureInfo.InvariantCulture)!);
        }

        return texts;
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
