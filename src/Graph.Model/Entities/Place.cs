namespace Graph.Model;

/// <summary>A ward, neighbourhood, borough or region, or a community as its people know it.</summary>
[Node("places")]
public sealed record Place : Node
{
    /// <summary>What it is called.</summary>
    [Caption, Searchable, Facet, Key] public required string Name { get; init; }

    /// <summary>Other names it is or was known by, such as its name in Welsh.</summary>
    [Caption, Searchable] public ValueList<string> AlternateNames { get; init; } = [];

    /// <summary>Its Government Statistical Service code, such as E08000009.</summary>
    [Searchable, Facet, Identifier, Form(TextForm.GssCode)] public string? Gss { get; init; }

    /// <summary>Codes that it had before its present one: what is recorded with one of them is about this place.</summary>
    [Searchable, Identifier] public ValueList<string> FormerCodes { get; init; } = [];

    /// <summary>Ward, neighbourhood, community, borough, region, or another word for it.</summary>
    [Searchable, Facet] public string? Kind { get; init; }

    /// <summary>Where it is and what holds it together, in the words of those who live there.</summary>
    [Searchable, Prose] public string? Description { get; init; }
}
