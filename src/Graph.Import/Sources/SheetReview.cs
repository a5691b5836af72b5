using System.Globalization;
using Graph.Import.Reading;
using Graph.Import.Reports;

namespace Graph.Import.Sources;

/// <summary>Reads a sheet as people see it: leaves out what is not about its subject, says what is hidden, and asks what blank cells under a value mean.</summary>
internal static class SheetReview
{
    // An explanation of the columns may take a row for what they mean and one for an example.
    private const int NearHeader = 2;

    /// <summary>The rows that say something, each with what "as above" would mean filled in.</summary>
    public static SheetRows Of(HeaderMap headers, DateOnly today, ProblemLog problems)
    {
        Table table = headers.Table;
        SheetRows sheet = new(table, headers, today, problems);
        RowNumbers totals = new();
        RowNumbers remarks = new();
        RowNumbers explanations = new();
        RowNumbers without = new();
        AboveReview above = new(sheet);
        RowNumbers hidden = new();
        TableRows kept = table.Rows.As((row, i) =>
        {
            TableRow written = headers.AsWritten(row);
            bool IsIncomplete() => headers.Format.LeftBlank(new(sheet, row)).Any();
            if (table.Header.Number == 0)
                return Kept(row);
            if (!headers.ReadsAnyOf(written))
                without.Add(row.Number);
            else if (RowSigns.IsTotal(written, headers, IsIncomplete))
                totals.Add(row.Number);
            else if (RowSigns.IsHeaderAgain(written, headers, i < NearHeader) || (i < NearHeader && RowSigns.IsExplanation(written, headers)))
                explanations.Add(row.Number);
            else if (RowSigns.IsRemark(written, headers, IsIncomplete))
                remarks.Add(row.Number);
            else
                return Kept(headers.Format.IsPublished ? row : above.Complete(row));
            return null;
        });

        Warn(totals, "looks like a total", "look like totals");
        Warn(remarks, "looks like a note about the table", "look like notes about the table");
        Warn(explanations, "looks like a header or an explanation of the columns", "look like headers or explanations of the columns");
        Warn(without, "has nothing in the columns that are read", "have nothing in the columns that are read");
        above.Report();
        WarnOfHidden(sheet, hidden);
        return sheet with { Table = table with { Rows = kept } };

        TableRow Kept(TableRow row)
        {
            if (row.IsHidden)
                hidden.Add(row.Number);
            return row;
        }

        void Warn(RowNumbers rows, string one, string many)
        {
            if (rows.Count > 0)
                problems.Warn(rows.In(table.Sheet), rows.Count == 1 ? $"the row {one}, so it was left out." : $"{rows.Words} {many}, so they were left out.");
        }
    }

    private static void WarnOfHidden(SheetRows sheet, RowNumbers rows)
    {
        if (rows.Count == 1)
            sheet.Problems.Warn(rows.In(sheet.Table.Sheet), "the row is hidden, by a filter or by hand, but was read. Delete it if it should not be imported.");
        else if (rows.Count > 1)
            sheet.Problems.Warn(rows.In(sheet.Table.Sheet), string.Create(CultureInfo.InvariantCulture, $"{rows.Count} hidden rows were read: {rows.Words}. They were hidden by a filter or by hand. Delete them if they should not be imported."));

        foreach (int column in sheet.Table.HiddenColumns.Where(column => sheet.Headers.At(column) is not null).Order())
            sheet.Problems.Warn(new(sheet.Table.Sheet, null, sheet.Table.Header[column].Text.Trim()), "the column is hidden, but was read. Delete it if it should not be imported.");
    }
}
