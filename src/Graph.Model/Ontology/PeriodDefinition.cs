namespace Graph.Model;

/// <summary>Two properties of a fact type that are the beginning and the end of one period: of the fact itself, or of something within it.</summary>
/// <param name="Of">What lasts so long, such as "agreement"; null for the fact itself.</param>
/// <param name="Since">The property that has the beginning.</param>
/// <param name="Until">The property that has the end, which is exclusive as that of a fact is.</param>
public sealed record PeriodDefinition(string? Of, PropertyDefinition Since, PropertyDefinition Until)
{
    /// <summary>When it begins in a fact; null where nobody has said.</summary>
    public PartialDate? SinceOf(Fact fact) => (PartialDate?)Since.Read(fact);

    /// <summary>When it ends in a fact; null where it has no known end.</summary>
    public PartialDate? UntilOf(Fact fact) => (PartialDate?)Until.Read(fact);

    /// <summary>What can't be true of the two dates in a fact, in a sentence; null where they can be true.</summary>
    public string? Contradiction(Fact fact) => Contradiction(SinceOf(fact), UntilOf(fact));

    /// <summary>What can't be true of two dates, in a sentence; null where they can be true.</summary>
    public string? Contradiction(PartialDate? since, PartialDate? until) => Periods.Contradiction(since, until, Of);
}
