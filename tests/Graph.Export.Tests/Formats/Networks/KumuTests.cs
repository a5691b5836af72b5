using System.Globalization;
using System.Text.Json;
using Graph.Export.Formats.Kumu;
using Graph.Export.Networks;
using Graph.Export.Tests.Given;
using MiniExcelLibs;

namespace Graph.Export.Tests.Formats.Networks;

/// <summary>
/// Readers after Kumu's published rules. Of a workbook it reads every sheet without "(ignore)": elements, where the first header is Label;
/// connections, where the first are From and To, which name elements by ID where these have one. Several values have | between.
/// </summary>
public sealed class KumuTests
{
    private const int Most = 10_000;

    [Fact]
    public async Task What_Kumu_reads_of_a_workbook_is_what_was_exported()
    {
        foreach (NetworkDocument document in AnyDocument.Some(60))
        {
            KumuMap map = KumuMap.Read((await document.AsAsync(new KumuWorkbookFormat())).File);

            Assert.Equal(document.Nodes().Select(node => (node.Id, node.Type, Cell(node.Label))), map.Elements.Select(element => (element["ID"], element["Type"], element["Label"])));
            Assert.Equal(
                document.Edges().Select(edge => (edge.Id, edge.From, edge.To, edge.Kind, "undirected")),
                map.Connections.Select(connection => (connection["ID"], connection["From"], connection["To"], connection["Type"], connection["Direction"])));
            foreach ((NetworkNode node, Dictionary<string, string> element) in document.Nodes().Zip(map.Elements))
                AssertValues(document.NodeAttributes, node.Values, element);
            foreach ((NetworkEdge edge, Dictionary<string, string> connection) in document.Edges().Zip(map.Connections))
                AssertValues(document.EdgeAttributes, edge.Values, connection);
        }
    }

    [Fact]
    public async Task More_than_a_map_holds_is_in_sheets_that_Kumu_ignores_and_no_connection_leads_to_them()
    {
        const int Nodes = Most + 5;
        NetworkDocument document = AnyDocument.Of(
            [.. Enumerable.Range(0, Nodes).Select(at => new NetworkNode($"person-{at}", $"P{at}", "Person", AnyDocument.Unknown(AnyDocument.NodeAttributes), []))],
            [
                .. Enumerable.Range(0, 2).SelectMany(step => Enumerable.Range(0, Nodes).Select(at => new NetworkEdge(
                    $"tie-{step}-{at}", $"person-{at}", $"person-{(at + step + 1) % Nodes}", "contact", AnyDocument.Unknown(AnyDocument.EdgeAttributes), []))),
            ]);

        byte[] book = (await document.AsAsync(new KumuWorkbookFormat())).File;
        KumuMap map = KumuMap.Read(book);
        Dictionary<string, int> sheets = new MemoryStream(book).GetSheetNames().ToDictionary(name => name, name => new MemoryStream(book).Query(useHeaderRow: false, sheetName: name).Count() - 1);

        Assert.Equal(["Elements", "Elements 2 (ignore)", "Connections", "Connections 2 (ignore)", "Connections 3 (ignore)", "About (ignore)"], sheets.Keys);
        Assert.Equal((Most, Most), (map.Elements.Count, map.Connections.Count));
        Assert.Equal(Nodes, sheets["Elements"] + sheets["Elements 2 (ignore)"]);
        Assert.Equal(2 * Nodes, sheets["Connections"] + sheets["Connections 2 (ignore)"] + sheets["Connections 3 (ignore)"]);
    }

    [Fact]
    public async Task What_Kumu_reads_of_a_blueprint_is_what_was_exported()
    {
        foreach (NetworkDocument document in AnyDocument.Some(60))
        {
            JsonElement root = JsonDocument.Parse((await document.AsAsync(new KumuJsonFormat())).File).RootElement;
            Dictionary<string, JsonElement>[] elements = Fields(root.GetProperty("elements"));
            Dictionary<string, JsonElement>[] connections = Fields(root.GetProperty("connections"));

            Assert.Equal(
                document.Nodes().Select(node => (node.Id, node.Type, JsonValues.Readable(node.Label))),
                elements.Select(element => (element["id"].GetString()!, element["type"].GetString()!, element["label"].GetString()!)));
            Assert.Equal(
                document.Edges().Select(edge => (edge.Id, edge.From, edge.To, edge.Kind, "undirected")),
                connections.Select(one => (one["id"].GetString()!, one["from"].GetString()!, one["to"].GetString()!, one["type"].GetString()!, one["direction"].GetString()!)));
            foreach ((NetworkNode node, Dictionary<string, JsonElement> element) in document.Nodes().Zip(elements))
                JsonValues.AssertEqual(document.NodeAttributes.Select(attribute => attribute.Title), node.Values, element);
            foreach ((NetworkEdge edge, Dictionary<string, JsonElement> connection) in document.Edges().Zip(connections))
                JsonValues.AssertEqual(document.EdgeAttributes.Select(attribute => attribute.Title), edge.Values, connection);
        }
    }

    [Fact]
    public void A_blueprint_of_more_than_a_map_holds_is_refused_with_what_to_do()
    {
        NetworkDocument document = AnyDocument.Of([], []) with { NodeCount = Most + 1 };

        ExportRefusedException refused = Assert.Throws<ExportRefusedException>(() => new KumuJsonFormat().Check(document));

        Assert.Contains("at most 10000 elements", refused.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, JsonElement>[] Fields(JsonElement list) =>
        [.. list.EnumerateArray().Select(one => one.EnumerateObject().ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal))];

    private static void AssertValues(IReadOnlyList<NetworkAttribute> attributes, IReadOnlyList<object?> values, Dictionary<string, string> fields)
    {
        foreach ((NetworkAttribute attribute, object? value) in attributes.Zip(values))
        {
            string found = fields.GetValueOrDefault(attribute.Title, "");
            switch (value)
            {
                case decimal number:
                    Assert.Equal((double)number, double.Parse(found, CultureInfo.InvariantCulture), 6);
                    break;
                case bool yes:
                    Assert.Equal(yes, bool.Parse(found));
                    break;
                case IReadOnlyList<string> entries:
                    Assert.Equal(entries.Select(Cell), found.Split('|').Select(entry => entry.Trim()));
                    break;
                default:
                    Assert.Equal(Cell(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""), found);
                    break;
            }
        }
    }

    /// <summary>What a cell can hold of one value: no upright strokes, no characters that XML forbids, and no more than Excel takes. White space around it does not count, nor how lines are broken.</summary>
    private static string Cell(string text)
    {
        string clean = PythonReadsTests.Visible(text.Replace('|', '¦'));
        clean = clean.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return (clean.Length <= 32_767 ? clean : clean[..32_766] + "…").Trim();
    }

    private sealed record KumuMap(List<Dictionary<string, string>> Elements, List<Dictionary<string, string>> Connections)
    {
        public static KumuMap Read(byte[] book)
        {
            KumuMap map = new([], []);
            foreach (string sheet in new MemoryStream(book).GetSheetNames().Where(name => !name.Contains("(ignore)", StringComparison.Ordinal)))
            {
                IDictionary<string, object?>[] rows = [.. new MemoryStream(book).Query(useHeaderRow: false, sheetName: sheet).Cast<IDictionary<string, object?>>()];
                string[] headers = [.. rows[0].Values.Select(Text)];
                Assert.Equal(headers.Length, headers.Distinct(StringComparer.OrdinalIgnoreCase).Count());
                List<Dictionary<string, string>> read = headers is ["Label", ..] ? map.Elements : headers is ["From", "To", ..] ? map.Connections : throw new FormatException($"{sheet} begins with {headers[0]}.");
                read.AddRange(rows.Skip(1).Select(row => headers.Zip(row.Values.Select(Text)).ToDictionary(cell => cell.First, cell => cell.Second)));
            }

            HashSet<string> ids = [.. map.Elements.Select(element => element["ID"])];
            Assert.Equal(map.Elements.Count, ids.Count);
            Assert.Equal(map.Connections.Count, map.Connections.DistinctBy(connection => connection["ID"]).Count());
            Assert.All(map.Connections, connection => Assert.Subset(ids, new HashSet<string> { connection["From"], connection["To"] }));
            return map;
        }

        private static string Text(object? cell) => (Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "").Trim();
    }
}
