namespace Graph.Model;

/// <summary>What kind of thing an organisation offers.</summary>
public enum OfferKind
{
    /// <summary>A service for the people who use it.</summary>
    Service = 1,

    /// <summary>What its people are able to do, for others too.</summary>
    Skill,

    /// <summary>Things that others may use, such as a van or a kitchen.</summary>
    Equipment,

    /// <summary>Time and good will, such as that of volunteers and neighbours.</summary>
    Goodwill,

    /// <summary>What it knows in figures.</summary>
    Data,

    /// <summary>Those it can reach and bring together.</summary>
    Network,

    /// <summary>Rooms and land that others may use.</summary>
    Space,
}
