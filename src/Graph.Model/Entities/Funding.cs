namespace Graph.Model;

/// <summary>Money or help that one organisation gives another: a grant, a contract, help in kind.</summary>
[Node("funding", Nature = Nature.Record)]
public sealed record Funding : Node
{
    /// <summary>What it is for, in one line.</summary>
    [Caption, Searchable, Facet] public required string Title { get; init; }

    /// <summary>What it is for, in full.</summary>
    [Searchable, Prose] public string? Description { get; init; }

    /// <summary>Whether it is a grant, a contract or help in kind.</summary>
    [Facet] public FundingKind? Kind { get; init; }

    /// <summary>The amount awarded, in the main unit of its currency; below 0 for money that was returned.</summary>
    [Facet] public decimal? Amount { get; init; }

    /// <summary>The ISO 4217 code of the currency, such as GBP.</summary>
    [Form(TextForm.Currency)] public string? Currency { get; init; }

    /// <summary>When it was awarded.</summary>
    [Facet, Past(YearsAhead = 1)] public PartialDate? Awarded { get; init; }

    /// <summary>The programme it was given under.</summary>
    [Searchable, Facet] public string? Programme { get; init; }

    /// <summary>The identifier that its publisher gave it.</summary>
    [Searchable, Facet, Identifier] public string? Reference { get; init; }
}
