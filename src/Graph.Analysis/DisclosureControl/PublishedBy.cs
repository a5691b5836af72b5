namespace Graph.Analysis.DisclosureControl;

/// <summary>What each row of a table for publication is about. Every partnership is counted in exactly one row.</summary>
public enum PublishedBy
{
    /// <summary>The sectors of the parties, such as public bodies with businesses.</summary>
    Sector = 1,

    /// <summary>The place where the parties are or, if that is not known, the place they serve.</summary>
    Place,

    /// <summary>The theme of the partnership or, if it has none, those of its parties.</summary>
    Theme,
}
