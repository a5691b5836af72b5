namespace Graph.Model;

/// <summary>Something that somebody undertook to do: of a roadmap, against a blockage, or agreed in a meeting.</summary>
[Node("actions", Nature = Nature.Undertaking), Context(typeof(About)), Recurs]
public sealed record Action : Node
{
    /// <summary>What is to be done, in one line.</summary>
    [Caption, Searchable, Facet, Key] public required string Title { get; init; }

    /// <summary>The lever of change it belongs to, such as Commissioning or Staff empowerment.</summary>
    [Searchable, Facet] public string? Lever { get; init; }

    /// <summary>The person who has taken it on.</summary>
    [Reference(typeof(Person))] public string? Owner { get; init; }

    /// <summary>When it is to be done by.</summary>
    [Facet] public PartialDate? Due { get; init; }

    /// <summary>When it was done, or dropped by agreement; null while it is open.</summary>
    [Facet, Past] public PartialDate? Done { get; init; }

    /// <summary>What came of it.</summary>
    [Searchable, Prose] public string? Result { get; init; }

    /// <summary>Whether it had been taken on by a day, and not been done yet.</summary>
    /// <param name="day">The day asked about.</param>
    public bool IsOpenOn(DateOnly day) => IsCurrentOn(day) && !IsDoneBy(day);

    /// <summary>Whether it had been done, or dropped by agreement, by a day.</summary>
    /// <param name="day">The day asked about.</param>
    public bool IsDoneBy(DateOnly day) => Done is { } done && done.FirstDay <= day;
}
