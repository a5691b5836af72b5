namespace Graph.Model;

/// <summary>A case that others can learn from, good or bad.</summary>
[Node("learnings")]
public sealed record Learning : Node
{
    /// <summary>The case in one line.</summary>
    [Caption, Searchable, Facet, Key] public required string Title { get; init; }

    /// <summary>What was possible.</summary>
    [Searchable, Prose] public string? Opportunity { get; init; }

    /// <summary>What stood in the way.</summary>
    [Searchable, Prose] public string? Challenge { get; init; }

    /// <summary>What the result was.</summary>
    [Searchable, Prose] public string? Outcome { get; init; }

    /// <summary>What was learnt.</summary>
    [Searchable, Prose] public string? Learnt { get; init; }
}
