namespace Graph.Import;

/// <summary>What came of an import.</summary>
/// <param name="Files">The files, in the order given.</param>
/// <param name="IsImported">Whether the store now knows all that the files say; false where any of them has problems, and for dry runs.</param>
public sealed record ImportOutcome(IReadOnlyList<FileOutcome> Files, bool IsImported)
{
    /// <summary>The number of the change that the import is in history; null where nothing changed.</summary>
    public long? Change { get; init; }

    /// <summary>Whether any file has problems, so that nothing was imported.</summary>
    public bool HasProblems => Files.Any(file => file.ProblemCount > 0);
}
