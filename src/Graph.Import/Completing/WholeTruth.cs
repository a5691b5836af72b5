namespace Graph.Import.Completing;

/// <summary>That each file is the whole truth of its source: what earlier files of the source said, and it no longer says, has ended.</summary>
public sealed record WholeTruth
{
    /// <summary>The last day on which what is gone was true; null for the day before the file's own day or, where it has none, before the day of the import.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Whether somebody said that it is right if more than half of what the source said ends.</summary>
    public bool MostMayEnd { get; init; }
}
