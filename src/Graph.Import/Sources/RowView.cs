using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>Typed access to the cells of a row. What can't be read is reported, and read as nothing.</summary>
/// <param name="sheet">The table.</param>
/// <param name="row">The row.</param>
internal readonly struct RowView(SheetRows sheet, TableRow row)
{
    /// <summary>What the words of a placeholder mean where a value is expected.</summary>
    public const string NoValue = "is not a value";

    // What a program writes for a letter that it can't read; and a zero, which text does not have.
    private const string Illegible = "\uFFFD\0";

    /// <summary>Where the row is.</summary>
    public CellAddress At { get; } = new(sheet.Table.Sheet, row.Number, null);

    /// <summary>The text of a cell without white space around it; null where it is blank.</summary>
    public string? Text(ImportColumn column)
    {
        if (sheet.Headers.PlaceOf(column) is not { } place)
            return null;

        Cell cell = row[place];
        if (cell.Kind == CellKind.Error)
            Problem(column, $"the cell has the error {Plain.Text(cell.Text)}. Correct the formula, or write the value.");
        else if (cell.Kind == CellKind.Uncalculated)
            Problem(column, "the cell has a formula but no value. Open the workbook in a spreadsheet and save it again, or write the value.");
        else if (cell.Kind == CellKind.TooLong)
            Problem(column, $"the cell has more than {ReadLimits.Default.CellLength} characters. Shorten it. A quotation mark that is never closed can also cause this.");
        else if (!cell.IsBlank)
            return Legible(column, cell.Text.Trim().Trim('\uFEFF'));
        return null;
    }

    /// <summary>The text under a header, which the format need not have as a column; null where it is blank, or the table does not have it.</summary>
    public string? TextUnder(string header) => sheet.Headers.PlaceOf(header) is { } place && row[place] is { Kind: CellKind.Text, IsBlank: false } cell ? cell.Text.Trim() : null;

    private string Legible(ImportColumn column, string text)
    {
        if (text.AsSpan().IndexOfAny(Illegible) >= 0)
            Warn(column, "some characters in the cell were lost when the file was saved (\uFFFD). Save the file again as UTF-8, or put them right.");
        return text;
    }

    /// <summary>Whether a cell has nothing in it. One that can't be read is not blank, and was reported when it was asked for its text.</summary>
    public bool IsBlank(ImportColumn column) => sheet.Headers.PlaceOf(column) is not { } place || row[place].IsBlank;

    /// <summary>Whether the row has something in another column, whether it is read or not.</summary>
    public bool HasMoreThan(ImportColumn column)
    {
        int? place = sheet.Headers.PlaceOf(column);
        return row.Cells.Index().Any(cell => cell.Index != place && !cell.Item.IsBlank);
    }

    /// <summary>The cell itself; blank where the table does not have the column.</summary>
    public Cell Cell(ImportColumn column) => sheet.Headers.PlaceOf(column) is { } place ? row[place] : Reading.Cell.Blank;

    /// <summary>The table that the row is of.</summary>
    public SheetRows Sheet => sheet;

    /// <summary>The text of a cell with its white space folded; null where it is blank.</summary>
    public string? Name(ImportColumn column) => Names.Clean(Text(column));

    /// <summary>The text of a cell as it stands; null where it is blank, and with a warning where it says that nothing is known.</summary>
    public string? Given(ImportColumn column) => Text(column) is { } text && !IsPlaceholder(column, text, Placeholder.In(text), NoValue) ? text : null;

    /// <summary>As <see cref="Given"/>, with the white space folded.</summary>
    public string? Value(ImportColumn column) => Names.Clean(Given(column));

    /// <summary>The text of a cell that its row can't do without, with the white space folded; null where it is blank, which is reported.</summary>
    public string? Needed(ImportColumn column)
    {
        if (IsBlank(column))
            Problem(column, "it is blank. Fill it in, or delete the row.");
        return Name(column);
    }

    /// <summary>Whether a text stands for no value, which is reported.</summary>
    /// <param name="column">Its column.</param>
    /// <param name="text">The text.</param>
    /// <param name="placeholder">The words of it that say so; null where it says something.</param>
    /// <param name="meaning">What the words mean.</param>
    public bool IsPlaceholder(ImportColumn column, string text, string? placeholder, string meaning)
    {
        if (placeholder is null)
            return false;
        Warn(column, $"{(ContactDetails.AreIn(placeholder) ? Plain.Hidden : Plain.Quote(placeholder))} {meaning}, so it was left out.");
        return true;
    }

    /// <summary>Reports what can't be read. In a file that others publish it stops nothing: whoever imports it can't correct it.</summary>
    public void Problem(ImportColumn? column, string message)
    {
        if (sheet.Headers.Format.IsPublished)
            sheet.Problems.LeaveOut(At.In(column?.Header), $"{message} It was left out.");
        else if (!IsFilledIn(column))
            sheet.Problems.Add(At.In(column?.Header), message);
    }

    public void Warn(ImportColumn? column, string message)
    {
        if (!IsFilledIn(column))
            sheet.Problems.Warn(At.In(column?.Header), message);
    }

    private bool IsFilledIn(ImportColumn? column) => column is not null && sheet.Headers.PlaceOf(column) is { } place && sheet.FilledIn.ContainsKey((row.Number, place));

    /// <summary>A value as problems show it: the whole of a cell as it stands in the file.</summary>
    /// <param name="column">Its column.</param>
    /// <param name="text">The text of the cell, or an entry of it.</param>
    public string Shown(ImportColumn column, string text) => column.HidesValues ? Plain.Hidden : Plain.Quote(Cell(column) is { Written: { } written } cell && Names.Clean(cell.Text) == Names.Clean(text) ? written : text);
}
