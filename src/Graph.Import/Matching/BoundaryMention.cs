using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>A boundary, with what a file says of the place that it is around.</summary>
/// <param name="At">The feature.</param>
/// <param name="Code">The GSS code of the place; null where the file has none.</param>
/// <param name="Name">The name of the place; null where the file has none.</param>
/// <param name="Outline">Where the boundary runs.</param>
/// <param name="Source">The id, within the draft, of the source.</param>
internal sealed record BoundaryMention(CellAddress At, string? Code, string? Name, Outline Outline, string Source)
{
    /// <summary>What the file says the place lies within: GSS codes and names.</summary>
    public IReadOnlyList<string> Within { get; init; } = [];
}
