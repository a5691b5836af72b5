using Graph.Import.Reports;

namespace Graph.Import.Sources.SectorMap;

/// <summary>A row of a sector map.</summary>
/// <param name="At">Where it is.</param>
/// <param name="Category">Its category; null where blank.</param>
/// <param name="Institution">The kind of institution; null where blank.</param>
internal sealed record SectorMapRow(CellAddress At, string? Category, string? Institution)
{
    public string? Examples { get; init; }

    /// <summary>The organisations of the row: those that are here, else the institution itself where it has people.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    public IReadOnlyList<NamedPerson> Known { get; init; } = [];

    public IReadOnlyList<NamedPerson> Through { get; init; } = [];

    public IReadOnlyList<string> Wanted { get; init; } = [];

    public string? Place { get; init; }

    public string? Notes { get; init; }
}
