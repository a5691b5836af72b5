namespace Graph.Model;

/// <summary>Something an organisation offers, below-the-radar services and skills included.</summary>
[Node("services"), Context(typeof(Provides), OneIsEnough = true)]
public sealed record Service : Node
{
    /// <summary>What it is called.</summary>
    [Searchable, Facet, Key] public required string Name { get; init; }

    /// <summary>What it offers to whom.</summary>
    [Searchable] public string? Description { get; init; }

    /// <summary>Who may use it.</summary>
    public string? Eligibility { get; init; }

    /// <summary>Whether no directory lists it.</summary>
    [Facet] public bool? BelowTheRadar { get; init; }

    /// <summary>Where more is said about it.</summary>
    public string? Website { get; init; }
}
