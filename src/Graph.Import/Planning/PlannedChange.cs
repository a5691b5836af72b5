using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>A fact that an import adds or changes.</summary>
/// <param name="Before">The fact as it is known; null where it is new.</param>
/// <param name="After">The fact as it will be.</param>
/// <param name="At">The first row that says so.</param>
internal sealed record PlannedChange(Fact? Before, Fact After, CellAddress At)
{
    /// <summary>Where in the fact the rows speak of records that were merged into others (see <see cref="Origin.Merged"/>).</summary>
    public ValueList<MergedMention> Merged { get; init; } = [];
}
