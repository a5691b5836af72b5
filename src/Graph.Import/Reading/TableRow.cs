namespace Graph.Import.Reading;

/// <summary>One row that is not blank.</summary>
/// <param name="Number">Its number as a spreadsheet shows it: the header of a CSV file is row 1. Of a JSON file the number of the record, from 1.</param>
/// <param name="Cells">Its cells; blank ones at the end may be missing.</param>
internal sealed record TableRow(int Number, Cell[] Cells)
{
    public Cell this[int column] => column < Cells.Length ? Cells[column] : Cell.Blank;
}
