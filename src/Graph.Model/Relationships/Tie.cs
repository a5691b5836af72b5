namespace Graph.Model;

/// <summary>Two people know each other, usually the holders of one partnership on its two sides.</summary>
[Edge("TIE", From = [typeof(Person)], To = [typeof(Person)], FromName = "person", ToName = "other", Outgoing = "ties", Incoming = "ties")]
public sealed record Tie : Edge
{
    /// <summary>The partnership through which they know each other; null if it is not about one.</summary>
    [Reference(typeof(Partnership)), Key] public string? Partnership { get; init; }

    /// <summary>How strong the contact is; treated as ordinary if unknown.</summary>
    [Facet] public Strength? Strength { get; init; }

    /// <summary>When the two were last in contact.</summary>
    [Facet, Past] public PartialDate? LastContact { get; init; }
}
