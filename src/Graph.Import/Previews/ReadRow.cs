namespace Graph.Import.Previews;

/// <summary>A row of a file, as facts.</summary>
/// <param name="Sheet">The name of its sheet; null for files without sheets.</param>
/// <param name="Row">Its number as a spreadsheet shows it.</param>
/// <param name="Facts">What it says.</param>
public sealed record ReadRow(string? Sheet, int Row, IReadOnlyList<ReadFact> Facts);
