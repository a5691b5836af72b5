namespace Graph.Model;

/// <summary>A judgement of how mature a part of the system is, on a scale.</summary>
[Node("assessments"), Context(typeof(About))]
public sealed record Assessment : Node
{
    /// <summary>When it was made.</summary>
    [Facet, Key, Past] public required PartialDate Date { get; init; }

    /// <summary>What was judged, such as trust or shared purpose.</summary>
    [Caption, Searchable, Facet, Key] public required string Dimension { get; init; }

    /// <summary>The score, on the scale that was used.</summary>
    [Facet, AtLeast(0)] public int? Score { get; init; }

    /// <summary>The highest score of that scale.</summary>
    [AtLeast(1)] public int? Scale { get; init; }

    /// <summary>The evidence for the judgement.</summary>
    [Searchable, Prose] public string? Evidence { get; init; }

    /// <inheritdoc/>
    public override string? Contradiction() => base.Contradiction()
        ?? (Score > Scale ? $"The score, {Score}, is higher than the highest of its scale, {Scale}." : null);
}
