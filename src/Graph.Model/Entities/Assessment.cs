namespace Graph.Model;

/// <summary>How far something has come on a day: a judgement on a scale, or a reading of what is counted.</summary>
[Node("assessments", Nature = Nature.Record), Context(typeof(About)), Context(typeof(AssessedBy))]
public sealed record Assessment : Node
{
    /// <summary>When it was made.</summary>
    [Facet, Key, Past] public required PartialDate Date { get; init; }

    /// <summary>What was judged, such as trust or shared purpose. Where it was judged by a measure, what the measure is called.</summary>
    [Caption, Searchable, Facet, Key, NamedAfter(typeof(Assesses))] public required string Dimension { get; init; }

    /// <summary>The score, on the scale that was used.</summary>
    [Facet, AtLeast(0)] public int? Score { get; init; }

    /// <summary>The highest score of that scale.</summary>
    [AtLeast(1)] public int? Scale { get; init; }

    /// <summary>What was counted, in the unit of the measure.</summary>
    [Facet] public decimal? Reading { get; init; }

    /// <summary>The evidence for the judgement.</summary>
    [Searchable, Prose] public string? Evidence { get; init; }

    /// <inheritdoc/>
    public override string? Contradiction() => base.Contradiction()
        ?? (Score > Scale ? $"The score, {Score}, is higher than the highest of its scale, {Scale}." : null);
}
