namespace Graph.Import.Previews;

/// <summary>A row of a file, as facts.</summary>
/// <param name="Sheet">The name of its sheet; null for files without sheets.</param>
/// <param name="Row">Its number as a spreadsheet shows it.</param>
/// <param name="Facts">What it says.</param>
public sealed record ReadRow(string? Sheet, int Row, IReadOnlyList<ReadFact> Facts)
{
    /// <summary>Whether something in it has to be corrected, so that it is not imported as it is.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Its cells that do not have what they were read as: so that the rest of the row could be checked, they were read as what stands above them. Such a row is a problem, and is not imported.</summary>
    public IReadOnlyList<FilledCell> FromAbove { get; init; } = [];
}
