namespace Graph.Model;

/// <summary>A change of one variable of a causal map changes another.</summary>
[Edge("INFLUENCES", Noun = "influence", From = [typeof(Variable)], To = [typeof(Variable)], FromName = "cause", ToName = "effect", Outgoing = "influences", Incoming = "influencedBy", MayCircle = true)]
public sealed record Influences : Edge
{
    /// <summary>Whether the effect changes in the same direction as the cause or in the opposite one.</summary>
    [Facet] public Polarity? Polarity { get; init; }

    /// <summary>Whether it takes long before the effect shows.</summary>
    public bool? Delayed { get; init; }

    /// <summary>How this is known.</summary>
    [Prose] public string? Evidence { get; init; }
}
