namespace Graph.Model;

/// <summary>A subject that partners work on, such as food, youth or loneliness.</summary>
[Node("themes")]
public sealed record Theme : Node
{
    /// <summary>What it is called.</summary>
    [Caption, Searchable, Facet, Key] public required string Name { get; init; }

    /// <summary>What it covers.</summary>
    [Searchable, Prose] public string? Description { get; init; }

    /// <summary>Its code. One that comes from a published vocabulary has the vocabulary before it, such as ukcat:FD101, because vocabularies use the same codes for different things.</summary>
    [Searchable, Facet, Identifier] public string? Code { get; init; }

    /// <summary>The vocabulary it comes from.</summary>
    [Facet] public string? Vocabulary { get; init; }
}
