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
            Problem(column, $"the cell has the error {Plain.Text(cell.Text)}. Mend the formula, or write the value.");
        else if (cell.Kind == CellKind.Unreckoned)
            Problem(column, "the cell has a formula without its value. Open the workbook in a spreadsheet and save it again, or write the value.");
        else if (cell.Kind == CellKind.TooLong)
            Problem(column, $"the cell has more than {ReadLimits.Default.CellLength} characters. Shorten it; a quote that is never closed does this too.");
        else if (!cell.IsBlank)
            return Legible(column, cell.Text.Trim().Trim('\uFEFF'));
        return null;
    }

    private string Legible(ImportColumn column, string text)
    {
        if (text.AsSpan().IndexOfAny(Illegible) >= 0)
            Warn(column, "the cell has characters that were lost before the file came here (\uFFFD). Save the file again as UTF-8, or put them right.");
        return text;
    }

    /// <summary>Whether a cell has nothing in it. One that can't be read is not blank, and was reported when it was asked for its text.</summary>
    public bool IsBlank(ImportColumn column) => sheet.Headers.PlaceOf(column) is not { } place || row[place].IsBlank;

    /// <summary>A name, its white space folded.</summary>
    public string? Name(ImportColumn column) => Names.Clean(Text(column));

    /// <summary>The name of a person or of an organisation that need not be there; null with a warning where the cell says that there is none.</summary>
    /// <remarks>A holder called "Vacant" would make a partnership that nobody holds look held.</remarks>
    public string? Named(ImportColumn column) => Name(column) is { } name && !IsPlaceholder(column, name) ? name : null;

    /// <summary>Whether a cell is blank or says that there is nobody.</summary>
    public bool NamesNobody(ImportColumn column) => sheet.Headers.PlaceOf(column) is not { } place || row[place].IsBlank
        || (row[place].Kind == CellKind.Text && Placeholder.Is(row[place].Text));

    /// <summary>The names of a list, without those that say that there is none.</summary>
    public IReadOnlyList<string> AllNamed(ImportColumn column)
    {
        List<string> names = [];
        foreach (string name in Names.List(Text(column)))
        {
            if (!IsPlaceholder(column, name))
                names.Add(name);
        }

        return names;
    }

    /// <summary>A date.</summary>
    public PartialDate? Date(ImportColumn column)
    {
        if (Text(column) is not { } text)
            return null;
        if (Dates.TryRead(row[sheet.Headers.PlaceOf(column)!.Value], sheet.Table.CountsFrom1904, out PartialDate date))
            return date;
        Problem(column, $"{Shown(column, text)} is no date. {Dates.Remedy}");
        return null;
    }

    /// <summary>An amount of money.</summary>
    public decimal? Amount(ImportColumn column)
    {
        if (Text(column) is not { } text)
            return null;
        if (Amounts.TryRead(text, out decimal amount))
            return amount;
        Problem(column, $"{Shown(column, text)} is no amount. {Amounts.Remedy}");
        return null;
    }

    /// <summary>One of a list of words.</summary>
    public T? Word<T>(ImportColumn column, WordList<T> words)
        where T : struct, Enum
    {
        if (Text(column) is not { } text)
            return null;
        if (words.TryRead(text, out T value))
            return value;
        Problem(column, $"{Shown(column, text)} is not one of the words for it. Write {Plain.List(words.Words, "or")}.");
        return null;
    }

    /// <summary>Two dates of which the second must not be before the first.</summary>
    public (PartialDate? Since, PartialDate? Until) Period(ImportColumn since, ImportColumn until)
    {
        (PartialDate? begin, PartialDate? end) = (Date(since), Date(until));
        if (begin is { } b && end is { } e && e.LastDay < b.FirstDay)
            Problem(until, $"\"{e}\" is before \"{b}\" in \"{since.Header}\". Put the dates right, or swap them.");
        return (begin, end);
    }

    private bool IsPlaceholder(ImportColumn column, string name)
    {
        if (!Placeholder.Is(name))
            return false;
        Warn(column, $"{Plain.Quote(name)} names nobody, so it was left out.");
        return true;
    }

    public void Problem(ImportColumn? column, string message) => sheet.Problems.Add(At.In(column?.Header), message);

    public void Warn(ImportColumn? column, string message) => sheet.Problems.Warn(At.In(column?.Header), message);

    /// <summary>A value as problems show it.</summary>
    public static string Shown(ImportColumn column, string text) => column.HidesValues ? "‹hidden›" : Plain.Quote(text);
}
