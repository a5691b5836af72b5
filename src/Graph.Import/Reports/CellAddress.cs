namespace Graph.Import.Reports;

/// <summary>Where in a file something is.</summary>
/// <param name="Sheet">The sheet of a workbook; null for other files.</param>
/// <param name="Row">The row as a spreadsheet shows it; null for the table as a whole.</param>
/// <param name="Column">The header of the column; null for the row as a whole.</param>
public readonly record struct CellAddress(string? Sheet, int? Row, string? Column)
{
    /// <summary>The file as a whole.</summary>
    public static CellAddress File => default;

    /// <summary>This row, in another column or as a whole.</summary>
    /// <param name="column">The header of the column; null for the row as a whole.</param>
    public CellAddress In(string? column) => this with { Column = column };
}
