using System.Text;
using CsvHelper;
using Graph.Import.Reports;

namespace Graph.Import.Reading;

/// <summary>Reads a file of separated values: commas, semicolons or tabs, quotes as in RFC 4180.</summary>
internal static class CsvTableReader
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>The one table of the file; none where the file has no row.</summary>
    /// <exception cref="UnreadableFileException">The file is no text, or asks for too much.</exception>
    public static IReadOnlyList<Table> Read(Stream file, ReadLimits limits, ProblemLog problems, CancellationToken cancellationToken)
    {
        Encoding encoding = TextEncoding.Detect(file);
        CsvReaderOptions options = new()
        {
            HasHeader = false,
            SkipEmptyLines = false,
            PoolStrings = true,
            Encoding = encoding,
            Separator = SeparatorOf(file, encoding),
            MaxRecordSize = Math.Max(8L * limits.CellLength, 1 << 20) is var most and <= int.MaxValue ? (int)most : int.MaxValue,
            OnMalformedRecord = record => Report(record, problems),
        };

        try
        {
            using CsvReader reader = CsvReader.Create(file, options, leaveOpen: true);
            return Rows(reader, limits, problems, cancellationToken);
        }
        catch (CsvFormatException exception)
        {
            throw new UnreadableFileException($"row {exception.RecordNumber} can't be read: a quote that opens there is probably never closed. Quotes within a cell are doubled.", exception);
        }
    }

    private static IReadOnlyList<Table> Rows(CsvReader reader, ReadLimits limits, ProblemLog problems, CancellationToken cancellationToken)
    {
        TableRow? header = null;
        List<TableRow> rows = [];
        for (int number = 1; reader.Read(); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (rows.Count > limits.Rows)
                throw new UnreadableFileException($"the file has more than {limits.Rows} rows. Split it.");

            Cell[] cells = new Cell[reader.FieldCount];
            bool blank = true;
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = Cell.Of(reader.GetString(i), limits);
                blank &= cells[i].IsBlank;
            }

            if (blank)
                continue;
            if (header is null)
                header = IsText(cells) ? new(number, cells) : throw new UnreadableFileException("this is neither text nor a workbook. Save it as CSV or XLSX.");
            else if (cells.Length > header.Cells.Length && cells[header.Cells.Length..].Any(cell => !cell.IsBlank))
                problems.Add(new(null, number, null), $"there are {cells.Length} cells, and {header.Cells.Length} in the header. Put a cell that has a comma or another separator within it into \"quotes\".");
            else
                rows.Add(new(number, cells));
        }

        return header is null ? [] : [new(null, header, rows)];
    }

    private static bool IsText(Cell[] header) => !header.Any(cell => cell.Text.Contains('\0', StringComparison.Ordinal));

    private static void Report(CsvMalformedRecord record, ProblemLog problems)
    {
        if (record.Reason is CsvMalformedReason.UnterminatedQuote)
            problems.Add(new(null, (int)record.RecordNumber, null), "a quote opens a cell and is never closed, so the rest of the file would be one cell. Close it; quotes within a cell are doubled.");
        else if (record.Reason is CsvMalformedReason.TextAfterClosingQuote)
            problems.Add(new(null, (int)record.RecordNumber, null), "text follows the quote that closes a cell. Double the quotes within a cell.");
    }

    /// <summary>The separator that the first line has most of, outside quotes.</summary>
    private static char SeparatorOf(Stream file, Encoding encoding)
    {
        using StreamReader reader = new(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        Dictionary<char, int> counts = Separators.ToDictionary(separator => separator, _ => 0);
        bool quoted = false;
        bool begun = false;
        for (int read = 0; read < 1 << 20 && reader.Read() is >= 0 and int code; read++)
        {
            char character = (char)code;
            if (character == '"')
                quoted = !quoted;
            else if (!quoted && begun && character is '\n' or '\r')
                break;
            else if (!quoted && counts.TryGetValue(character, out int count))
                counts[character] = count + 1;
            begun |= !char.IsWhiteSpace(character);
        }

        file.Position = 0;
        return Separators.MaxBy(separator => counts[separator]);
    }
}
