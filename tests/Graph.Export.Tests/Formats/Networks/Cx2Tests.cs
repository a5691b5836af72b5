using System.Globalization;
using System.Text.Json;
using Graph.Export.Formats.Cytoscape;
using Graph.Export.Networks;
using Graph.Export.Tests.Given;

namespace Graph.Export.Tests.Formats.Networks;

/// <summary>A reader of CX2 after its published rules: a list of a descriptor, the counts, the aspects and how it ended.</summary>
public sealed class Cx2Tests
{
    [Fact]
    public async Task What_the_rules_of_CX2_find_is_what_was_exported()
    {
        foreach (NetworkDocument document in AnyDocument.Some(100))
        {
            JsonElement[] parts = [.. JsonDocument.Parse((await document.AsAsync(new Cx2Format())).File).RootElement.EnumerateArray()];
            Dictionary<string, JsonElement> aspects = parts[1..].Select(part => part.EnumerateObject().Single()).ToDictionary(part => part.Name, part => part.Value, StringComparer.Ordinal);

            Assert.Equal("2.0", parts[0].GetProperty("CXVersion").GetString());
            Assert.False(parts[0].GetProperty("hasFragments").GetBoolean());
            Assert.Equal("metaData", parts[1].EnumerateObject().Single().Name);
            Assert.True(parts[^1].GetProperty("status")[0].GetProperty("success").GetBoolean());
            Assert.All(aspects["metaData"].EnumerateArray(), meta => Assert.Equal(meta.GetProperty("elementCount").GetInt32(), aspects[meta.GetProperty("name").GetString()!].GetArrayLength()));
            JsonElement declared = aspects["attributeDeclarations"][0];
            Assert.Equal(document.Header.Title, Declared(aspects["networkAttributes"][0], declared.GetProperty("networkAttributes"))["name"].GetString());

            Dictionary<long, string> nodes = CheckNodes(document, aspects["nodes"], declared.GetProperty("nodes"));
            CheckEdges(document, aspects["edges"], declared.GetProperty("edges"), nodes);
        }
    }

    private static Dictionary<long, string> CheckNodes(NetworkDocument document, JsonElement nodes, JsonElement declared)
    {
        Dictionary<long, string> ids = [];
        foreach ((NetworkNode node, JsonElement found) in document.Nodes().Zip(nodes.EnumerateArray()))
        {
            Dictionary<string, JsonElement> values = Declared(found.GetProperty("v"), declared);
            ids.Add(found.GetProperty("id").GetInt64(), values["factId"].GetString()!);
            Assert.Equal(node.Id, values["factId"].GetString());
            Assert.Equal(JsonValues.Readable(node.Label), values["name"].GetString());
            Assert.Equal(node.Type, values["type"].GetString());
            JsonValues.AssertEqual(document.NodeAttributes.Select(attribute => attribute.Name), node.Values, values);
        }

        return ids;
    }

    private static void CheckEdges(NetworkDocument document, JsonElement edges, JsonElement declared, Dictionary<long, string> nodes)
    {
        HashSet<long> ids = [];
        foreach ((NetworkEdge edge, JsonElement found) in document.Edges().Zip(edges.EnumerateArray()))
        {
            Dictionary<string, JsonElement> values = Declared(found.GetProperty("v"), declared);
            Assert.True(ids.Add(found.GetProperty("id").GetInt64()));
            Assert.Equal((edge.From, edge.To), (nodes[found.GetProperty("s").GetInt64()], nodes[found.GetProperty("t").GetInt64()]));
            Assert.Equal((edge.Id, edge.Kind, edge.Weight), (values["factId"].GetString(), values["interaction"].GetString(), values["weight"].GetInt32()));
            Assert.Equal(edge.Label is null ? null : JsonValues.Readable(edge.Label), values.TryGetValue("name", out JsonElement name) ? name.GetString() : null);
            JsonValues.AssertEqual(document.EdgeAttributes.Select(attribute => attribute.Name), edge.Values, values);
        }
    }

    /// <summary>Values by the names that were declared for them, or for their aliases; each must have its declared type.</summary>
    private static Dictionary<string, JsonElement> Declared(JsonElement values, JsonElement declared)
    {
        Dictionary<string, string> names = declared.EnumerateObject().ToDictionary(one => one.Value.TryGetProperty("a", out JsonElement alias) ? alias.GetString()! : one.Name, one => one.Name, StringComparer.Ordinal);
        Dictionary<string, JsonElement> found = [];
        foreach (JsonProperty value in values.EnumerateObject())
        {
            found.Add(names[value.Name], value.Value);
            Assert.True(IsOf(declared.GetProperty(names[value.Name]).GetProperty("d").GetString()!, value.Value), $"{value}");
        }

        return found;
    }

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        "double" => value.ValueKind == JsonValueKind.Number,
        "list_of_string" => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(entry => entry.ValueKind == JsonValueKind.String),
        _ => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"CX2 has no type {type}.")),
    };
}
