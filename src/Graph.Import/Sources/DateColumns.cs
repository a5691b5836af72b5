using System.Globalization;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>How the date columns of a table are written: a column as a whole shows what one cell can't.</summary>
internal sealed class DateColumns
{
    private readonly Dictionary<ImportColumn, DateStyle> styles = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ImportColumn> monthFirst = new(ReferenceEqualityComparer.Instance);

    private DateColumns()
    {
    }

    /// <summary>Looks through the date columns of a table, and reports those that have the month first.</summary>
    public static DateColumns Of(SheetRows sheet)
    {
        DateColumns columns = new();
        List<(ImportColumn Column, Tally Tally)> tallies = [.. sheet.Headers.Format.Columns
            .Where(column => column.Property is { Kind: PropertyKind.Date } && sheet.Headers.PlaceOf(column) is not null)
            .Select(column => (column, Tally.Of(sheet.Table.Rows, sheet.Headers.PlaceOf(column)!.Value)))];
        bool isAmerican = tallies.Exists(pair => pair.Tally.IsMonthFirst);
        foreach ((ImportColumn column, Tally tally) in tallies)
        {
            columns.styles.Add(column, new(sheet.Today, sheet.Table.CountsFrom1904, tally.IsoMonths > 0 && tally.FinancialYears == 0));
            if (!tally.IsMonthFirst && !(isAmerican && tally is { Either: > 0, DayFirst: 0 }))
                continue;

            columns.monthFirst.Add(column);
            CellAddress at = new(sheet.Table.Sheet, tally.First, column.Header);
            sheet.Problems.Add(at, tally.IsMonthFirst
                ? string.Create(CultureInfo.InvariantCulture, $"{Plain.Quote(tally.FirstText)} has the month first, as American software writes dates, so the whole column seems to have the month first{(tally.Either > 0 ? $". If it were read with the day first, {tally.Either} other {(tally.Either == 1 ? "date" : "dates")} in it would be wrong and nothing would show it" : "")}. Write all dates in the column with the day first, or as 2026-02-28.")
                : $"{Plain.Quote(tally.FirstText)} may have the month first, because another column of the table has. Write all dates in the column with the day first, or as 2026-02-28.");
        }

        return columns;
    }

    /// <summary>What has to be known of a column to read its dates.</summary>
    public DateStyle StyleOf(ImportColumn column) => styles[column];

    /// <summary>Whether a date can't be read because its whole column has the month first, which was reported for the column.</summary>
    public bool IsMonthFirst(ImportColumn column, string text) => monthFirst.Contains(column) && DateOrders.Of(text) is not DateOrder.None;

    /// <summary>How often the cells of a column show an order of day and month, or another habit.</summary>
    private sealed class Tally
    {
        public int Either { get; private set; }

        public int DayFirst { get; private set; }

        public int IsoMonths { get; private set; }

        public int FinancialYears { get; private set; }

        /// <summary>The row of the first date that can only be month first, else of the first that may be.</summary>
        public int? First { get; private set; }

        public string FirstText { get; private set; } = "";

        // One that can only be day first shows that the others are mistakes in single cells.
        public bool IsMonthFirst => months > 0 && DayFirst == 0;

        private int months;

        public static Tally Of(IReadOnlyList<TableRow> rows, int place)
        {
            Tally tally = new();
            foreach (TableRow row in rows)
            {
                if (row[place] is { Kind: CellKind.Text, Text.Length: > 0 } cell)
                    tally.Count(cell.Text, row.Number);
            }

            return tally;
        }

        private void Count(string text, int row)
        {
            switch (DateOrders.Of(text))
            {
                case DateOrder.Either:
                    if (Either++ == 0 && months == 0)
                        (First, FirstText) = (row, text.Trim());
                    break;
                case DateOrder.DayFirst:
                    DayFirst++;
                    break;
                case DateOrder.MonthFirst:
                    if (months++ == 0)
                        (First, FirstText) = (row, text.Trim());
                    break;
                default:
                    CountSpan(text.Trim());
                    break;
            }
        }

        private void CountSpan(string text)
        {
            if (text.Length < 7 || text.Length > 30)
                return;
            if (DateSpans.IsFinancialYear(text))
                FinancialYears++;
            else if (text.Length == 7 && PartialDate.TryParse(text, out _) && !DateSpans.MayBeFinancialYear(text))
                IsoMonths++;
        }
    }
}
