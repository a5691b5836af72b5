namespace Graph.Model;

/// <summary>A column of the table of a type (<see cref="FactType.Columns"/>): the one answer to what imported and exported tables call it.</summary>
/// <param name="Header">What it is called, such as Spare capacity.</param>
/// <param name="Description">What its cells mean: the doc comment of the property, or of the edge.</param>
public sealed record TypeColumn(string Header, string Description)
{
    /// <summary>The property that its cells are the values of; null for others.</summary>
    public PropertyDefinition? Property { get; init; }

    /// <summary>The edges that its cells are the other ends of, in a table of nodes; null for others.</summary>
    public FactType? Edge { get; init; }

    /// <summary>In a table of edges, the end that its cells name. In a column of <see cref="Edge"/>, the end at which the row's own node is. Null for others.</summary>
    public EdgeEnd? End { get; init; }

    /// <summary>The types of the nodes that its cells name; empty where they name none.</summary>
    public IReadOnlyList<FactType> Nodes { get; init; } = [];

    /// <summary>Whether its cells are the ids of the rows' own facts.</summary>
    public bool IsId => Property is null && Edge is null && End is null;

    /// <summary>The header of the column beside it in exported tables, which says what the facts are called whose ids are in its cells. Imports leave it out.</summary>
    public string NameHeader => $"{Header} (name)";

    /// <summary>The header of the column of ids.</summary>
    public const string Id = "Id";

    internal static IReadOnlyList<TypeColumn> Of(FactType type)
    {
        IEnumerable<TypeColumn> properties = type.Properties.Select(property => new TypeColumn(property.InWords, property.Description)
        {
            Property = property,
            Nodes = property.Target is { } target ? [Ontology.Of(target)] : [],
        });
        TypeColumn id = new(Id, "The id of the fact, as the graph made it.");
        return type.Edge is { } edge
            ? [At(type, EdgeEnd.From, edge.FromName), At(type, EdgeEnd.To, edge.ToName), .. properties, id]
            : [.. properties, .. LinksOf(type), id];
    }

    private static TypeColumn At(FactType type, EdgeEnd end, string name) => new(Casing.Words(name), type.Description) { End = end, Nodes = type.NodesAt(end) };

    // Edges that need properties of their own, as a holding needs its organisation, are recorded in their own tables.
    private static IEnumerable<TypeColumn> LinksOf(FactType node) => Ontology.LinksTo(node)
        .Where(link => link.Type.Edge is not null && link.End.Property is null && !link.Type.Properties.Any(property => property.IsRequired))
        .Where(link => link.End == EdgeEnd.From || !(link.Type.Edge!.IsUndirected && link.Type.MayStartAt(node)))
        .Select(link => new TypeColumn(Casing.Words(link.End == EdgeEnd.From ? link.Type.Edge!.Outgoing : link.Type.Edge!.Incoming), link.Type.Description)
        {
            Edge = link.Type,
            End = link.End,
            Nodes = link.Type.NodesAt(link.End == EdgeEnd.From ? EdgeEnd.To : EdgeEnd.From),
        });
}
