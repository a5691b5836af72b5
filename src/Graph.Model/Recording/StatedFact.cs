namespace Graph.Model;

/// <summary>A fact as somebody says it: a new one, or what is to change in a known one.</summary>
/// <param name="Type">Its type.</param>
public sealed record StatedFact(FactType Type)
{
    /// <summary>The id of the known fact that is to change; null for a new one.</summary>
    public string? Id { get; init; }

    /// <summary>What the other facts of the same statement call it; null where none does.</summary>
    public string? Ref { get; init; }

    /// <summary>The version that the known fact must be at, if it changes; null where any will do.</summary>
    public long? ExpectedVersion { get; init; }

    /// <summary>The node that an edge starts at: an id, or a <see cref="Ref"/> of the same statement.</summary>
    public string? From { get; init; }

    /// <summary>The node that an edge leads to: an id, or a <see cref="Ref"/> of the same statement.</summary>
    public string? To { get; init; }

    /// <summary>What is said of its properties: values of their C# types, for references an id or a <see cref="Ref"/>. Null says that there is none; what is left out stays as it is known.</summary>
    public IReadOnlyDictionary<PropertyDefinition, object?> Values { get; init; } = new Dictionary<PropertyDefinition, object?>();
}
