using System.Runtime.CompilerServices;
using Graph.Export.Networks;
using Graph.Model;

namespace Graph.Export.Formats.GeoJson;

/// <summary>Where places, buildings and organisations are, as GeoJSON (RFC 7946): for QGIS and other programs that draw maps.</summary>
internal sealed class GeoJsonFormat : IFactFormat
{
    private static readonly FactType[] Written = [Ontology.Of<Place>(), Ontology.Of<Building>(), Ontology.Of<Organisation>()];

    public string Name => "geojson";

    public string Description => "Boundaries of places, and where buildings and organisations are, as GeoJSON for QGIS and other maps.";

    public string Extension => ".geojson";

    public string MediaType => "application/geo+json";

    public string Subject => "what is on a map";

    public async Task<FileContents> LookAsync(IExportedFacts facts, CancellationToken cancellationToken)
    {
        Locations locations = await Locations.ReadAsync(facts, cancellationToken);
        Dictionary<FactType, long> found = Written.ToDictionary(type => type, _ => 0L);
        long unknown = 0;
        await foreach (Node node in NodesAsync(facts, locations, cancellationToken))
        {
            if (locations.Of(node) is null)
                unknown++;
            else
                found[Ontology.Of(node)]++;
        }

        return new()
        {
            Counts = [.. Written.Select(type => KeyValuePair.Create(type.Plural, found[type]))],
            Notes = unknown == 0 ? [] : [FormattableString.Invariant($"{unknown:N0} of the places, buildings and organisations were left out because it is not recorded where they are.")],
        };
    }

    public async Task WriteAsync(IExportedFacts facts, IExportOutput output, CancellationToken cancellationToken)
    {
        Locations locations = await Locations.ReadAsync(facts, cancellationToken);
        ILookup<FactType, ReadAttribute> attributes = AttributesOf(facts.Header.Question.WithPersonal);
        await using Stream file = output.Create($"map{Extension}");
        using NetworkJson buffer = new(file);
        buffer.Json.WriteStartObject();
        buffer.Json.WriteString("type", "FeatureCollection");
        Begin(buffer, facts.Header, locations);
        buffer.Json.WriteStartArray("features");
        await foreach (Node node in NodesAsync(facts, locations, cancellationToken))
        {
            if (locations.Of(node) is not { } location)
                continue;
            WriteFeature(buffer, node, location, attributes[Ontology.Of(node)]);
            await buffer.SpillAsync(cancellationToken);
        }

        buffer.Json.WriteEndArray();
        buffer.Json.WriteEndObject();
        await buffer.EndAsync(cancellationToken);
    }

    private static async IAsyncEnumerable<Node> NodesAsync(IExportedFacts facts, Locations locations, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (FactVersion version in facts.ReadAsync(Written, cancellationToken))
        {
            if (version.Fact is Node node && node.IsCurrentOn(locations.Day))
                yield return node;
        }
    }

    /// <summary>What is said of each type, but for where it is.</summary>
    private static ILookup<FactType, ReadAttribute> AttributesOf(bool withPersonal) => Written
        .SelectMany(type => ReadAttribute.OfNodes([type], withPersonal).Where(attribute => attribute.Properties[type].Kind != PropertyKind.Point).Select(attribute => (type, attribute)))
        .ToLookup(pair => pair.type, pair => pair.attribute);

    /// <summary>What the file says of itself. Readers pass over members that they do not know.</summary>
    private static void Begin(NetworkJson buffer, ExportHeader header, Locations locations)
    {
        buffer.Value("title", header.Title);
        buffer.Value("description", header.Description);
        buffer.Value("exportedAt", Moments.Format(header.ExportedAt));
        buffer.Value("licences", header.Licences);
        buffer.Value("attributions", locations.Attributions);
    }

    private static void WriteFeature(NetworkJson buffer, Node node, Location location, IEnumerable<ReadAttribute> attributes)
    {
        FactType type = Ontology.Of(node);
        buffer.Json.WriteStartObject();
        buffer.Json.WriteString("type", "Feature");
        buffer.Json.WriteString("id", node.Id);
        GeoJsonGeometry.Write(buffer.Json, location);
        buffer.Json.WriteStartObject("properties");
        buffer.Value("id", node.Id);
        buffer.Value("type", type.InWords);
        buffer.Value("name", type.Caption.Of(node));
        foreach (ReadAttribute attribute in attributes)
            buffer.Value(attribute.Attribute.Name, attribute.Of(node));
        buffer.Value("knownBy", location.KnownBy);
        buffer.Value("at", location.At.Count == 0 ? null : location.At);
        buffer.Json.WriteEndObject();
        buffer.Json.WriteEndObject();
    }
}
