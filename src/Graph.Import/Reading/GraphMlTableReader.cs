using System.Text;
using System.Xml;

namespace Graph.Import.Reading;

/// <summary>Reads the nodes and edges of a file in GraphML into two tables, whose columns are the names of their attributes.</summary>
internal static class GraphMlTableReader
{
    /// <summary>Whether a text begins as GraphML does.</summary>
    public static bool Looks(string start) => start.Contains("<graphml", StringComparison.Ordinal);

    /// <summary>The tables of nodes and of edges.</summary>
    /// <exception cref="UnreadableFileException">The file is not valid XML, or is too large.</exception>
    public static IReadOnlyList<Table> Read(Stream file, Encoding encoding, ReadLimits limits, CancellationToken cancellationToken)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        NetworkTable nodes = new(NetworkTable.Nodes, limits);
        NetworkTable edges = new(NetworkTable.Edges, limits);
        NetworkTable? open = null;
        try
        {
            using StreamReader text = new(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
            using XmlReader xml = XmlReader.Create(text, GexfTableReader.Settings);
            bool isRead = xml.Read();
            while (isRead)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "data" && xml.GetAttribute("key") is { } key && open is not null)
                {
                    // What is drawn, and not said, has elements in it.
                    string? value = xml.IsEmptyElement ? null : TextIn(xml);
                    open.Add(names.GetValueOrDefault(key, key), value);
                }
                else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "key" && xml.GetAttribute("id") is { } id)
                {
                    names[id] = xml.GetAttribute("attr.name") ?? id;
                }
                else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "node")
                {
                    (open = nodes).Node(xml.GetAttribute("id"), null);
                }
                else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "edge")
                {
                    (open = edges).Edge(xml.GetAttribute("id"), xml.GetAttribute("source"), xml.GetAttribute("target"), null, null);
                }

                isRead = xml.Read();
            }
        }
        catch (XmlException exception)
        {
            throw new UnreadableFileException(exception.LineNumber > 0 ? $"the XML is not valid{FaultPlace.Of(exception)}. Export the file again." : "the XML is not valid, or has a document type, which is not read. Export the file again.", exception);
        }

        return NetworkTable.Tables(nodes, edges);
    }

    // Reads to the end of the element, and stays there.
    private static string? TextIn(XmlReader xml)
    {
        int depth = xml.Depth;
        StringBuilder text = new();
        bool isPlain = true;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
                isPlain = false;
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                text.Append(xml.Value);
        }

        return isPlain ? text.ToString() : null;
    }
}
