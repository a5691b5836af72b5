namespace Graph.Model;

/// <summary>Something an organisation offers, including skills and services that are not widely known.</summary>
[Node("services", Nature = Nature.Undertaking), Context(typeof(Provides), OneIsEnough = true)]
public sealed record Service : Node
{
    /// <summary>What it is called.</summary>
    [Caption, Searchable, Facet, Key] public required string Name { get; init; }

    /// <summary>What kind of thing it is; treated as a service if unknown.</summary>
    [Facet] public OfferKind? Kind { get; init; }

    /// <summary>What it offers and to whom.</summary>
    [Searchable, Prose] public string? Description { get; init; }

    /// <summary>Who may use it.</summary>
    [Prose] public string? Eligibility { get; init; }

    /// <summary>When and how often it can be had.</summary>
    [Prose] public string? Availability { get; init; }

    /// <summary>Whether it is missing from every directory.</summary>
    [Facet] public bool? BelowTheRadar { get; init; }

    /// <summary>Where to find out more about it.</summary>
    [Form(TextForm.WebAddress)] public string? Website { get; init; }
}
