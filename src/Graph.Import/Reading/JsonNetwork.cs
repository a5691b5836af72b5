using System.Text.Json;

namespace Graph.Import.Reading;

/// <summary>Recognises networks in JSON, as Cytoscape and the JSON Graph Format have them, and reads their nodes and edges into two tables.</summary>
internal static class JsonNetwork
{
    /// <summary>The tables of nodes and of edges; null where a document is no network.</summary>
    /// <exception cref="UnreadableFileException">It is too large.</exception>
    public static IReadOnlyList<Table>? Read(JsonElement root, ReadLimits limits)
    {
        NetworkTable nodes = new(NetworkTable.Nodes, limits);
        NetworkTable edges = new(NetworkTable.Edges, limits);
        bool isOne = Cytoscape(root, nodes, edges) || JsonGraph(root, nodes, edges);
        return isOne ? NetworkTable.Tables(nodes, edges) : null;
    }

    // {"elements": {"nodes": [{"data": {…}}], "edges": […]}}, or a list of both in which edges have a source.
    private static bool Cytoscape(JsonElement root, NetworkTable nodes, NetworkTable edges)
    {
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("elements", out JsonElement elements))
            root = elements;
        if (root.ValueKind == JsonValueKind.Object && List(root, "nodes") is { } listed && listed.All(HasData))
        {
            foreach (JsonElement node in listed)
                Node(node);
            foreach (JsonElement edge in (List(root, "edges") ?? []).Where(HasData))
                Edge(edge);
            return true;
        }

        if (root.ValueKind != JsonValueKind.Array || root.GetArrayLength() == 0 || !root.EnumerateArray().All(HasData))
            return false;
        foreach (JsonElement element in root.EnumerateArray())
        {
            if (element.GetProperty("data").TryGetProperty("source", out _))
                Edge(element);
            else
                Node(element);
        }

        return true;

        void Node(JsonElement node)
        {
            JsonElement data = node.GetProperty("data");
            nodes.Node(Text(data, "id"), Text(data, "label") ?? Text(data, "name"));
            Values(data, nodes);
        }

        void Edge(JsonElement edge)
        {
            JsonElement data = edge.GetProperty("data");
            edges.Edge(Text(data, "id"), Text(data, "source"), Text(data, "target"), Text(data, "interaction"), Text(data, "label"));
            Values(data, edges);
        }
    }

    // {"graph": {"nodes": {"id": {"label": …, "metadata": {…}}}, "edges": [{"source": …, "target": …, "relation": …}]}}; before version 2 nodes are a list.
    private static bool JsonGraph(JsonElement root, NetworkTable nodes, NetworkTable edges)
    {
        JsonElement[] graphs = root.ValueKind != JsonValueKind.Object ? []
            : root.TryGetProperty("graph", out JsonElement graph) ? [graph]
            : [.. List(root, "graphs") ?? []];
        if (graphs.Length == 0 || !graphs.All(each => each.ValueKind == JsonValueKind.Object && each.TryGetProperty("nodes", out JsonElement listed) && listed.ValueKind is JsonValueKind.Object or JsonValueKind.Array))
            return false;
        foreach (JsonElement each in graphs)
        {
            JsonElement listed = each.GetProperty("nodes");
            IEnumerable<(string? Id, JsonElement Node)> named = listed.ValueKind == JsonValueKind.Object
                ? listed.EnumerateObject().Select(node => ((string?)node.Name, node.Value))
                : listed.EnumerateArray().Select(node => (Text(node, "id"), node));
            foreach ((string? id, JsonElement node) in named)
            {
                nodes.Node(id, Text(node, "label"));
                Metadata(node, nodes);
            }

            foreach (JsonElement edge in List(each, "edges") ?? [])
            {
                edges.Edge(Text(edge, "id"), Text(edge, "source"), Text(edge, "target"), Text(edge, "relation"), Text(edge, "label"));
                Metadata(edge, edges);
            }
        }

        return true;
    }

    private static void Metadata(JsonElement element, NetworkTable table)
    {
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("metadata", out JsonElement metadata) && metadata.ValueKind == JsonValueKind.Object)
            Values(metadata, table);
    }

    private static void Values(JsonElement element, NetworkTable table)
    {
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
                table.Add(property.Name, property.Value.ToString());
        }
    }

    private static bool HasData(JsonElement element) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty("data", out JsonElement data) && data.ValueKind == JsonValueKind.Object;

    private static JsonElement[]? List(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : null;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;
}
