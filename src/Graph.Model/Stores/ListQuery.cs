namespace Graph.Model;

/// <summary>Which facts of one type are wanted, in what order, and how many. Queries that ask the same are equal.</summary>
/// <param name="Type">The type.</param>
public sealed record ListQuery(FactType Type)
{
    /// <summary>The most facts a page may have.</summary>
    public const int MaximumFirst = 1000;

    /// <summary>All of these must hold; empty for every fact of the type.</summary>
    public ValueList<Filter> Where { get; init; } = [];

    /// <summary>What to sort by; ties, and everything where it is empty, by id.</summary>
    public ValueList<SortKey> OrderBy { get; init; } = [];

    /// <summary>How many facts at most, 0 to <see cref="MaximumFirst"/>.</summary>
    public int First { get; init; } = 50;

    /// <summary>The cursor of the fact before the first one wanted; null to begin.</summary>
    public string? After { get; init; }

    /// <summary>When it is asked about.</summary>
    public ReadPoint At { get; init; }

    /// <summary>Whether to count all facts that match.</summary>
    public bool CountTotal { get; init; }
}
