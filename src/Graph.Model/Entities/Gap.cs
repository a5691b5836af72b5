namespace Graph.Model;

/// <summary>Somebody we need to know and do not know yet: an open line of a sector map.</summary>
[Node("gaps"), Context(typeof(LocatedIn)), Recurs]
public sealed record Gap : Node
{
    /// <summary>Who is to be met: a role, a group, a name.</summary>
    [Searchable, Facet, Key] public required string Wanted { get; init; }

    /// <summary>The row of the sector map, such as Public services.</summary>
    [Facet, Key] public string? Category { get; init; }

    /// <summary>The kind of institution or group they belong to.</summary>
    [Facet, Key] public string? Institution { get; init; }
}
