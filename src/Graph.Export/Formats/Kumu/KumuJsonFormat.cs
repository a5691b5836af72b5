using System.Globalization;
using Graph.Export.Networks;

namespace Graph.Export.Formats.Kumu;

/// <summary>A blueprint for Kumu: elements and connections in JSON, which a map may also be linked to.</summary>
internal sealed class KumuJsonFormat : INetworkFormat
{
    /// <inheritdoc/>
    public string Name => "kumu-json";

    /// <inheritdoc/>
    public string Description => "JSON for Kumu: a blueprint of elements and connections, to be imported or linked to.";

    /// <inheritdoc/>
    public string Extension => ".json";

    /// <inheritdoc/>
    public string MediaType => "application/json";

    /// <inheritdoc/>
    /// <exception cref="ExportRefusedException">A map of Kumu can't hold so much.</exception>
    public void Check(NetworkDocument network)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (Math.Max(network.NodeCount, network.EdgeCount) > KumuLimits.MostRows)
        {
            throw new ExportRefusedException(string.Create(
                CultureInfo.InvariantCulture,
                $"A map in Kumu holds at most {KumuLimits.MostRows} elements and as many connections, but this network has {network.NodeCount} and {network.EdgeCount}. Ask about a place, or write kumu, which is a workbook in parts."));
        }
    }

    /// <inheritdoc/>
    public async Task WriteAsync(NetworkDocument network, IExportOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(output);
        await using Stream file = output.Create("network.json");
        using NetworkJson writer = new(file);
        writer.Json.WriteStartObject();
        writer.Json.WriteStartArray("elements");
        await foreach (NetworkNode node in network.ReadNodes(cancellationToken))
        {
            writer.Json.WriteStartObject();
            writer.Value("id", node.Id);
            writer.Value("label", node.Label);
            writer.Value("type", node.Type);
            await EndAsync(writer, network.NodeAttributes, node.Values, node.Spells, cancellationToken);
        }

        writer.Json.WriteEndArray();
        writer.Json.WriteStartArray("connections");
        await foreach (NetworkEdge edge in network.ReadEdges(cancellationToken))
        {
            writer.Json.WriteStartObject();
            writer.Value("id", edge.Id);
            writer.Value("from", edge.From);
            writer.Value("to", edge.To);
            writer.Value("direction", network.IsDirected ? "directed" : "undirected");
            writer.Value("type", edge.Kind);
            writer.Value("label", edge.Label);
            writer.Value("weight", edge.Weight);
            await EndAsync(writer, network.EdgeAttributes, edge.Values, edge.Spells, cancellationToken);
        }

        writer.Json.WriteEndArray();
        writer.Json.WriteEndObject();
        await writer.EndAsync(cancellationToken);
    }

    /// <summary>Fields have their names in words, as Kumu shows them.</summary>
    private static ValueTask EndAsync(
        NetworkJson writer, IReadOnlyList<NetworkAttribute> attributes, IReadOnlyList<object?> values, IReadOnlyList<Analysis.Networks.Spell> spells, CancellationToken cancellationToken)
    {
        writer.Value("spells", spells.Count == 0 ? null : NetworkAttribute.Text(spells));
        for (int i = 0; i < values.Count; i++)
            writer.Value(attributes[i].Title, values[i]);
        writer.Json.WriteEndObject();
        return writer.SpillAsync(cancellationToken);
    }
}
