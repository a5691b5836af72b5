namespace Graph.Model;

/// <summary>Somebody who holds, or could hold, a relationship for an organisation.</summary>
[Node("people"), Context(typeof(Role), OneIsEnough = true)]
public sealed record Person : Node
{
    /// <summary>Their name as they use it.</summary>
    [Searchable, Facet, Key] public required string Name { get; init; }

    /// <summary>Other names they are or were known by.</summary>
    [Searchable] public ValueList<string> AlternateNames { get; init; } = [];

    /// <summary>Their e-mail address at work.</summary>
    [Personal] public string? Email { get; init; }

    /// <summary>Their telephone number at work.</summary>
    [Personal] public string? Telephone { get; init; }
}
