namespace Graph.Import.Sources;

/// <summary>A column made of two.</summary>
/// <param name="Column">The column.</param>
/// <param name="First">Headers of what comes first in its values, such as first names.</param>
/// <param name="Last">Headers of what comes last, such as surnames.</param>
internal sealed record JoinedColumn(ImportColumn Column, IReadOnlyList<string> First, IReadOnlyList<string> Last);
