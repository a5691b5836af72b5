namespace Graph.Model;

/// <summary>By which of its ids an edge is looked up.</summary>
/// <param name="Property">The reference property; null for <see cref="From"/> and <see cref="To"/>.</param>
/// <param name="Column">The column of a store that has the id.</param>
public sealed record EdgeEnd(PropertyDefinition? Property, string Column)
{
    /// <summary>By the node it starts at.</summary>
    public static EdgeEnd From { get; } = new(null, "from_id");

    /// <summary>By the node it leads to.</summary>
    public static EdgeEnd To { get; } = new(null, "to_id");

    /// <summary>By a reference property, such as the partnership of a tie.</summary>
    /// <exception cref="ArgumentException">The property is not a reference.</exception>
    public static EdgeEnd By(PropertyDefinition property) => property.Kind == PropertyKind.Reference
        ? new(property, property.ColumnName)
        : throw new ArgumentException($"{property} is not a reference.", nameof(property));

    /// <summary>The id an edge has at this end; null where it has none.</summary>
    public string? Read(Edge edge) => this == From ? edge.From : this == To ? edge.To : (string?)Property!.Read(edge);
}
