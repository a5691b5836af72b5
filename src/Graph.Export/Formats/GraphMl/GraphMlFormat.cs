using System.Globalization;
using Graph.Export.Networks;

namespace Graph.Export.Formats.GraphMl;

/// <summary>GraphML: a network for analysis in R, Python and most other tools.</summary>
/// <remarks>Everything is in the default namespace, ids of edges are unique, and a value has nothing around it: some readers insist on each of these. GraphML has no time, so spells are a text.</remarks>
internal sealed class GraphMlFormat : INetworkFormat
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly NetworkAttribute[] OfNodes = [new("label", "Label", AttributeKind.Text), new("type", "Type", AttributeKind.Text), new("spells", "Spells", AttributeKind.Text)];

    private static readonly NetworkAttribute[] OfEdges =
    [
        new("label", "Label", AttributeKind.Text),
        new("kind", "Kind", AttributeKind.Text),
        new("weight", "Weight", AttributeKind.Number),
        new("spells", "Spells", AttributeKind.Text),
    ];

    /// <inheritdoc/>
    public string Name => "graphml";

    /// <inheritdoc/>
    public string Description => "GraphML: a network for analysis, read by igraph, networkx, Gephi, yEd, Cytoscape and others.";

    /// <inheritdoc/>
    public string Extension => ".graphml";

    /// <inheritdoc/>
    public string MediaType => "application/graphml+xml";

    /// <inheritdoc/>
    public async Task WriteAsync(NetworkDocument network, IExportOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(output);
        await using Stream file = output.Create("network.graphml");
        using NetworkXml writer = new(file);
        writer.Xml.WriteStartElement("graphml", Namespace);
        writer.Xml.WriteElementString("desc", NetworkXml.Clean(NetworkAbout.Text(network.Header)));
        WriteKeys(writer, "node", [.. OfNodes, .. network.NodeAttributes]);
        WriteKeys(writer, "edge", [.. OfEdges, .. network.EdgeAttributes]);
        writer.Xml.WriteStartElement("graph");
        writer.Attribute("id", "network");
        writer.Attribute("edgedefault", network.IsDirected ? "directed" : "undirected");
        await foreach (NetworkNode node in network.ReadNodes(cancellationToken))
        {
            writer.Xml.WriteStartElement("node");
            writer.Attribute("id", node.Id);
            WriteData(writer, "node", [node.Label, node.Type, SpellsOf(node.Spells), .. node.Values]);
            writer.Xml.WriteEndElement();
            await writer.SpillAsync(cancellationToken);
        }

        await foreach (NetworkEdge edge in network.ReadEdges(cancellationToken))
        {
            writer.Xml.WriteStartElement("edge");
            writer.Attribute("id", edge.Id);
            writer.Attribute("source", edge.From);
            writer.Attribute("target", edge.To);
            WriteData(writer, "edge", [edge.Label, edge.Kind, edge.Weight, SpellsOf(edge.Spells), .. edge.Values]);
            writer.Xml.WriteEndElement();
            await writer.SpillAsync(cancellationToken);
        }

        await writer.EndAsync(cancellationToken);
    }

    private static void WriteKeys(NetworkXml writer, string of, IReadOnlyList<NetworkAttribute> attributes)
    {
        for (int i = 0; i < attributes.Count; i++)
        {
            writer.Xml.WriteStartElement("key");
            writer.Attribute("id", Key(of, i));
            writer.Attribute("for", of);
            writer.Attribute("attr.name", attributes[i].Name);
            writer.Attribute("attr.type", TypeOf(attributes[i].Kind));
            writer.Xml.WriteEndElement();
        }
    }

    private static void WriteData(NetworkXml writer, string of, IReadOnlyList<object?> values)
    {
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value)
                continue;
            writer.Xml.WriteStartElement("data");
            writer.Attribute("key", Key(of, i));
            writer.Xml.WriteString(NetworkXml.ValueText(value));
            writer.Xml.WriteEndElement();
        }
    }

    private static string? SpellsOf(IReadOnlyList<Analysis.Networks.Spell> spells) => spells.Count == 0 ? null : NetworkAttribute.Text(spells);

    private static string Key(string of, int number) => string.Create(CultureInfo.InvariantCulture, $"{of}{number}");

    private static string TypeOf(AttributeKind kind) => kind switch
    {
        AttributeKind.WholeNumber => "int",
        AttributeKind.Number => "double",
        AttributeKind.YesNo => "boolean",
        _ => "string",
    };
}
