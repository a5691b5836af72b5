using System.Text;
using System.Xml;

namespace Graph.Import.Reading;

/// <summary>Reads the nodes and edges of a file in GEXF into two tables, whose columns are what the format has of each and the titles of their attributes.</summary>
internal static class GexfTableReader
{
    private const string Nodes = "nodes";
    private const string Edges = "edges";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true };

    /// <summary>Whether a text begins as GEXF does.</summary>
    public static bool Looks(string start) => start.Contains("<gexf", StringComparison.Ordinal);

    /// <summary>The tables of nodes and of edges.</summary>
    /// <exception cref="UnreadableFileException">The file is not valid XML, or is too large.</exception>
    public static IReadOnlyList<Table> Read(Stream file, Encoding encoding, ReadLimits limits, CancellationToken cancellationToken)
    {
        Dictionary<(string Of, string Id), string> titles = [];
        Growing nodes = new(Nodes, limits);
        Growing edges = new(Edges, limits);
        Growing? open = null;
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
                        nodes.Begin([("ID", xml.GetAttribute("id")), ("Label", xml.GetAttribute("label"))]);
                        break;
                    case "edge":
                        (open, of) = (edges, "edge");
                        edges.Begin([("ID", xml.GetAttribute("id")), ("From", xml.GetAttribute("source")), ("To", xml.GetAttribute("target")), ("Type", xml.GetAttribute("kind")), ("Label", xml.GetAttribute("label"))]);
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
            throw new UnreadableFileException(exception.LineNumber > 0 ? $"the XML is not valid at line {exception.LineNumber}." : "the XML is not valid, or has a document type, which is not read.", exception);
        }

        return [.. new[] { nodes.Table(), edges.Table() }.Where(table => table.Rows.Count > 0)];
    }

    /// <summary>A table whose columns come as they are met. A value that a row has already is not read again.</summary>
    private sealed class Growing(string name, ReadLimits limits)
    {
        private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
        private readonly List<TableRow> rows = [];

        public void Begin(IEnumerable<(string Title, string? Value)> values)
        {
            if (rows.Count == limits.Rows)
                throw new UnreadableFileException($"the file has more than {limits.Rows} {name}. Split it.");
            rows.Add(new(rows.Count + 1, []));
            foreach ((string title, string? value) in values)
                Add(title, value);
        }

        public void Add(string title, string? value)
        {
            if (string.IsNullOrWhiteSpace(value))
                return;
            if (!columns.TryGetValue(title, out int place))
            {
                if (columns.Count == limits.Columns)
                    throw new UnreadableFileException($"the {name} have more than {limits.Columns} kinds of value.");
                columns.Add(title, place = columns.Count);
            }

            if (rows[^1][place].IsBlank)
                rows[^1] = rows[^1].With(place, Cell.Of(value, limits));
        }

        public Table Table() => new(name, new(0, [.. columns.Keys.Select(title => new Cell(title))]), rows) { IsNetwork = true };
    }
}
