namespace Graph.Model;

/// <summary>What to search for.</summary>
/// <param name="Text">What somebody typed.</param>
public sealed record SearchQuery(string Text)
{
    /// <summary>The most hits of one search.</summary>
    public const int MaximumFirst = 1000;

    /// <summary>The node types to look for; empty for all.</summary>
    public IReadOnlyCollection<FactType> Types { get; init; } = [];

    /// <summary>How many at most, 1 to 1000.</summary>
    public int First { get; init; } = 20;

    /// <summary>The day it is asked about; null for nodes of all times. Search looks into what is known now.</summary>
    public DateOnly? AsOf { get; init; }
}
