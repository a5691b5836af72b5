namespace Graph.Model;

/// <summary>Someone we need to know but do not know yet: an open line in a sector map.</summary>
[Node("gaps", Nature = Nature.Undertaking), Context(typeof(LocatedIn)), Recurs]
public sealed record Gap : Node
{
    /// <summary>Who we need to meet: a role, a group or a name.</summary>
    [Caption, Searchable, Facet, Key] public required string Wanted { get; init; }

    /// <summary>The row of the sector map, such as Public services.</summary>
    [Searchable, Facet, Key] public string? Category { get; init; }

    /// <summary>The kind of institution or group they belong to.</summary>
    [Searchable, Facet, Key] public string? Institution { get; init; }
}
