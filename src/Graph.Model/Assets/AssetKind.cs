namespace Graph.Model;

/// <summary>What kind of asset something is. Offers are as <see cref="OfferKind"/> has them.</summary>
public enum AssetKind
{
    /// <summary>A building.</summary>
    Building = 1,

    /// <summary>A room in a building.</summary>
    Room,

    /// <summary>Rooms and land that others may use.</summary>
    Space,

    /// <summary>Things that others may use, such as a van or a kitchen.</summary>
    Equipment,

    /// <summary>What people are able to do, for others too.</summary>
    Skill,

    /// <summary>Time and good will, such as that of volunteers and neighbours.</summary>
    Goodwill,

    /// <summary>What somebody knows in figures.</summary>
    Data,

    /// <summary>Those whom somebody can reach and bring together.</summary>
    Network,

    /// <summary>A service for the people who use it.</summary>
    Service,
}
