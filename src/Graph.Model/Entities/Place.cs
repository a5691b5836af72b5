namespace Graph.Model;

/// <summary>A ward, neighbourhood, borough or region.</summary>
[Node("places")]
public sealed record Place : Node
{
    /// <summary>What it is called.</summary>
    [Caption, Searchable, Facet, Key] public required string Name { get; init; }

    /// <summary>Its Government Statistical Service code, such as E08000009.</summary>
    [Searchable, Facet, Identifier, Form(TextForm.GssCode)] public string? Gss { get; init; }

    /// <summary>Ward, neighbourhood, borough, region, or another word for it.</summary>
    [Searchable, Facet] public string? Kind { get; init; }
}
