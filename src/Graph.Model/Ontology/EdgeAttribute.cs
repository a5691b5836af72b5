namespace Graph.Model;

/// <summary>Makes a record an edge of the ontology.</summary>
/// <param name="label">The relationship's label in a property graph, such as "HOLDS".</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EdgeAttribute(string label) : Attribute
{
    /// <summary>The relationship's label in a property graph.</summary>
    public string Label { get; } = label;

    /// <summary>What one of them is called in a sentence, where the name of the record is no noun, such as "holding".</summary>
    public string? Noun { get; init; }

    /// <summary>What several of them are called in a sentence, where that is not the noun with an s, such as "areas served".</summary>
    public string? Nouns { get; init; }

    /// <summary>The node types it may start at; empty means any.</summary>
    public Type[] From { get; init; } = [];

    /// <summary>The node types it may lead to; empty means any.</summary>
    public Type[] To { get; init; } = [];

    /// <summary>What the starting node is called on the edge, in camel case, such as "person".</summary>
    public required string FromName { get; init; }

    /// <summary>What the target is called on the edge, in camel case, such as "organisation".</summary>
    public required string ToName { get; init; }

    /// <summary>What the list of these edges is called on the starting node, in camel case.</summary>
    public required string Outgoing { get; init; }

    /// <summary>What the list of these edges is called on the target, in camel case; the same as <see cref="Outgoing"/> where the edge has no direction.</summary>
    public required string Incoming { get; init; }

    /// <summary>Whether nodes of one type may lead to each other in a circle, as two forums may be members of each other.</summary>
    public bool MayCircle { get; init; }

    /// <summary>Whether it stays true of a node that has ended, as what somebody attended does. Whoever ends a node is told of the others that are still open.</summary>
    public bool Outlasts { get; init; }

    /// <summary>Whether nothing leads back to where it starts: it leads to nodes of one type, which it may start at, such as from a place to what it lies within, and is not said to circle.</summary>
    public bool IsAcyclic => !MayCircle && !IsUndirected && To.Length == 1 && (From.Length == 0 || From.AsSpan().SequenceEqual(To));

    /// <summary>Whether it has no direction, so that its two ends may change places.</summary>
    public bool IsUndirected => Outgoing == Incoming && From.AsSpan().SequenceEqual(To);
}
