namespace Graph.Model;

/// <summary>A person holds a partnership for one of its parties.</summary>
[Edge("HOLDS", Noun = "holding", From = [typeof(Person)], To = [typeof(Partnership)], FromName = "person", ToName = "partnership", Outgoing = "holds", Incoming = "holders")]
public sealed record Holds : Edge
{
    /// <summary>The party the person holds it for.</summary>
    [Reference(typeof(Organisation)), Key, Among(typeof(Party))] public required string Organisation { get; init; }

    /// <summary>How strong the contact is; treated as ordinary if unknown.</summary>
    [Facet] public Strength? Strength { get; init; }

    /// <summary>When the person was last in contact about it, apart from ties and recorded contacts.</summary>
    [Facet, Past] public PartialDate? LastContact { get; init; }
}
