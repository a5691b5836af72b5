using System.Text;
using System.Xml;

namespace Graph.Import.Reading;

/// <summary>Reads the nodes and edges of a file in GEXF into two tables, whose columns are what the format has of each and the titles of their attributes.</summary>
internal static class GexfTableReader
{
    /// <summary>How documents of XML are read that come from anywhere: without document types, and nothing is fetched.</summary>
    public static XmlReaderSettings Settings { get; } = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true };

    /// <summary>Whether a text begins as GEXF does.</summary>
    public static bool Looks(string start) => start.Contains("<gexf", StringComparison.Ordinal);

    /// <summary>The tables of nodes and of edges.</summary>
    /// <exception cref="UnreadableFileException">The file is not valid XML, or is too large.</exception>
    public static IReadOnlyList<Table> Read(Stream file, Encoding encoding, ReadLimits limits, CancellationToken cancellationToken)
    {
        Dictionary<(string Of, string Id), string> titles = [];
        NetworkTable nodes = new(NetworkTable.Nodes, limits);
        NetworkTable edges = new(NetworkTable.Edges, limits);
        NetworkTable? open = null;
        string of = "";
        try
        {
            using StreamReader text = new(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
            using XmlReader xml = XmlReader.Create(text, Settings);
            while (xml.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                switch (xml.LocalName)
                {
                    case "attributes":
                        of = xml.GetAttribute("class") ?? "";
                        break;
                    case "attribute" when xml.GetAttribute("id") is { } id:
                        titles[(of, id)] = xml.GetAttribute("title") ?? id;
                        break;
                    case "node":
                        (open, of) = (nodes, "node");
                        nodes.Node(xml.GetAttribute("id"), xml.GetAttribute("label"));
                        break;
                    case "edge":
                        (open, of) = (edges, "edge");
                        edges.Edge(xml.GetAttribute("id"), xml.GetAttribute("source"), xml.GetAttribute("target"), xml.GetAttribute("kind"), xml.GetAttribute("label"));
                        break;
                    case "attvalue" when (xml.GetAttribute("for") ?? xml.GetAttribute("id")) is { } id:
                        open?.Add(titles.GetValueOrDefault((of, id), id), xml.GetAttribute("value"));
                        break;
                    default:
                        break;
                }
            }
        }
        catch (XmlException exception)
        {
            throw new UnreadableFileException(exception.LineNumber > 0 ? $"the XML is not valid{FaultPlace.Of(exception)}. Export the file again." : "the XML is not valid, or has a document type, which is not read. Export the file again.", exception);
        }

        return NetworkTable.Tables(nodes, edges);
    }
}
