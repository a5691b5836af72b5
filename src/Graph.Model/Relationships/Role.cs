namespace Graph.Model;

/// <summary>A post, office or seat that a person has at an organisation.</summary>
[Edge("ROLE", From = [typeof(Person)], To = [typeof(Organisation)], FromName = "person", ToName = "organisation", Outgoing = "roles", Incoming = "roles")]
public sealed record Role : Edge
{
    /// <summary>What the post is called.</summary>
    [Facet, Key] public string? Title { get; init; }

    /// <summary>How senior it is.</summary>
    [Facet] public Level? Level { get; init; }
}
