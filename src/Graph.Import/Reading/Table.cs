namespace Graph.Import.Reading;

/// <summary>A sheet of a workbook, or the one table of another file.</summary>
/// <param name="Sheet">The sheet's name; null for other files.</param>
/// <param name="Header">The first row that is not blank.</param>
/// <param name="Rows">The rows after it that are not blank.</param>
/// <param name="CountsFrom1904">Whether the workbook counts days from 1904 instead of 1900.</param>
internal sealed record Table(string? Sheet, TableRow Header, IReadOnlyList<TableRow> Rows, bool CountsFrom1904 = false);
