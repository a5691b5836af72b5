using System.Globalization;
using Graph.Analysis.Networks;
using Graph.Export.Formats;
using Graph.Export.Formats.Gexf;
using Graph.Export.Formats.GraphMl;
using Graph.Export.Networks;
using Graph.Export.Tests.Given;

namespace Graph.Export.Tests.Formats.Networks;

/// <summary>Gephi holds what was exported after it read a file: values, weights and spells.</summary>
public sealed class GephiValuesTests
{
    private static readonly NetworkDocument[] Documents = AnyDocument.Some(40);

    [GephiFact]
    public async Task What_Gephi_holds_of_GEXF_is_what_was_exported()
    {
        foreach (GexfVersion version in new[] { GexfVersion.Latest, GexfVersion.Draft })
        {
            foreach ((NetworkDocument document, GephiRead read) in await ReadAsync(new GexfFormat(version)))
            {
                AssertNodes(document, read, attribute => attribute.Title, "Type");
                foreach (NetworkNode node in document.Nodes())
                    AssertSpells(node.Spells, read.Nodes[node.Id]);
                Assert.Equal(document.EdgeCount, read.Edges.Count);
                foreach (NetworkEdge edge in document.Edges())
                {
                    GephiElement found = AssertEdge(document, edge, read, attribute => attribute.Title, "Kind");
                    AssertSpells(edge.Spells, found);
                }
            }
        }
    }

    [GephiFact]
    public async Task What_Gephi_holds_of_GraphML_is_what_was_exported_with_parallel_edges_added_up()
    {
        foreach ((NetworkDocument document, GephiRead read) in await ReadAsync(new GraphMlFormat()))
        {
            AssertNodes(document, read, attribute => attribute.Name, "type");
            foreach (NetworkNode node in document.Nodes())
                AssertValue(NetworkAttribute.Text(node.Spells), read.Nodes[node.Id], "spells");
            foreach (IGrouping<(string, string), NetworkEdge> pair in document.Edges().GroupBy(edge => (edge.From, edge.To)))
            {
                if (pair.Count() == 1)
                    AssertValue(NetworkAttribute.Text(pair.Single().Spells), AssertEdge(document, pair.Single(), read, attribute => attribute.Name, "kind"), "spells");
                else
                    Assert.Equal(pair.Sum(edge => edge.Weight), read.Edges.Single(found => found.Ends.Order().SequenceEqual(new[] { pair.Key.Item1, pair.Key.Item2 }.Order())).Weight);
            }
        }
    }

    private static void AssertNodes(NetworkDocument document, GephiRead read, Func<NetworkAttribute, string> nameOf, string type)
    {
        Assert.Equal(document.Nodes().Select(node => node.Id).Order(StringComparer.Ordinal), read.Nodes.Keys.Order(StringComparer.Ordinal));
        foreach (NetworkNode node in document.Nodes())
        {
            GephiElement found = read.Nodes[node.Id];
            if (Kept(node.Label) is { } label)
                Assert.Equal(label, Kept(found.Values["Label"]));
            else
                Assert.Contains(Kept(found.Values.GetValueOrDefault("Label")), new[] { null, node.Id });
            AssertValue(node.Type, found, type);
            AssertValues(document.NodeAttributes, node.Values, found, nameOf);
        }
    }

    private static GephiElement AssertEdge(NetworkDocument document, NetworkEdge edge, GephiRead read, Func<NetworkAttribute, string> nameOf, string kind)
    {
        GephiElement found = read.Edges.Single(each => each.Values["Id"] == edge.Id);
        Assert.Equal(new[] { edge.From, edge.To }.Order(StringComparer.Ordinal), found.Ends.Order(StringComparer.Ordinal));
        Assert.Equal(edge.Weight, found.Weight);
        AssertValue(edge.Label, found, "Label");
        AssertValue(edge.Kind, found, kind);
        AssertValues(document.EdgeAttributes, edge.Values, found, nameOf);
        return found;
    }

    private static void AssertValues(IReadOnlyList<NetworkAttribute> attributes, IReadOnlyList<object?> values, GephiElement found, Func<NetworkAttribute, string> nameOf)
    {
        foreach ((NetworkAttribute attribute, object? value) in attributes.Zip(values))
            AssertValue(value, found, nameOf(attribute));
    }

    /// <summary>What Gephi keeps of a text in each of its readers: not always the blanks around it, and nothing where it is blank or says "null".</summary>
    private static string? Kept(string? text) => text is null || PythonReadsTests.Visible(text).Trim() is "" or "null" ? null : PythonReadsTests.Visible(text).Trim();

    private static void AssertValue(object? value, GephiElement found, string name)
    {
        string? read = found.Values.GetValueOrDefault(name);
        switch (value)
        {
            case null:
                Assert.Null(Kept(read));
                break;
            case int or decimal:
                Assert.Equal(Convert.ToDouble(value, CultureInfo.InvariantCulture), double.Parse(read!, CultureInfo.InvariantCulture));
                break;
            default:
                Assert.Equal(Kept(NetworkAttribute.Text(value)), Kept(read));
                break;
        }
    }

    private static void AssertSpells(IReadOnlyList<Spell> spells, GephiElement found) => Assert.Equal(spells is [{ First: null, Last: null }] ? [] : spells, found.Spells);

    private static async Task<IEnumerable<(NetworkDocument Document, GephiRead Read)>> ReadAsync(INetworkFormat format)
    {
        Dictionary<string, byte[]> files = [];
        foreach (NetworkDocument document in Documents)
            files.Add(string.Create(CultureInfo.InvariantCulture, $"{files.Count:000}{format.Extension}"), (await document.AsAsync(format)).File);
        return Documents.Zip(Gephi.ReadAll(files));
    }
}
