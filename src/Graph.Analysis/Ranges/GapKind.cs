namespace Graph.Analysis;

/// <summary>What is missing in what is recorded of a partnership.</summary>
public enum GapKind
{
    /// <summary>When somebody who holds it was last in contact.</summary>
    LastContact = 1,

    /// <summary>Anybody at all who holds it for a party.</summary>
    Holder,

    /// <summary>Whom somebody who holds it knows on the other side, where others' ties are recorded.</summary>
    Ties,

    /// <summary>The level of somebody who holds it.</summary>
    Level,
}
