namespace Graph.Model;

/// <summary>Something that a group decided, so that it is known later why, and what came of it.</summary>
[Node("decisions", Nature = Nature.Record), Context(typeof(DecidedBy))]
public sealed record Decision : Node
{
    /// <summary>What was decided, in one line.</summary>
    [Caption, Searchable, Facet, Key] public required string Title { get; init; }

    /// <summary>When it was decided.</summary>
    [Facet, Key, Past] public PartialDate? Decided { get; init; }

    /// <summary>Why it was decided so, and what else was considered.</summary>
    [Searchable, Prose] public string? Reason { get; init; }

    /// <summary>When the group wants to look at it again.</summary>
    [Facet] public PartialDate? Review { get; init; }

    /// <summary>What came of it.</summary>
    [Searchable, Prose] public string? Outcome { get; init; }
}
