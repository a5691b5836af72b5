using System.Globalization;
using Graph.Analysis.Networks;
using Graph.Export.Networks;

namespace Graph.Export.Formats.Gexf;

/// <summary>Graph Exchange XML Format: a network with when each part of it held.</summary>
/// <remarks>Parallel edges have different kinds, as Gephi reads several of one kind as one. Lists are texts: few readers know the types of lists.</remarks>
internal sealed class GexfFormat(GexfVersion version) : INetworkFormat
{
    private static readonly NetworkAttribute TypeOfNode = new("type", "Type", AttributeKind.Text);
    private static readonly NetworkAttribute KindOfEdge = new("kind", "Kind", AttributeKind.Text);

    /// <inheritdoc/>
    public string Name => version.Format;

    /// <inheritdoc/>
    public string Description => $"GEXF {version.Number}: a network with its timeline, for {version.ReadBy}.";

    /// <inheritdoc/>
    public string Extension => ".gexf";

    /// <inheritdoc/>
    public string MediaType => "application/gexf+xml";

    /// <inheritdoc/>
    public async Task WriteAsync(NetworkDocument network, IExportOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(output);
        await using Stream file = output.Create("network.gexf");
        using NetworkXml writer = new(file);
        Begin(writer, network);
        await WriteNodesAsync(writer, network, cancellationToken);
        await WriteEdgesAsync(writer, network, cancellationToken);
        await writer.EndAsync(cancellationToken);
    }

    private void Begin(NetworkXml writer, NetworkDocument network)
    {
        ExportHeader header = network.Header;
        writer.Xml.WriteStartElement("gexf", version.Namespace);
        writer.Attribute("version", version.Number);
        writer.Xml.WriteStartElement("meta");
        writer.Attribute("lastmodifieddate", header.ExportedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.Xml.WriteElementString("creator", NetworkAbout.Creator);
        writer.Xml.WriteElementString("description", NetworkXml.Clean(NetworkAbout.Text(header)));
        writer.Xml.WriteElementString("keywords", NetworkXml.Clean(NetworkAbout.Keywords(header)));
        writer.Xml.WriteEndElement();
        writer.Xml.WriteStartElement("graph");
        writer.Attribute("mode", "dynamic");
        writer.Attribute("defaultedgetype", network.IsDirected ? "directed" : "undirected");
        writer.Attribute("idtype", "string");
        writer.Attribute("timeformat", "date");
        WriteAttributes(writer, "node", [TypeOfNode, .. network.NodeAttributes]);
        WriteAttributes(writer, "edge", [KindOfEdge, .. network.EdgeAttributes]);
    }

    private static void WriteAttributes(NetworkXml writer, string of, IReadOnlyList<NetworkAttribute> attributes)
    {
        writer.Xml.WriteStartElement("attributes");
        writer.Attribute("class", of);
        writer.Attribute("mode", "static");
        for (int i = 0; i < attributes.Count; i++)
        {
            writer.Xml.WriteStartElement("attribute");
            writer.Attribute("id", Number(i));
            writer.Attribute("title", attributes[i].Title);
            writer.Attribute("type", TypeOf(attributes[i].Kind));
            writer.Xml.WriteEndElement();
        }

        writer.Xml.WriteEndElement();
    }

    private static async Task WriteNodesAsync(NetworkXml writer, NetworkDocument network, CancellationToken cancellationToken)
    {
        writer.Xml.WriteStartElement("nodes");
        writer.Attribute("count", Number(network.NodeCount));
        await foreach (NetworkNode node in network.ReadNodes(cancellationToken))
        {
            writer.Xml.WriteStartElement("node");
            writer.Attribute("id", node.Id);
            writer.Attribute("label", node.Label);
            WriteValues(writer, node.Type, node.Values);
            WriteSpells(writer, node.Spells);
            writer.Xml.WriteEndElement();
            await writer.SpillAsync(cancellationToken);
        }

        writer.Xml.WriteEndElement();
    }

    private static async Task WriteEdgesAsync(NetworkXml writer, NetworkDocument network, CancellationToken cancellationToken)
    {
        writer.Xml.WriteStartElement("edges");
        writer.Attribute("count", Number(network.EdgeCount));
        await foreach (NetworkEdge edge in network.ReadEdges(cancellationToken))
        {
            writer.Xml.WriteStartElement("edge");
            writer.Attribute("id", edge.Id);
            writer.Attribute("source", edge.From);
            writer.Attribute("target", edge.To);
            writer.Attribute("label", edge.Label);
            writer.Attribute("kind", edge.DistinctKind);
            writer.Attribute("weight", Number(edge.Weight));
            WriteValues(writer, edge.Kind, edge.Values);
            WriteSpells(writer, edge.Spells);
            writer.Xml.WriteEndElement();
            await writer.SpillAsync(cancellationToken);
        }

        writer.Xml.WriteEndElement();
    }

    private static void WriteValues(NetworkXml writer, string first, IReadOnlyList<object?> values)
    {
        writer.Xml.WriteStartElement("attvalues");
        WriteValue(writer, 0, first);
        for (int i = 0; i < values.Count; i++)
            WriteValue(writer, i + 1, values[i]);
        writer.Xml.WriteEndElement();
    }

    private static void WriteValue(NetworkXml writer, int number, object? value)
    {
        if (value is null)
            return;
        writer.Xml.WriteStartElement("attvalue");
        writer.Attribute("for", Number(number));
        writer.Attribute("value", NetworkAttribute.Text(value));
        writer.Xml.WriteEndElement();
    }

    /// <summary>What held since ever and for ever has no spells: that is what their absence says.</summary>
    private static void WriteSpells(NetworkXml writer, IReadOnlyList<Spell> spells)
    {
        if (spells is [] or [{ First: null, Last: null }])
            return;
        writer.Xml.WriteStartElement("spells");
        foreach (Spell spell in spells)
        {
            writer.Xml.WriteStartElement("spell");
            writer.Attribute("start", Day(spell.First));
            writer.Attribute("end", Day(spell.Last));
            writer.Xml.WriteEndElement();
        }

        writer.Xml.WriteEndElement();
    }

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string TypeOf(AttributeKind kind) => kind switch
    {
        AttributeKind.WholeNumber => "integer",
        AttributeKind.Number => "double",
        AttributeKind.YesNo => "boolean",
        _ => "string",
    };
}
