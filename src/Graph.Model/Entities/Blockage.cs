namespace Graph.Model;

/// <summary>Something in the system that stops people working together until someone clears it.</summary>
[Node("blockages", Nature = Nature.Undertaking), Context(typeof(About)), Recurs]
public sealed record Blockage : Node
{
    /// <summary>The blockage in one line.</summary>
    [Caption, Searchable, Facet, Key] public required string Title { get; init; }

    /// <summary>When it was raised.</summary>
    [Facet, Past] public PartialDate? Raised { get; init; }

    /// <summary>The person who has taken it on.</summary>
    [Reference(typeof(Person))] public string? Owner { get; init; }

    /// <summary>When those who could clear it acknowledged it.</summary>
    [Facet, Past] public PartialDate? Acknowledged { get; init; }

    /// <summary>What has been done about it.</summary>
    [Searchable, Prose] public string? Steps { get; init; }

    /// <summary>When it was cleared; null while it remains.</summary>
    [Facet, Past] public PartialDate? Resolved { get; init; }

    /// <summary>How it was cleared.</summary>
    [Searchable, Prose] public string? Resolution { get; init; }

    /// <inheritdoc/>
    public override string? Contradiction() => base.Contradiction()
        ?? (Periods.Contradiction(Raised, Acknowledged) is not null ? $"It was raised on {Raised}, and can't have been acknowledged on {Acknowledged}." : null)
        ?? (Periods.Contradiction(Raised, Resolved) is not null ? $"It was raised on {Raised}, and can't have been cleared on {Resolved}." : null);

    /// <summary>Whether it had been raised by a day, and not cleared yet. One that says how it was cleared, and not when, is cleared.</summary>
    /// <param name="day">The day asked about.</param>
    public bool IsOpenOn(DateOnly day) => IsCurrentOn(day)
        && (Raised is not { } raised || raised.FirstDay <= day)
        && (Resolved is { } resolved ? resolved.FirstDay > day : Resolution is null);
}
