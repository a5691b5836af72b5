namespace Graph.Model;

/// <summary>What an organisation reported of one of its financial years.</summary>
[Node("annualReturns", Nature = Nature.Record), Context(typeof(Filed), OneIsEnough = true)]
public sealed record AnnualReturn : Node
{
    /// <summary>The last day of the financial year.</summary>
    [Caption, Facet, Key, Past] public required PartialDate YearEnd { get; init; }

    /// <summary>Its income in that year, in pounds.</summary>
    [Facet, AtLeast(0)] public decimal? Income { get; init; }

    /// <summary>What it spent in that year, in pounds.</summary>
    [AtLeast(0)] public decimal? Spending { get; init; }

    /// <summary>How many people it employed.</summary>
    [AtLeast(0)] public int? Staff { get; init; }

    /// <summary>How many people volunteered for it.</summary>
    [AtLeast(0)] public int? Volunteers { get; init; }
}
