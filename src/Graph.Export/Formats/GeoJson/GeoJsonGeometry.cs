using System.Text.Json;
using Graph.Model;

namespace Graph.Export.Formats.GeoJson;

/// <summary>Geometries of GeoJSON: degrees of WGS 84, with the longitude first.</summary>
internal static class GeoJsonGeometry
{
    // A tenth of a metre: outlines are to the metre.
    private const int Digits = 6;

    /// <summary>Writes the member of a feature.</summary>
    public static void Write(Utf8JsonWriter json, Location location)
    {
        json.WriteStartObject("geometry");
        switch (location)
        {
            case { Outline: { } outline }:
                json.WriteString("type", "MultiPolygon");
                json.WriteStartArray("coordinates");
                foreach (IReadOnlyList<IReadOnlyList<GridPoint>> polygon in outline.Polygons)
                    WritePolygon(json, polygon);
                json.WriteEndArray();
                break;
            case { Points: [var only] }:
                json.WriteString("type", "Point");
                json.WritePropertyName("coordinates");
                WritePosition(json, only);
                break;
            default:
                json.WriteString("type", "MultiPoint");
                json.WriteStartArray("coordinates");
                foreach (GeoPoint point in location.Points)
                    WritePosition(json, point);
                json.WriteEndArray();
                break;
        }

        json.WriteEndObject();
    }

    private static void WritePolygon(Utf8JsonWriter json, IReadOnlyList<IReadOnlyList<GridPoint>> polygon)
    {
        json.WriteStartArray();
        foreach ((int place, IReadOnlyList<GridPoint> ring) in polygon.Index())
        {
            // RFC 7946, 3.1.6: outer rings run counterclockwise, holes clockwise.
            bool isOuter = place == 0;
            json.WriteStartArray();
            foreach (GridPoint point in RunsCounterclockwise(ring) == isOuter ? ring : ring.Reverse())
                WritePosition(json, BritishGrid.ToEarth(point));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static bool RunsCounterclockwise(IReadOnlyList<GridPoint> ring) =>
        ring.Zip(ring.Skip(1)).Sum(side => ((double)side.First.East * side.Second.North) - ((double)side.Second.East * side.First.North)) > 0;

    private static void WritePosition(Utf8JsonWriter json, GeoPoint point)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(point.Longitude, Digits));
        json.WriteNumberValue(Math.Round(point.Latitude, Digits));
        json.WriteEndArray();
    }
}
