namespace Graph.Model;

/// <summary>Something in a causal map that can rise and fall, such as trust between partners.</summary>
[Node("variables", Nature = Nature.Undertaking)]
public sealed record Variable : Node
{
    /// <summary>What it is called on the map.</summary>
    [Caption, Searchable, Facet, Key] public required string Name { get; init; }

    /// <summary>The causal map it is on.</summary>
    [Searchable, Facet, Key] public string? Map { get; init; }

    /// <summary>What is meant by it.</summary>
    [Searchable, Prose] public string? Description { get; init; }

    /// <summary>Its code in the program that the map is drawn in, with the program before it, such as kumu:elem-QdzwjJNc. It stays the same when the label changes.</summary>
    [Identifier] public string? Code { get; init; }
}
