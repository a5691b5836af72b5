namespace Graph.Model;

/// <summary>A working relationship between two or more organisations: an agreement, a joint service, a regular conversation.</summary>
[Node("partnerships"), Caption(typeof(Party)), Context(typeof(Party)), Recurs]
public sealed record Partnership : Node
{
    /// <summary>What kind of relationship it is, in the words of the person who recorded it.</summary>
    [Caption, Searchable, Facet, Key] public string? Kind { get; init; }

    /// <summary>The formal agreement behind it; null if none is recorded.</summary>
    [Searchable] public string? Agreement { get; init; }
}
