namespace Graph.Model;

/// <summary>Something by which people see how far they have come: a factor of a maturity model, or a sign of success that is counted.</summary>
[Node("measures")]
public sealed record Measure : Node
{
    /// <summary>What is measured, such as collaboration or people helped.</summary>
    [Caption, Searchable, Facet, Key] public required string Name { get; init; }

    /// <summary>The model or plan it belongs to, such as System Maturity Model.</summary>
    [Searchable, Facet, Key] public string? Model { get; init; }

    /// <summary>What is meant by it.</summary>
    [Searchable, Prose] public string? Description { get; init; }

    /// <summary>What each level looks like, the lowest first. Empty if it is counted and not judged by levels.</summary>
    [InOrder] public ValueList<string> Levels { get; init; } = [];

    /// <summary>What a reading counts, such as people or pounds.</summary>
    public string? Unit { get; init; }

    /// <summary>The person who sees to its being measured.</summary>
    [Reference(typeof(Person))] public string? Owner { get; init; }

    /// <summary>The level or reading that is aimed for.</summary>
    [Facet] public decimal? Target { get; init; }

    /// <summary>When the target is to be reached.</summary>
    [Facet] public PartialDate? TargetDate { get; init; }
}
