namespace Graph.Export.Formats.SectorMaps;

/// <summary>A line of a sector map as a table. Everybody in <see cref="Through"/> is recorded as knowing everybody in <see cref="Known"/>, and every gap in <see cref="Wanted"/> is about all that are here.</summary>
/// <param name="Category">The category; null where none is recorded.</param>
/// <param name="Institution">The kind of institution; null where none is recorded.</param>
internal sealed record SectorMapLine(string? Category, string? Institution)
{
    public IReadOnlyList<string> Here { get; init; } = [];

    public IReadOnlyList<string> Known { get; init; } = [];

    public IReadOnlyList<string> Through { get; init; } = [];

    public IReadOnlyList<string> Wanted { get; init; } = [];

    public string? Place { get; init; }

    /// <summary>The texts of the cells, in the order of <see cref="SectorMapColumns.All"/>. Examples and notes are left blank: imports keep what is recorded.</summary>
    public IEnumerable<string> Cells => [Category ?? "", Institution ?? "", "", List(Here), List(Known), List(Through), List(Wanted), Place ?? "", ""];

    private static string List(IEnumerable<string> names) => string.Join("; ", names);
}
