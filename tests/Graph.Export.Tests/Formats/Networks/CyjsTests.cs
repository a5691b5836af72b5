using System.Text.Json;
using Graph.Export.Formats.Cytoscape;
using Graph.Export.Networks;
using Graph.Export.Tests.Given;

namespace Graph.Export.Tests.Formats.Networks;

/// <summary>A reader of Cytoscape.js JSON after its published rules: ids are texts and unique among all elements, and every end of an edge is a node.</summary>
public sealed class CyjsTests
{
    [Fact]
    public async Task What_the_rules_of_Cytoscape_js_find_is_what_was_exported()
    {
        foreach (NetworkDocument document in AnyDocument.Some(100))
        {
            JsonElement root = JsonDocument.Parse((await document.AsAsync(new CyjsFormat())).File).RootElement;
            Dictionary<string, JsonElement>[] nodes = DataOf(root, "nodes");
            Dictionary<string, JsonElement>[] edges = DataOf(root, "edges");
            HashSet<string> ids = [.. nodes.Select(node => node["id"].GetString()!)];

            Assert.Equal(document.Header.Title, root.GetProperty("data").GetProperty("name").GetString());
            Assert.Equal(document.Nodes().Select(node => (node.Id, JsonValues.Readable(node.Label))), nodes.Select(node => (node["id"].GetString()!, node["name"].GetString()!)));
            Assert.All(edges, edge => Assert.Subset(ids, new HashSet<string> { edge["source"].GetString()!, edge["target"].GetString()! }));
            Assert.All(edges, edge => Assert.DoesNotContain(edge["id"].GetString()!, ids));
            Assert.Equal(
                document.Edges().Select(edge => (edge.Id, edge.From, edge.To, edge.Kind, edge.Weight)),
                edges.Select(edge => (edge["id"].GetString()!, edge["source"].GetString()!, edge["target"].GetString()!, edge["interaction"].GetString()!, edge["weight"].GetInt32())));
            foreach ((NetworkNode node, Dictionary<string, JsonElement> found) in document.Nodes().Zip(nodes))
                JsonValues.AssertEqual(document.NodeAttributes.Select(attribute => attribute.Name), node.Values, found);
            foreach ((NetworkEdge edge, Dictionary<string, JsonElement> found) in document.Edges().Zip(edges))
                JsonValues.AssertEqual(document.EdgeAttributes.Select(attribute => attribute.Name), edge.Values, found);
        }
    }

    private static Dictionary<string, JsonElement>[] DataOf(JsonElement root, string group) =>
    [
        .. root.GetProperty("elements").GetProperty(group).EnumerateArray()
            .Select(element => element.GetProperty("data").EnumerateObject().ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal)),
    ];
}
