using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>Asks about cells that may mean what the cell above says: blank ones under a value, and signs such as "ditto".</summary>
/// <remarks>People fill such columns with their eyes. A guess would give somebody's post or partnership to others, so it is asked once, for all rows.</remarks>
internal sealed class AboveReview(SheetRows sheet)
{
    private readonly RowNumbers blanks = new();
    private readonly RowNumbers marks = new();
    private readonly RowNumbers groups = new();
    private readonly HashSet<ImportColumn> blankColumns = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ImportColumn> markedColumns = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ImportColumn> groupColumns = new(ReferenceEqualityComparer.Instance);
    private readonly (ImportColumn Column, int Place)[] read = [.. sheet.Headers.Format.Columns.Where(column => sheet.Headers.PlaceOf(column) is not null).Select(column => (column, sheet.Headers.PlaceOf(column)!.Value))];
    private readonly Cell?[] above = new Cell?[sheet.Headers.Known];

    /// <summary>The row with the values that it would have by what stands above, so that all else in it is checked.</summary>
    public TableRow Complete(TableRow row)
    {
        TableRow completed = row;
        bool hasId = sheet.Headers.Format.KnownBy is { } id && !new RowView(sheet, row).IsBlank(id);
        for (int i = 0; i < read.Length; i++)
        {
            (ImportColumn column, int place) = read[i];

            // What a row with an id says may be what is recorded: CorrectedFacts knows.
            if (!column.IsProse && !(hasId && column.Property is { Kind: PropertyKind.Text }) && !IsWord(column, row[place]) && RowSigns.IsDitto(row[place]))
            {
                marks.Add(row.Number);
                markedColumns.Add(column);
                sheet.FilledIn[(row.Number, place)] = row[place];
                completed = completed.With(place, above[i] ?? Cell.Blank);
            }
        }

        foreach (ImportColumn column in sheet.Headers.Format.LeftBlank(new(sheet, completed)))
        {
            int i = column.GroupsRows ? Array.FindIndex(read, pair => ReferenceEquals(pair.Column, column)) : -1;
            if (i >= 0 && above[i] is { } value)
            {
                blanks.Add(row.Number);
                blankColumns.Add(column);
                sheet.FilledIn.TryAdd((row.Number, read[i].Place), row[read[i].Place]);
                completed = completed.With(read[i].Place, value);
            }
        }

        for (int i = 0; i < read.Length; i++)
        {
            (ImportColumn column, int place) = read[i];
            if (!completed[place].IsBlank)
            {
                above[i] = completed[place];
            }
            else if (column.GroupsRows && above[i] is not null && !IsNeeded(column))
            {
                groups.Add(row.Number);
                groupColumns.Add(column);
            }
        }

        return completed;
    }

    /// <summary>Says what was found.</summary>
    public void Report()
    {
        if (marks.Count > 0)
            sheet.Problems.Add(At(marks, markedColumns), $"{Marked()} \"as above\" or {(marks.Count == 1 && markedColumns.Count == 1 ? "has a ditto mark" : "have ditto marks")}. Write the value in every row.");
        if (blanks.Count > 0)
            sheet.Problems.Add(At(blanks, blankColumns), $"{Rows(blanks)}{Names(blankColumns)} {(blankColumns.Count == 1 ? "is" : "are")} blank under a value. If that means \"as above\", write the value in every row. If not, fill in what is missing, or delete the {(blanks.Count == 1 ? "row" : "rows")}.");
        if (groups.Count > 0)
            sheet.Problems.Warn(At(groups, groupColumns), $"{Rows(groups)}{Names(groupColumns)} {(groupColumns.Count == 1 ? "is" : "are")} blank under a value, and was read as unknown. If that means \"as above\", write the value in every row.");
    }

    // Of two variables, "same" says that they change in the same direction.
    private static bool IsWord(ImportColumn column, Cell cell) => column.Property is { Kind: PropertyKind.Word } property && WordLists.Of(property).TryRead(cell.Text, out _);

    private bool IsNeeded(ImportColumn column) => sheet.Headers.Format.Required.Any(group => group.Contains(column));

    private CellAddress At(RowNumbers rows, HashSet<ImportColumn> columns) => rows.In(sheet.Table.Sheet, columns.Count == 1 ? columns.First().Header : null);

    private string Marked() => markedColumns.Count > 1 ? $"{Rows(marks)}{Names(markedColumns)} say"
        : marks.Count > 1 ? $"{marks.Words} say"
        : "this cell says";

    private static string Rows(RowNumbers rows) => rows.Count == 1 ? "" : $"{rows.Words}: ";

    private string Names(HashSet<ImportColumn> columns) => columns.Count == 1 ? "it" : Plain.List([.. read.Where(pair => columns.Contains(pair.Column)).Select(pair => $"\"{pair.Column.Header}\"")]);
}
