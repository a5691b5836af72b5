namespace Graph.Model;

/// <summary>A person who holds, or could hold, a relationship for an organisation.</summary>
[Node("people"), Context(typeof(Role), OneIsEnough = true)]
public sealed record Person : Node
{
    /// <summary>Their name as they use it.</summary>
    [Caption, Searchable, Facet, Key] public required string Name { get; init; }

    /// <summary>Other names they are or were known by.</summary>
    [Caption, Searchable] public ValueList<string> AlternateNames { get; init; } = [];

    /// <summary>Their work email address.</summary>
    [Personal, Form(TextForm.EmailAddress)] public string? Email { get; init; }

    /// <summary>Their work telephone number.</summary>
    [Personal] public string? Telephone { get; init; }
}
