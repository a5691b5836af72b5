using System.Text.Json;
using Graph.Import.Reading;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace Graph.Import.Sources.Boundaries;

/// <summary>Reads GeoJSON (RFC 7946), and its older form, which may say what the coordinates are.</summary>
internal static class GeoJsonLayer
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    private static readonly JsonSerializerOptions Geometries = new() { MaxDepth = 32, Converters = { new GeoJsonConverterFactory() } };

    /// <summary>Whether a file begins as a collection of features does.</summary>
    /// <param name="start">Its beginning.</param>
    public static bool Looks(ReadOnlySpan<byte> start) => start.TrimStart("\uFEFF \t\r\n"u8).StartsWith("{"u8) && start.IndexOf("\"FeatureCollection\""u8) >= 0;

    /// <summary>The layer of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">What the file is called, without its ending.</param>
    /// <param name="limits">How much may be read.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="UnreadableFileException">It is no valid JSON, or too large.</exception>
    public static BoundaryLayer Read(Stream file, string name, ReadLimits limits, CancellationToken cancellationToken)
    {
        if (file.Length > limits.JsonBytes)
            throw new UnreadableFileException($"the file has {file.Length >> 20} MB, more than the {limits.JsonBytes >> 20} MB of GeoJSON that can be read. Use a generalised version, or a GeoPackage.");
        try
        {
            using JsonDocument document = JsonDocument.Parse(file, Options);
            JsonElement root = document.RootElement;
            if (!root.TryGetProperty("features", out JsonElement list) || list.ValueKind != JsonValueKind.Array)
                throw new UnreadableFileException("the GeoJSON has no list of features. Export it again as a FeatureCollection.");

            Dictionary<string, string> about = Texts(root);
            List<BoundaryFeature> features = [];
            long vertices = 0;
            foreach (JsonElement feature in list.EnumerateArray())
            {
                cancellationToken.ThrowIfCancellationRequested();
                features.Add(FeatureOf(feature, features.Count + 1));
                vertices += features[^1].Shape?.NumPoints ?? 0;
                BoundaryFile.Check(features, vertices, limits);
            }

            return new(about.GetValueOrDefault("title") ?? about.GetValueOrDefault("name") ?? name, ReferenceOf(root), features) { About = about };
        }
        catch (JsonException exception)
        {
            throw new UnreadableFileException($"the JSON is not valid{FaultPlace.Of(exception)}. Export the file again.", exception);
        }
    }

    private static BoundaryFeature FeatureOf(JsonElement feature, int number)
    {
        if (feature.ValueKind != JsonValueKind.Object)
            return new(number, Texts(default), null);
        Geometry? shape = null;
        try
        {
            shape = feature.TryGetProperty("geometry", out JsonElement geometry) && geometry.ValueKind == JsonValueKind.Object ? geometry.Deserialize<Geometry>(Geometries) : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            throw new UnreadableFileException($"the geometry of feature {number} can't be read: its rings must be lists of coordinates that end where they begin. Correct it, or export the file again.", exception);
        }

        return new(number, Texts(feature.TryGetProperty("properties", out JsonElement properties) ? properties : default), shape);
    }

    private static Dictionary<string, string> Texts(JsonElement record)
    {
        Dictionary<string, string> texts = new(StringComparer.OrdinalIgnoreCase);
        if (record.ValueKind != JsonValueKind.Object)
            return texts;
        foreach (JsonProperty property in record.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                texts.TryAdd(property.Name, property.Value.ToString());
        }

        return texts;
    }

    // RFC 7946 has degrees only; the form before it names others: {"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27700"}}}.
    private static string? ReferenceOf(JsonElement root) =>
        root.TryGetProperty("crs", out JsonElement crs) && crs.ValueKind == JsonValueKind.Object && crs.TryGetProperty("properties", out JsonElement properties) && properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty("name", out JsonElement name)
            ? name.ToString()
            : null;
}
