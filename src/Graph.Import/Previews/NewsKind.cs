namespace Graph.Import.Previews;

/// <summary>What an import does with what a file says, or would do.</summary>
public enum NewsKind
{
    /// <summary>Facts that are new.</summary>
    Added = 1,

    /// <summary>Known facts that become otherwise.</summary>
    Changed,

    /// <summary>Known facts that end, because a complete file no longer has them.</summary>
    Ended,

    /// <summary>Records that were taken for known ones.</summary>
    Matched,

    /// <summary>What somebody should look at. Nothing of it was decided.</summary>
    ToReview,

    /// <summary>Rows that were not imported, or not whole, because they can't be read.</summary>
    Refused,
}
