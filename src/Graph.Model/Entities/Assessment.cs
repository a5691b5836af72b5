namespace Graph.Model;

/// <summary>A judgement of how mature a part of the system is, on a scale.</summary>
[Node("assessments"), Context(typeof(About))]
public sealed record Assessment : Node
{
    /// <summary>When it was made.</summary>
    [Facet, Key] public required PartialDate Date { get; init; }

    /// <summary>What was judged, such as trust or shared purpose.</summary>
    [Caption, Searchable, Facet, Key] public required string Dimension { get; init; }

    /// <summary>The score, on the scale that was used.</summary>
    [Facet] public int? Score { get; init; }

    /// <summary>The highest score of that scale.</summary>
    public int? Scale { get; init; }

    /// <summary>The evidence for the judgement.</summary>
    [Searchable, Prose] public string? Evidence { get; init; }
}
