namespace Graph.Model;

/// <summary>A working relationship between two or more organisations: an agreement, a joint service, a regular conversation.</summary>
[Node("partnerships", Nature = Nature.Undertaking), Caption(typeof(Party)), Context(typeof(Party), AtLeast = 2), Recurs]
public sealed record Partnership : Node
{
    /// <summary>What kind of relationship it is, in the words of the person who recorded it.</summary>
    [Caption, Searchable, Facet, Key] public string? Kind { get; init; }

    /// <summary>The formal agreement behind it; null if none is recorded.</summary>
    [Searchable] public string? Agreement { get; init; }

    /// <summary>When the agreement came or will come into force; null if unknown.</summary>
    public PartialDate? AgreementSince { get; init; }

    /// <summary>The day after the agreement is last in force (for a month or a year: its last day); null if no end is known.</summary>
    [Facet, EndOf("agreement", nameof(AgreementSince))] public PartialDate? AgreementUntil { get; init; }

    /// <summary>Whether it has dates of an agreement and no agreement: they say nothing then, and neither files nor mutations record them.</summary>
    public bool DatesNoAgreement() => Agreement is null && (AgreementSince is not null || AgreementUntil is not null);

    /// <inheritdoc/>
    public override Omission? Omission() => DatesNoAgreement()
        ? new(nameof(Agreement), "There are dates of an agreement, but no agreement. Name the agreement, or leave out its dates.")
        : base.Omission();
}
