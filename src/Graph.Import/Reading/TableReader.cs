using Graph.Import.Reports;

namespace Graph.Import.Reading;

/// <summary>Reads the tables of a file, whatever the file's name says it is.</summary>
internal static class TableReader
{
    private static ReadOnlySpan<byte> OldWorkbook => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>The tables of a file that have at least a header.</summary>
    /// <exception cref="UnreadableFileException">The file can't be read as a whole.</exception>
    public static IReadOnlyList<Table> Read(string path, ReadLimits limits, ProblemLog problems, CancellationToken cancellationToken)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            if (!file.CanSeek)
                throw new UnreadableFileException("this is a pipe, and a file has to be read twice. Save what comes out of it, and name that.");
            if (file.Length > limits.FileBytes)
                throw new UnreadableFileException($"the file has {file.Length >> 20} MB, more than the {limits.FileBytes >> 20} MB that are read. Split it.");

            Span<byte> start = stackalloc byte[64];
            start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
            file.Position = 0;

            if (start.IsEmpty)
                throw new UnreadableFileException("the file is empty.");
            if (start.StartsWith("PK"u8))
                return WorkbookReader.Read(file, limits, problems, cancellationToken);
            if (start.StartsWith(OldWorkbook))
                throw new UnreadableFileException("this is a workbook of the old kind (.xls), or one with a password. Save it as .xlsx without a password, or as CSV.");
            if (start.TrimStart("\uFEFF \t\r\n"u8).StartsWith("{"u8))
                return JsonTableReader.Read(file, limits, cancellationToken);
            return CsvTableReader.Read(file, limits, problems, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException($"the file can't be opened: {exception.Message}", exception);
        }
    }
}
