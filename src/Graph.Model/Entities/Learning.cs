namespace Graph.Model;

/// <summary>A case that others can learn from, good or bad.</summary>
[Node("learnings", Nature = Nature.Record)]
public sealed record Learning : Node
{
    /// <summary>The case in one line.</summary>
    [Caption, Searchable, Facet, Key] public required string Title { get; init; }

    /// <summary>The form in which it is told.</summary>
    [Facet] public LearningKind? Kind { get; init; }

    /// <summary>When it happened.</summary>
    [Facet, Past] public PartialDate? Date { get; init; }

    /// <summary>The part of the way people work together that it is about.</summary>
    [Facet] public FrameworkPart? FrameworkPart { get; init; }

    /// <summary>What is to become of the practice.</summary>
    [Facet] public Disposition? Disposition { get; init; }

    /// <summary>What was possible.</summary>
    [Searchable, Prose] public string? Opportunity { get; init; }

    /// <summary>What stood in the way.</summary>
    [Searchable, Prose] public string? Challenge { get; init; }

    /// <summary>What the result was.</summary>
    [Searchable, Prose] public string? Outcome { get; init; }

    /// <summary>What went well.</summary>
    [Searchable, Prose] public string? WentWell { get; init; }

    /// <summary>What did not go well.</summary>
    [Searchable, Prose] public string? WentBadly { get; init; }

    /// <summary>Why it was chosen to be told.</summary>
    [Searchable, Prose] public string? Reason { get; init; }

    /// <summary>What was learnt.</summary>
    [Searchable, Prose] public string? Learnt { get; init; }
}
