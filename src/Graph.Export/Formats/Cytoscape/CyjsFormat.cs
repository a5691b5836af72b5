using Graph.Export.Networks;

namespace Graph.Export.Formats.Cytoscape;

/// <summary>Cytoscape.js JSON: a network for Cytoscape and for pages that draw with cytoscape.js.</summary>
/// <remarks>All ids are texts, and an edge comes after both of its ends.</remarks>
internal sealed class CyjsFormat : INetworkFormat
{
    /// <inheritdoc/>
    public string Name => "cyjs";

    /// <inheritdoc/>
    public string Description => "Cytoscape.js JSON: a network for Cytoscape, and for web pages that draw with cytoscape.js.";

    /// <inheritdoc/>
    public string Extension => ".cyjs";

    /// <inheritdoc/>
    public string MediaType => "application/json";

    /// <inheritdoc/>
    public async Task WriteAsync(NetworkDocument network, IExportOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(output);
        await using Stream file = output.Create("network.cyjs");
        using NetworkJson writer = new(file);
        writer.Json.WriteStartObject();
        writer.Json.WriteString("format_version", "1.0");
        writer.Json.WriteString("generated_by", NetworkAbout.Creator);
        writer.Json.WriteBoolean("directed", network.IsDirected);
        writer.Json.WriteBoolean("multigraph", true);
        writer.Json.WriteStartObject("data");
        writer.Json.WriteString("name", network.Header.Title);
        writer.Json.WriteString("shared_name", network.Header.Title);
        writer.Json.WriteString("description", NetworkAbout.Text(network.Header));
        writer.Json.WriteEndObject();
        writer.Json.WriteStartObject("elements");
        writer.Json.WriteStartArray("nodes");
        await foreach (NetworkNode node in network.ReadNodes(cancellationToken))
        {
            BeginElement(writer, node.Id, node.Label);
            writer.Value("type", node.Type);
            await EndElementAsync(writer, network.NodeAttributes, node.Values, node.Spells, cancellationToken);
        }

        writer.Json.WriteEndArray();
        writer.Json.WriteStartArray("edges");
        await foreach (NetworkEdge edge in network.ReadEdges(cancellationToken))
        {
            BeginElement(writer, edge.Id, edge.Label);
            writer.Value("source", edge.From);
            writer.Value("target", edge.To);
            writer.Value("interaction", edge.Kind);
            writer.Value("weight", edge.Weight);
            await EndElementAsync(writer, network.EdgeAttributes, edge.Values, edge.Spells, cancellationToken);
        }

        writer.Json.WriteEndArray();
        writer.Json.WriteEndObject();
        writer.Json.WriteEndObject();
        await writer.EndAsync(cancellationToken);
    }

    private static void BeginElement(NetworkJson writer, string id, string? name)
    {
        writer.Json.WriteStartObject();
        writer.Json.WriteStartObject("data");
        writer.Value("id", id);
        writer.Value("name", name);
    }

    private static ValueTask EndElementAsync(
        NetworkJson writer, IReadOnlyList<NetworkAttribute> attributes, IReadOnlyList<object?> values, IReadOnlyList<Analysis.Networks.Spell> spells, CancellationToken cancellationToken)
    {
        writer.Value("spells", spells.Count == 0 ? null : NetworkAttribute.Text(spells));
        for (int i = 0; i < values.Count; i++)
            writer.Value(attributes[i].Name, values[i]);
        writer.Json.WriteEndObject();
        writer.Json.WriteEndObject();
        return writer.SpillAsync(cancellationToken);
    }
}
