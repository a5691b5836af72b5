using System.Globalization;
using System.Text;
using ExcelDataReader;
using Graph.Import.Reports;

namespace Graph.Import.Reading;

/// <summary>Reads the sheets of a workbook as Excel saved them until 2003 (.xls). The library does not tell a cell with an error from a blank one.</summary>
internal static class OldWorkbookReader
{
    private static readonly byte[][] Starts = [[0xD0, 0xCF, 0x11, 0xE0], [0x09, 0x08, 0x10, 0x00], [0x09, 0x08, 0x08, 0x00], [0x09, 0x04, 0x06, 0x00]];

    // The text of older ones is in code pages of Windows.
    static OldWorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The sheets; null where the file is no such workbook, or has a password.</summary>
    /// <param name="file">The file, which is left at its start where it is none.</param>
    /// <param name="limits">How much may be read.</param>
    /// <param name="problems">Told of hidden sheets.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="UnreadableFileException">It asks for too much.</exception>
    public static IReadOnlyList<Table>? Read(Stream file, ReadLimits limits, ProblemLog problems, CancellationToken cancellationToken)
    {
        byte[] start = new byte[4];
        file.Position = 0;
        file.ReadExactly(start.AsSpan(0, (int)Math.Min(start.Length, file.Length)));
        file.Position = 0;
        if (!Array.Exists(Starts, begins => begins.SequenceEqual(start)))
            return null;
        try
        {
            using IExcelDataReader reader = ExcelReaderFactory.CreateBinaryReader(file, new() { LeaveOpen = true });
            return Sheets(reader, limits, problems, cancellationToken);
        }
        // The library fails in ways of many kinds where counts and lengths are not true.
        catch (Exception exception) when (exception is not (UnreadableFileException or OperationCanceledException))
        {
            // A document of another program, or a damaged one: what it is is told by those who know files by their bytes.
            file.Position = 0;
            return null;
        }
    }

    private static List<Table> Sheets(IExcelDataReader reader, ReadLimits limits, ProblemLog problems, CancellationToken cancellationToken)
    {
        List<Table> tables = [];
        long cells = limits.Cells;
        do
        {
            if (!string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase))
            {
                problems.Warn(new(reader.Name, null, null), "the sheet is hidden and was left out. To import it, unhide it.");
                continue;
            }

            TableRows rows = [];
            for (int number = 1; reader.Read(); number++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (rows.Count > limits.Rows || (cells -= reader.FieldCount) < 0 || reader.FieldCount > limits.Columns)
                    throw new UnreadableFileException("the workbook has more cells than can be read. Split it.");
                Cell[] row = [.. Enumerable.Range(0, reader.FieldCount).Select(column => CellOf(reader, column, limits))];
                if (Array.Exists(row, cell => !cell.IsBlank))
                    rows.Add(new(number, row, reader.RowHeight == 0));
            }

            if (rows.Count > 0)
                tables.Add(new(reader.Name, rows[0], rows.From(1)));
        }
        while (reader.NextResult());
        return tables;
    }

    private static Cell CellOf(IExcelDataReader reader, int column, ReadLimits limits) => reader.GetValue(column) switch
    {
        null => Cell.Blank,
        DateTime day => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        double number => new(Math.Abs(number) is < 1e28 and (>= 1e-6 or 0) ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture), CellKind.Number),
        int number => new(number.ToString(CultureInfo.InvariantCulture), CellKind.Number),
        bool truth => new(truth ? "TRUE" : "FALSE"),
        object other => Cell.Of(Convert.ToString(other, CultureInfo.InvariantCulture) ?? "", limits),
    };
}
