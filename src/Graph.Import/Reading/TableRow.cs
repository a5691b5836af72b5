namespace Graph.Import.Reading;

/// <summary>One row that is not blank.</summary>
/// <param name="Number">Its number as a spreadsheet shows it: the header of a CSV file is row 1. Of a JSON file the number of the record, from 1.</param>
/// <param name="Cells">Its cells; blank ones at the end may be missing.</param>
/// <param name="IsHidden">Whether a filter or somebody hides it in the workbook.</param>
internal sealed record TableRow(int Number, Cell[] Cells, bool IsHidden = false)
{
    public Cell this[int column] => column < Cells.Length ? Cells[column] : Cell.Blank;

    /// <summary>The row with another cell in one place.</summary>
    public TableRow With(int column, Cell cell)
    {
        Cell[] cells = new Cell[Math.Max(Cells.Length, column + 1)];
        Array.Fill(cells, Cell.Blank);
        Cells.CopyTo(cells, 0);
        cells[column] = cell;
        return this with { Cells = cells };
    }
}
