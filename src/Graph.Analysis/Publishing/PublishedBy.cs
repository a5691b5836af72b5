namespace Graph.Analysis;

/// <summary>What the rows of a table for publication stand for. Every partnership is counted in exactly one row.</summary>
public enum PublishedBy
{
    /// <summary>The sectors of the parties, such as local government with voluntary.</summary>
    Sector = 1,

    /// <summary>The place where the parties are or, where that is not known, the one they serve.</summary>
    Place,

    /// <summary>The theme of the partnership or, where it has none, of its parties.</summary>
    Theme,
}
