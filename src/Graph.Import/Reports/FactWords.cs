using Graph.Model;

namespace Graph.Import.Reports;

/// <summary>Facts in words, as reports of imports have them.</summary>
internal static class FactWords
{
    /// <summary>What a fact is about: the name of a node, or the names at both ends of an edge.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="nameOf">The name of a node; null where it has none.</param>
    public static string Subject(Fact fact, Func<string, string?> nameOf) => fact is Edge edge
        ? $"{Name(edge.From, nameOf)} → {Name(edge.To, nameOf)}"
        : nameOf(fact.Id) ?? Ontology.Of(fact).Caption.Of(fact) ?? fact.Id;

    /// <summary>A value, with the name of what it refers to; null where there is none.</summary>
    public static string? Value(PropertyDefinition property, object? value, Func<string, string?> nameOf) => value switch
    {
        null or ValueList<string> { Count: 0 } or ValueList<OrgIdentifier> { Count: 0 } => null,
        string id when property.Kind == PropertyKind.Reference => Name(id, nameOf),
        _ when property.Kind == PropertyKind.Word => CellText.Word(PropertyDefinition.FormatWord(value)),
        ValueList<string> texts => string.Join("; ", texts),
        ValueList<OrgIdentifier> identifiers => string.Join("; ", identifiers),
        _ => FormattableString.Invariant($"{value}"),
    };

    /// <summary>A node by what its record calls it, and its id.</summary>
    public static string Named(Fact node) => Ontology.Of(node).Caption.Of(node) is { } name ? $"{Plain.Quote(name)} ({node.Id})" : node.Id;

    private static string Name(string id, Func<string, string?> nameOf) => nameOf(id) ?? id;
}
