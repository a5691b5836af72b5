namespace Graph.Analysis.Contact;

/// <summary>What is missing from the records of a partnership.</summary>
public enum GapKind
{
    /// <summary>When a person who holds it was last in contact.</summary>
    LastContact = 1,

    /// <summary>Whether anyone holds it for a party.</summary>
    Holder,

    /// <summary>Who a person who holds it knows on the other side, if other people's ties are recorded.</summary>
    Ties,

    /// <summary>The level of a person who holds it.</summary>
    Level,
}
