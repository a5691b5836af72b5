using Graph.Import.Reports;

namespace Graph.Import.Matching;

/// <summary>A cell that says what a record is called whose id another cell of the row gives, as exports write it beside the id.</summary>
/// <param name="Id">The id of the record.</param>
/// <param name="Column">The header of the column that gives the id.</param>
/// <param name="Text">What the cell says: a name, or several with semicolons between.</param>
/// <param name="At">The first cell that says so.</param>
/// <param name="IsHidden">Whether warnings leave the text out, because it may be the name of a person.</param>
internal sealed record NameBeside(string Id, string Column, string Text, CellAddress At, bool IsHidden);
