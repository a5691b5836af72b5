namespace Graph.Model;

/// <summary>Somebody looked at two records and said whether they are of one and the same. Later imports keep to it.</summary>
[Node("judgements")]
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
    public string? Kept() => Absorbed is null ? null : Absorbed == One ? Other : One;

    /// <inheritdoc/>
    public override string? Contradiction() => this switch
    {
        { Absorbed: { } absorbed } when absorbed != One && absorbed != Other => $"{absorbed} is not one of the two records that were judged. Give one of them, or leave it out.",
        { Absorbed: not null, Verdict: not Sameness.Same } => "Only records that are the same are merged. Leave out which one was absorbed, or say that they are the same.",
        _ when One == Other => "Two different records are judged. Give two different ids.",
        _ => base.Contradiction(),
    };
}
