using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Graph.Analysis.Networks;
using Graph.Export.Formats;
using Graph.Export.Formats.Gexf;
using Graph.Export.Formats.GraphMl;
using Graph.Export.Networks;
using Graph.Export.Tests.Given;

namespace Graph.Export.Tests.Formats.Networks;

/// <summary>networkx and igraph find in a file what was exported: nodes, edges, attributes and spells.</summary>
public sealed partial class PythonReadsTests
{
    private static readonly NetworkDocument[] Documents = AnyDocument.Some(100);

    [PythonFact]
    public async Task What_networkx_reads_in_GEXF_is_what_was_exported()
    {
        foreach ((NetworkDocument document, JsonElement read) in await ReadAsync("gexf", new GexfFormat(GexfVersion.Draft)))
        {
            Compare(document, read, attribute => attribute.Title, "label", "Type", "Kind", "id");
            foreach ((NetworkNode node, JsonElement found) in document.Nodes().Zip(NodesOf(read)))
                AssertSpells(node.Spells, found);
            foreach (NetworkEdge edge in document.Edges())
                AssertSpells(edge.Spells, EdgeOf(read, edge, "id"));
        }
    }

    [PythonFact]
    public async Task What_networkx_reads_in_GraphML_is_what_was_exported()
    {
        foreach ((NetworkDocument document, JsonElement read) in await ReadAsync("graphml", new GraphMlFormat()))
        {
            // networkx keeps the id of an edge as a key only where others are parallel to it.
            bool isMulti = document.Edges().DistinctBy(edge => (edge.From, edge.To)).Count() < document.EdgeCount;
            Compare(document, read, attribute => attribute.Name, "label", "type", "kind", isMulti ? "key" : "id");
            AssertSpellsAsText(document, read, isMulti ? "key" : "id");
        }
    }

    [PythonFact]
    public async Task What_igraph_reads_in_GraphML_is_what_was_exported()
    {
        foreach ((NetworkDocument document, JsonElement read) in await ReadAsync("igraph", new GraphMlFormat()))
        {
            Compare(document, read, attribute => attribute.Name, "label", "type", "kind", "id");
            AssertSpellsAsText(document, read, "id");
        }
    }

    private static void Compare(NetworkDocument document, JsonElement read, Func<NetworkAttribute, string> nameOf, string label, string type, string kind, string edgeId)
    {
        Assert.False(read.GetProperty("directed").GetBoolean());
        Assert.Equal(document.NodeCount, NodesOf(read).Length);
        Assert.Equal(document.EdgeCount, read.GetProperty("edges").GetArrayLength());
        foreach ((NetworkNode node, JsonElement found) in document.Nodes().Zip(NodesOf(read)))
        {
            Assert.Equal(node.Id, found.GetProperty("id").GetString());
            AssertValue(node.Label, found, label);
            AssertValue(node.Type, found, type);
            AssertValues(document.NodeAttributes, node.Values, found, nameOf);
        }

        foreach (NetworkEdge edge in document.Edges())
        {
            JsonElement found = EdgeOf(read, edge, edgeId);
            Assert.Equal(
                new[] { edge.From, edge.To }.Order(StringComparer.Ordinal),
                new[] { found.GetProperty("source").GetString()!, found.GetProperty("target").GetString()! }.Order(StringComparer.Ordinal));
            Assert.Equal(edge.Weight, found.GetProperty("weight").GetDouble());
            AssertValue(edge.Label, found, label);
            AssertValue(edge.Kind, found, kind);
            AssertValues(document.EdgeAttributes, edge.Values, found, nameOf);
        }
    }

    private static void AssertValues(IReadOnlyList<NetworkAttribute> attributes, IReadOnlyList<object?> values, JsonElement found, Func<NetworkAttribute, string> nameOf)
    {
        foreach ((NetworkAttribute attribute, object? value) in attributes.Zip(values))
            AssertValue(value, found, nameOf(attribute));
    }

    /// <remarks>An empty text and none are the same to these readers; igraph has no unknown truth.</remarks>
    private static void AssertValue(object? value, JsonElement found, string name)
    {
        bool isFound = found.TryGetProperty(name, out JsonElement read);
        switch (value)
        {
            case null or "":
                Assert.True(!isFound || read.ValueKind != JsonValueKind.String || read.GetString() is "", $"{name} is {read}.");
                break;
            case bool yes:
                Assert.Equal(yes, read.GetBoolean());
                break;
            case int number:
                Assert.Equal(number, read.GetDouble());
                break;
            case decimal number:
                Assert.Equal((double)number, read.GetDouble());
                break;
            case IReadOnlyList<string> entries:
                Assert.Equal(Visible(string.Join('|', entries.Select(entry => entry.Replace('|', '¦')))), read.GetString());
                break;
            default:
                Assert.Equal(Visible(Convert.ToString(value, CultureInfo.InvariantCulture)!), read.GetString());
                break;
        }
    }

    private static void AssertSpells(IReadOnlyList<Spell> spells, JsonElement found)
    {
        // networkx writes None for a day that is missing.
        (string?, string?)[] expected = spells is [{ First: null, Last: null }] ? [] : [.. spells.Select(spell => (Day(spell.First), Day(spell.Last)))];
        (string?, string?)[] read = found.TryGetProperty("spells", out JsonElement list) ? [.. list.EnumerateArray().Select(spell => (spell[0].GetString(), spell[1].GetString()))] : [];
        Assert.Equal(expected, read);

        static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "None";
    }

    private static void AssertSpellsAsText(NetworkDocument document, JsonElement read, string edgeId)
    {
        foreach ((NetworkNode node, JsonElement found) in document.Nodes().Zip(NodesOf(read)))
            AssertValue(Text(node.Spells), found, "spells");
        foreach (NetworkEdge edge in document.Edges())
            AssertValue(Text(edge.Spells), EdgeOf(read, edge, edgeId), "spells");

        static string Text(IReadOnlyList<Spell> spells) => string.Join('|', spells.Select(spell => string.Create(CultureInfo.InvariantCulture, $"{spell.First?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ".."}/{spell.Last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ".."}")));
    }

    private static JsonElement[] NodesOf(JsonElement read) => [.. read.GetProperty("nodes").EnumerateArray()];

    private static JsonElement EdgeOf(JsonElement read, NetworkEdge edge, string edgeId) =>
        read.GetProperty("edges").EnumerateArray().Single(found => found.GetProperty(edgeId).GetString() == edge.Id);

    /// <summary>What XML can hold of a text, by its own definition of a character.</summary>
    public static string Visible(string text) => Forbidden().Replace(text, "\uFFFD");

    [GeneratedRegex("(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|[^\t\n\r\u0020-\uFFFD]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Forbidden();

    private static async Task<IEnumerable<(NetworkDocument Document, JsonElement Read)>> ReadAsync(string reader, INetworkFormat format)
    {
        Dictionary<string, byte[]> files = [];
        foreach (NetworkDocument document in Documents)
            files.Add(string.Create(CultureInfo.InvariantCulture, $"{files.Count:000}{format.Extension}"), (await document.AsAsync(format)).File);
        return Documents.Zip(PythonReads.Read(reader, files));
    }
}
