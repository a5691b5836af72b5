namespace Graph.Model;

/// <summary>A pilot, project or programme that organisations take part in.</summary>
[Node("initiatives")]
public sealed record Initiative : Node
{
    /// <summary>What it is called.</summary>
    [Caption, Searchable, Facet, Key] public required string Name { get; init; }

    /// <summary>Pilot, project, programme, or another word for it.</summary>
    [Searchable, Facet] public string? Kind { get; init; }

    /// <summary>What it sets out to do.</summary>
    [Searchable, Prose] public string? Description { get; init; }
}
