using System.Globalization;
using System.Text;
using Graph.Export.Formats.GephiTables;
using Graph.Export.Networks;
using Graph.Export.Tests.Given;

namespace Graph.Export.Tests.Formats.Networks;

/// <summary>
/// A reader after the rules of Gephi's spreadsheet import: commas, quotation marks that are doubled, backslashes before a character that is meant
/// as it is, and no white space around cells. Nodes need Id; edges need Source and Target, and Type, Kind and Weight mean what they say.
/// </summary>
public sealed class GephiTablesTests
{
    [Fact]
    public async Task What_the_rules_of_Gephi_find_in_the_tables_is_what_was_exported()
    {
        foreach (NetworkDocument document in AnyDocument.Some(100))
        {
            MemoryOutput written = await document.AsAsync(new GephiTablesFormat());
            Dictionary<string, string>[] nodes = Read(written["nodes.csv"]);
            Dictionary<string, string>[] edges = Read(written["edges.csv"]);

            Assert.Equal(document.Nodes().Select(node => (node.Id, Cell(node.Label), node.Type)), nodes.Select(node => (node["Id"], node["Label"], node["Type"])));
            Assert.Equal(
                document.Edges().Select(edge => (edge.Id, edge.From, edge.To, Cell(edge.Label ?? ""), edge.Weight.ToString(CultureInfo.InvariantCulture))),
                edges.Select(edge => (edge["Id"], edge["Source"], edge["Target"], edge["Label"], edge["Weight"])));
            Assert.All(edges, edge => Assert.Equal("Undirected", edge["Type"]));
            Assert.Equal(edges.Length, edges.DistinctBy(edge => (edge["Source"], edge["Target"], edge["Kind"])).Count());
            Assert.All(document.Edges().Zip(edges), pair => Assert.StartsWith(pair.First.Kind, pair.Second["Kind"], StringComparison.Ordinal));
            foreach ((NetworkNode node, Dictionary<string, string> found) in document.Nodes().Zip(nodes))
                AssertValues(document.NodeAttributes, node.Values, found);
            foreach ((NetworkEdge edge, Dictionary<string, string> found) in document.Edges().Zip(edges))
                AssertValues(document.EdgeAttributes, edge.Values, found);
        }
    }

    private static void AssertValues(IReadOnlyList<NetworkAttribute> attributes, IReadOnlyList<object?> values, Dictionary<string, string> found)
    {
        foreach ((NetworkAttribute attribute, object? value) in attributes.Zip(values))
        {
            string text = value switch
            {
                IReadOnlyList<string> entries => Cell(string.Join('|', entries.Select(entry => entry.Replace('|', '¦')))),
                bool yes => yes ? "true" : "false",
                string one => Cell(one),
                _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
            };
            Assert.Equal(text, found[attribute.Title]);
        }
    }

    /// <summary>A text as a spreadsheet must not take it for a formula, without white space around it.</summary>
    private static string Cell(string text)
    {
        string harmless = text.TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text;
        return JsonValues.Readable(harmless).Trim(White);
    }

    private static readonly char[] White = [.. Enumerable.Range(0, 33).Select(code => (char)code)];

    private static Dictionary<string, string>[] Read(byte[] file)
    {
        string text = Encoding.UTF8.GetString(file);
        Assert.StartsWith("\uFEFF", text, StringComparison.Ordinal);
        List<List<string>> rows = [[]];
        StringBuilder cell = new();
        bool isQuoted = false;
        for (int i = 1; i < text.Length; i++)
        {
            char character = text[i];
            if (character == '\\')
                cell.Append(text[++i]);
            else if (isQuoted && character == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[++i]);
            else if (character == '"' && (isQuoted || cell.Length == 0))
                isQuoted = !isQuoted;
            else if (!isQuoted && character == ',')
                EndCell();
            else if (!isQuoted && character == '\n')
                EndRow();
            else if (isQuoted || character != '\r')
                cell.Append(character);
        }

        List<string> headers = rows[0];
        return [.. rows.Skip(1).SkipLast(1).Select(row => headers.Zip(row).ToDictionary(one => one.First, one => one.Second))];

        void EndCell()
        {
            rows[^1].Add(cell.ToString().Trim(White));
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            Assert.Equal(rows[0].Count, rows[^1].Count);
            rows.Add([]);
        }
    }
}
