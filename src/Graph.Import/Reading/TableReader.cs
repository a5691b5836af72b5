using System.Text;
using Graph.Import.Pace;
using Graph.Import.Reports;

namespace Graph.Import.Reading;

/// <summary>Reads the tables of a file, whatever the file's name says it is.</summary>
internal static class TableReader
{
    /// <summary>The tables of a file that have at least a header.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How much may be read.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="step">Told how far the reading is; null where nobody asks.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="UnreadableFileException">The file can't be read as a whole.</exception>
    public static IReadOnlyList<Table> Read(string path, ReadLimits limits, ProblemLog problems, PaceStep? step, CancellationToken cancellationToken)
    {
        try
        {
            if (Directory.Exists(path))
                return FolderTables.Read(path, limits, problems, step, cancellationToken);
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            if (!file.CanSeek)
                throw new UnreadableFileException("this is a pipe, but a file has to be read twice. Save its output in a file, and import that.");
            if (file.Length > limits.FileBytes)
                throw new UnreadableFileException($"the file has {file.Length >> 20} MB, more than the {limits.FileBytes >> 20} MB that can be read. Split it.");

            if (file.Length == 0)
                throw new UnreadableFileException("the file is empty.");
            if (OldWorkbookReader.Read(file, limits, problems, cancellationToken) is { } sheets)
                return sheets;
            if (FileKinds.OfBytes(file) is { } refusal)
                throw new UnreadableFileException(refusal);
            if (file.ReadByte() == 'P' && file.ReadByte() == 'K' && file.ReadByte() is 3 or 5)
            {
                return OpenDocumentReader.IsOne(file) ? OpenDocumentReader.Read(file, limits, problems, cancellationToken)
                    : PackedTables.AreIn(file) ? PackedTables.Read(file, limits, problems, step, cancellationToken)
                    : WorkbookReader.Read(file, limits, problems, cancellationToken);
            }

            return ReadText(file, problems.File, limits, problems, step, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException($"the file can't be opened: {exception.Message}", exception);
        }
    }

    /// <summary>That a file is not what its name says, in a sentence with what to do; null where it may be.</summary>
    /// <param name="path">The file, or a folder.</param>
    /// <param name="name">What it is called.</param>
    /// <exception cref="UnreadableFileException">It can't be opened.</exception>
    public static string? OtherThanNamed(string path, string name)
    {
        try
        {
            if (Directory.Exists(path))
                return null;
            using FileStream file = File.OpenRead(path);
            return FileKinds.OtherThanNamed(file, name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException($"the file can't be opened: {exception.Message}", exception);
        }
    }

    /// <summary>The tables of a text.</summary>
    /// <param name="file">The text, which can be read again from its start.</param>
    /// <param name="limits">How much may be read.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="step">Told how far the reading is; null where nobody asks.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="UnreadableFileException">It is no text, or can't be read as a whole.</exception>
    public static IReadOnlyList<Table> ReadText(FileStream file, ReadLimits limits, ProblemLog problems, PaceStep? step, CancellationToken cancellationToken) =>
        ReadText(file, null, limits, problems, step, cancellationToken);

    private static IReadOnlyList<Table> ReadText(FileStream file, string? name, ReadLimits limits, ProblemLog problems, PaceStep? step, CancellationToken cancellationToken)
    {
        TextEncoding encoding = TextEncoding.Detect(file);

        // Half of a letter of UTF-16 may be any byte.
        if (encoding.Encoding.GetByteCount("a") == 1 && FileKinds.IsBinary(file))
            throw new UnreadableFileException((name is null ? null : FileKinds.OtherThanNamed(file, name)) ?? FileKinds.NeitherTextNorWorkbook);
        string start = StartOf(file, encoding.Encoding);
        if (GexfTableReader.Looks(start))
            return GexfTableReader.Read(file, encoding.Encoding, limits, cancellationToken);
        if (GraphMlTableReader.Looks(start))
            return GraphMlTableReader.Read(file, encoding.Encoding, limits, cancellationToken);
        if (FileKinds.OfText(start) is { } refusal)
            throw new UnreadableFileException(refusal);
        return JsonTableReader.Looks(start)
            ? JsonTableReader.Read(file, encoding.Encoding, limits, cancellationToken)
            : CsvTableReader.Read(file, encoding, limits, problems, step, cancellationToken);
    }

    private static string StartOf(FileStream file, Encoding encoding)
    {
        using StreamReader reader = new(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        char[] start = new char[4096];
        int count = reader.ReadBlock(start);
        file.Position = 0;
        return new(start, 0, count);
    }
}
