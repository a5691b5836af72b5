namespace Graph.Model;

/// <summary>A pilot, project or programme that organisations take part in.</summary>
[Node("initiatives", Nature = Nature.Undertaking)]
public sealed record Initiative : Node
{
    private const string ShortlistKind = "shortlist";

    /// <summary>What it is called.</summary>
    [Caption, Searchable, Facet, Key] public required string Name { get; init; }

    /// <summary>Pilot, project, programme, or another word for it.</summary>
    [Searchable, Facet] public string? Kind { get; init; }

    /// <summary>What it sets out to do.</summary>
    [Searchable, Prose] public string? Description { get; init; }

    /// <summary>Whether it is a shortlist: a list of those that somebody picked out. Being on it says what others think of an organisation, and nothing of what it does.</summary>
    public bool IsShortlist() => Kind is { } kind && KeyText.Fold(kind) == ShortlistKind;
}
