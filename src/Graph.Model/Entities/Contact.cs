namespace Graph.Model;

/// <summary>A meeting, call or conversation between people about partnerships, on a given day.</summary>
[Node("contacts", Nature = Nature.Record), Context(typeof(Attended)), Context(typeof(About))]
public sealed record Contact : Node
{
    /// <summary>When it took place.</summary>
    [Caption, Facet, Key, Past] public required PartialDate Date { get; init; }

    /// <summary>How the people were in contact.</summary>
    [Key] public ContactKind? Kind { get; init; }

    /// <summary>What it was about.</summary>
    [Personal, Key, Prose] public string? Summary { get; init; }

    /// <summary>What was promised there, by whom and to whom; null if nothing was promised.</summary>
    [Personal, Key, Prose] public string? Promised { get; init; }

    /// <summary>When the promise was kept, or dropped by agreement; null while it is open.</summary>
    [Past] public PartialDate? PromiseKept { get; init; }

    /// <inheritdoc/>
    public override string? Contradiction() => base.Contradiction()
        ?? (Periods.Contradiction(Date, PromiseKept) is not null ? $"It was promised on {Date}, and can't have been kept on {PromiseKept}." : null);

    /// <inheritdoc/>
    public override Omission? Omission() => PromiseKept is not null && Promised is null
        ? new(nameof(Promised), "There is a date on which a promise was kept, but no promise. Say what was promised, or leave out the date.")
        : base.Omission();
}
