using Graph.Export.Networks;

namespace Graph.Export.Formats.Cytoscape;

/// <summary>Cytoscape Exchange 2: a network for Cytoscape and NDEx.</summary>
/// <remarks>Ids are whole numbers there, so the id of the fact is an attribute. Each attribute is declared before it is used.</remarks>
internal sealed class Cx2Format : INetworkFormat
{
    private const string FactId = "factId";

    private static readonly (string Name, string Type, string? Alias)[] OfNodes = [("name", "string", "n"), (FactId, "string", null), ("type", "string", null), ("spells", "string", null)];

    private static readonly (string Name, string Type, string? Alias)[] OfEdges =
        [("name", "string", null), ("interaction", "string", "i"), (FactId, "string", null), ("weight", "integer", null), ("spells", "string", null)];

    private static readonly (string Name, string Type, string? Alias)[] OfNetwork = [("name", "string", null), ("description", "string", null)];

    /// <inheritdoc/>
    public string Name => "cx2";

    /// <inheritdoc/>
    public string Description => "CX2: a network for Cytoscape 3.10 and later, Cytoscape Web and NDEx.";

    /// <inheritdoc/>
    public string Extension => ".cx2";

    /// <inheritdoc/>
    public string MediaType => "application/json";

    /// <inheritdoc/>
    public async Task WriteAsync(NetworkDocument network, IExportOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(output);
        await using Stream file = output.Create("network.cx2");
        using NetworkJson writer = new(file);
        writer.Json.WriteStartArray();
        Begin(writer, network);
        Dictionary<string, int> numbers = await WriteNodesAsync(writer, network, cancellationToken);
        await WriteEdgesAsync(writer, network, numbers, cancellationToken);
        BeginAspect(writer, "status");
        writer.Json.WriteStartObject();
        writer.Json.WriteBoolean("success", true);
        writer.Json.WriteEndObject();
        EndAspect(writer);
        writer.Json.WriteEndArray();
        await writer.EndAsync(cancellationToken);
    }

    private static void Begin(NetworkJson writer, NetworkDocument network)
    {
        writer.Json.WriteStartObject();
        writer.Json.WriteString("CXVersion", "2.0");
        writer.Json.WriteBoolean("hasFragments", false);
        writer.Json.WriteEndObject();

        BeginAspect(writer, "metaData");
        foreach ((string name, int count) in new[] { ("attributeDeclarations", 1), ("networkAttributes", 1), ("nodes", network.NodeCount), ("edges", network.EdgeCount) })
        {
            writer.Json.WriteStartObject();
            writer.Json.WriteString("name", name);
            writer.Json.WriteNumber("elementCount", count);
            writer.Json.WriteEndObject();
        }

        EndAspect(writer);

        BeginAspect(writer, "attributeDeclarations");
        writer.Json.WriteStartObject();
        Declare(writer, "networkAttributes", OfNetwork, []);
        Declare(writer, "nodes", OfNodes, network.NodeAttributes);
        Declare(writer, "edges", OfEdges, network.EdgeAttributes);
        writer.Json.WriteEndObject();
        EndAspect(writer);

        BeginAspect(writer, "networkAttributes");
        writer.Json.WriteStartObject();
        writer.Json.WriteString("name", network.Header.Title);
        writer.Json.WriteString("description", NetworkAbout.Text(network.Header));
        writer.Json.WriteEndObject();
        EndAspect(writer);
    }

    private static void Declare(NetworkJson writer, string aspect, (string Name, string Type, string? Alias)[] own, IReadOnlyList<NetworkAttribute> attributes)
    {
        writer.Json.WriteStartObject(aspect);
        foreach ((string name, string type, string? alias) in own.Concat(attributes.Select(attribute => (attribute.Name, TypeOf(attribute.Kind), (string?)null))))
        {
            writer.Json.WriteStartObject(name);
            writer.Json.WriteString("d", type);
            if (alias is not null)
                writer.Json.WriteString("a", alias);
            writer.Json.WriteEndObject();
        }

        writer.Json.WriteEndObject();
    }

    /// <returns>The number of each node by its id.</returns>
    private static async Task<Dictionary<string, int>> WriteNodesAsync(NetworkJson writer, NetworkDocument network, CancellationToken cancellationToken)
    {
        Dictionary<string, int> numbers = new(network.NodeCount, StringComparer.Ordinal);
        BeginAspect(writer, "nodes");
        await foreach (NetworkNode node in network.ReadNodes(cancellationToken))
        {
            int number = numbers.Count;
            numbers.Add(node.Id, number);
            writer.Json.WriteStartObject();
            writer.Json.WriteNumber("id", number);
            writer.Json.WriteStartObject("v");
            writer.Value("n", node.Label);
            writer.Value(FactId, node.Id);
            writer.Value("type", node.Type);
            writer.Value("spells", SpellsOf(node.Spells));
            WriteValues(writer, network.NodeAttributes, node.Values);
            writer.Json.WriteEndObject();
            writer.Json.WriteEndObject();
            await writer.SpillAsync(cancellationToken);
        }

        EndAspect(writer);
        return numbers;
    }

    private static async Task WriteEdgesAsync(NetworkJson writer, NetworkDocument network, Dictionary<string, int> numbers, CancellationToken cancellationToken)
    {
        int number = 0;
        BeginAspect(writer, "edges");
        await foreach (NetworkEdge edge in network.ReadEdges(cancellationToken))
        {
            writer.Json.WriteStartObject();
            writer.Json.WriteNumber("id", number++);
            writer.Json.WriteNumber("s", numbers[edge.From]);
            writer.Json.WriteNumber("t", numbers[edge.To]);
            writer.Json.WriteStartObject("v");
            writer.Value("name", edge.Label);
            writer.Value("i", edge.Kind);
            writer.Value(FactId, edge.Id);
            writer.Value("weight", edge.Weight);
            writer.Value("spells", SpellsOf(edge.Spells));
            WriteValues(writer, network.EdgeAttributes, edge.Values);
            writer.Json.WriteEndObject();
            writer.Json.WriteEndObject();
            await writer.SpillAsync(cancellationToken);
        }

        EndAspect(writer);
    }

    private static void WriteValues(NetworkJson writer, IReadOnlyList<NetworkAttribute> attributes, IReadOnlyList<object?> values)
    {
        for (int i = 0; i < values.Count; i++)
            writer.Value(attributes[i].Name, values[i]);
    }

    private static string? SpellsOf(IReadOnlyList<Analysis.Networks.Spell> spells) => spells.Count == 0 ? null : NetworkAttribute.Text(spells);

    private static void BeginAspect(NetworkJson writer, string name)
    {
        writer.Json.WriteStartObject();
        writer.Json.WriteStartArray(name);
    }

    private static void EndAspect(NetworkJson writer)
    {
        writer.Json.WriteEndArray();
        writer.Json.WriteEndObject();
    }

    private static string TypeOf(AttributeKind kind) => kind switch
    {
        AttributeKind.WholeNumber => "integer",
        AttributeKind.Number => "double",
        AttributeKind.YesNo => "boolean",
        AttributeKind.List => "list_of_string",
        _ => "string",
    };
}
