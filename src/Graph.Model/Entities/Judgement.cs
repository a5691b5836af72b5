namespace Graph.Model;

/// <summary>Somebody looked at two records and said whether they are of one and the same. Later imports keep to it.</summary>
[Node("judgements", Nature = Nature.Record)]
public sealed record Judgement : Node
{
    /// <summary>The id of one of the two records: the one that sorts first.</summary>
    [Facet, Key] public required string One { get; init; }

    /// <summary>The id of the other record.</summary>
    [Facet, Key] public required string Other { get; init; }

    /// <summary>Whether the two are the same.</summary>
    [Caption, Facet] public required Sameness Verdict { get; init; }

    /// <summary>The id of the record that was merged into the other one, and stands for it since; null if they are not merged.</summary>
    [Facet] public string? Absorbed { get; init; }

    /// <summary>The id of the record that stands for both; null if they are not merged.</summary>
    public string? Kept() => Verdict != Sameness.Same || Absorbed is null ? null : Absorbed == One ? Other : Absorbed == Other ? One : null;
}
