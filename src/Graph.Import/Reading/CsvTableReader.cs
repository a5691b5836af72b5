using System.Text;
using CsvHelper;
using Graph.Import.Pace;
using Graph.Import.Reports;

namespace Graph.Import.Reading;

/// <summary>Reads a file of separated values: commas, semicolons, tabs or upright bars, quotes as in RFC 4180.</summary>
internal static class CsvTableReader
{
    private const string Doubt = "the letters from here on may be wrong, because the file does not say how it is encoded. Check the accents and quotation marks. If they are wrong, save the file as \"CSV UTF-8\".";

    private static ReadOnlySpan<byte> RegisterStart => "date_of_extract\t"u8;

    /// <summary>The one table of the file; none where the file has no row.</summary>
    /// <exception cref="UnreadableFileException">The file is not text, or asks for too much.</exception>
    public static IReadOnlyList<Table> Read(Stream file, TextEncoding encoding, ReadLimits limits, ProblemLog problems, PaceStep? step, CancellationToken cancellationToken)
    {
        char separator = Separator.Detect(file, encoding.Encoding);
        bool hasQuotes = !BeginsAsRegister(file);
        CsvReaderOptions options = new()
        {
            HasHeader = false,
            SkipEmptyLines = false,
            PoolStrings = true,
            Mode = hasQuotes ? CsvMode.Rfc4180 : CsvMode.Escape,
            Encoding = encoding.Encoding,
            Separator = separator,
            MaxRecordSize = Math.Max(8L * limits.CellLength, 1 << 20) is var most and <= int.MaxValue ? (int)most : int.MaxValue,
            OnMalformedRecord = record => Report(record, problems),
        };

        try
        {
            using CsvReader reader = CsvReader.Create(file, options, leaveOpen: true);
            return Rows(reader, encoding, separator, limits, number => step?.At(number, (double)file.Position / file.Length), cancellationToken);
        }
        catch (CsvFormatException exception)
        {
            throw new UnreadableFileException(LongRecord.Explain(file, encoding.Encoding, separator, hasQuotes, exception.RecordNumber, limits.CellLength), exception);
        }
    }

    // The register of charities is written without quotation marks: one in a cell is a letter, and a backslash stands before what is meant as it is.
    private static bool BeginsAsRegister(Stream file)
    {
        Span<byte> start = stackalloc byte[RegisterStart.Length];
        file.Position = 0;
        int read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return start[..read].SequenceEqual(RegisterStart);
    }

    private static IReadOnlyList<Table> Rows(CsvReader reader, TextEncoding encoding, char separator, ReadLimits limits, Action<int> tell, CancellationToken cancellationToken)
    {
        TableRow? header = null;
        TableRows rows = [];
        CellNote? doubt = null;
        long cellsLeft = limits.Cells;

        for (int number = 1; reader.Read(); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (number % PaceStep.Every == 0)
                tell(number);
            if (rows.Count > limits.Rows)
                throw new UnreadableFileException($"the file has more than {limits.Rows} rows. Split it.");

            Cell[] cells = new Cell[reader.FieldCount];
            bool blank = true;
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = Cell.Of(Escapes.DecodeControls(reader.GetString(i)), limits);
                blank &= cells[i].IsBlank;
                if (!encoding.IsSure && doubt is null && !Ascii.IsValid(cells[i].Text))
                    doubt = new(number, i, Doubt);
            }

            if (blank)
                continue;
            cells = WithoutBlankEnd(cells);
            if (cells.Length > limits.Columns)
                throw new UnreadableFileException($"row {number} has {cells.Length} cells, more than the {limits.Columns} that a table can have. Take out what does not belong to the table.");
            cellsLeft -= cells.Length;
            if (cellsLeft < 0)
                throw new UnreadableFileException("the file has more cells than can be read. Take out columns that are empty, or split it.");
            if (header is null)
                header = IsText(cells) ? new(number, cells) : throw new UnreadableFileException(FileKinds.NeitherTextNorWorkbook);
            else
                rows.Add(new(number, cells));
        }

        return header is null ? [] : [new(null, header, rows) { Separator = separator, Notes = doubt is null ? [] : [doubt] }];
    }

    // Exported tables often go on to the right with nothing in them.
    private static Cell[] WithoutBlankEnd(Cell[] cells)
    {
        int length = Array.FindLastIndex(cells, cell => !cell.IsBlank) + 1;
        return length < cells.Length ? cells[..length] : cells;
    }

    private static bool IsText(Cell[] header) => !header.Any(cell => cell.Text.Contains('\0', StringComparison.Ordinal));

    private static void Report(CsvMalformedRecord record, ProblemLog problems)
    {
        CellAddress at = new(null, (int)record.RecordNumber, null);
        if (record.Reason is CsvMalformedReason.UnterminatedQuote)
            problems.Add(at, "a quotation mark opens a cell and is never closed, so the rest of the file would be one cell. Close it. Double any quotation mark inside a cell.");
        else if (record.Reason is CsvMalformedReason.TextAfterClosingQuote)
            problems.Add(at, "there is text after the quotation mark that closes a cell. Double any quotation mark inside a cell.");
    }
}
