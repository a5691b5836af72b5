namespace Graph.Import.Previews;

/// <summary>A cell that was read as what stands above it.</summary>
/// <param name="Column">The header of its column.</param>
/// <param name="Has">What it has itself, such as "ditto"; null where it is blank.</param>
/// <param name="ReadAs">What it was read as; null where nothing stands above it.</param>
public sealed record FilledCell(string Column, string? Has, string? ReadAs);
