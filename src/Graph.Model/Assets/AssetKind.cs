namespace Graph.Model;

/// <summary>What kind of asset something is. Offers are as <see cref="OfferKind"/> has them, in the same order, which is that of lists sorted by it; services come last.</summary>
public enum AssetKind
{
    /// <summary>A building.</summary>
    Building = 1,

    /// <summary>A room in a building.</summary>
    Room,

    /// <summary>What people are able to do, for others too.</summary>
    Skill,

    /// <summary>Things that others may use, such as a van or a kitchen.</summary>
    Equipment,

    /// <summary>Time and good will, such as that of volunteers and neighbours.</summary>
    Goodwill,

    /// <summary>What somebody knows in figures.</summary>
    Data,

    /// <summary>Those whom somebody can reach and bring together.</summary>
    Network,

    /// <summary>Rooms and land that others may use.</summary>
    Space,

    /// <summary>A service for the people who use it.</summary>
    Service,
}
