using System.IO.Compression;
using CsvHelper;
using Graph.Import.Reading;

namespace Graph.Import.Sources.Postcodes;

/// <summary>A file with a table of postcodes: a CSV file, or a ZIP archive with one or several, as publishers give them.</summary>
/// <param name="path">Where it is.</param>
/// <param name="kind">Whose table it is.</param>
/// <param name="parts">The names of the tables in an archive, in the order in which they are read; null of a CSV file.</param>
internal sealed class PostcodeFile(string path, PostcodeKind kind, IReadOnlyList<string>? parts)
{
    /// <summary>What the reports call the format.</summary>
    public const string Format = "postcodes";

    /// <summary>What it holds, in a line.</summary>
    public const string Description = "A table of postcodes, which is kept beside the records: the ONS Postcode Directory, the National Statistics Postcode Lookup, Code-Point Open (each as CSV or in its .zip), or any CSV whose first column is the postcode, with coordinates and GSS codes of areas.";

    private const int SampledBytes = 1 << 16;
    private const int SampledRows = 100;

    // The directory of the Office for National Statistics has the same again, split by area.
    private const string SplitAgain = "multi_csv";

    private static ReadOnlySpan<byte> Zip => [(byte)'P', (byte)'K', 0x03, 0x04];

    /// <summary>Whose table it is.</summary>
    public PostcodeKind Kind => kind;

    /// <summary>The file, if it has a table of postcodes; null where it has none, or can't be read.</summary>
    /// <param name="path">Where it is.</param>
    public static PostcodeFile? Find(string path)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, SampledBytes);
            if (!file.CanSeek)
                return null;
            byte[] start = new byte[Zip.Length];
            bool isZip = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual(Zip);
            file.Position = 0;
            return isZip ? InArchive(path, file) : ColumnsOf(file) is { } columns ? new(path, columns.Kind, null) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or CsvFormatException or NotSupportedException)
        {
            // Whoever reads it as another format says what is wrong with it.
            return null;
        }
    }

    /// <summary>Its tables, one after the other, each to be read to its end before the next.</summary>
    /// <param name="limits">How much may be read.</param>
    /// <exception cref="UnreadableFileException">The file asks for too much.</exception>
    public IEnumerable<(string? Name, CsvReader Rows, PostcodeColumns Columns)> Tables(ReadLimits limits)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, SampledBytes);
        if (file.Length > limits.PostcodeBytes)
            throw new UnreadableFileException($"the file has {file.Length >> 20} MB, more than the {limits.PostcodeBytes >> 20} MB of postcodes that can be read.");
        if (parts is null)
        {
            if (ColumnsOf(file) is not { } columns)
                yield break;
            file.Position = 0;
            using CsvReader rows = Open(file);
            yield return (null, rows, columns);
            yield break;
        }

        using ZipArchive archive = new(file, ZipArchiveMode.Read, leaveOpen: true);
        ArchiveGuard.Check(archive, limits with { FileBytes = limits.PostcodeBytes }, "archive", "Get it again from whoever publishes it.");
        foreach (string part in parts)
        {
            ZipArchiveEntry entry = archive.GetEntry(part)!;
            PostcodeColumns? columns;
            using (Stream sample = ArchiveGuard.Open(entry))
                columns = ColumnsOf(sample);
            if (columns is null)
                continue;
            using Stream whole = ArchiveGuard.Open(entry);
            using CsvReader rows = Open(whole);
            yield return (part, rows, columns);
        }
    }

    private static PostcodeFile? InArchive(string path, FileStream file)
    {
        using ZipArchive archive = new(file, ZipArchiveMode.Read, leaveOpen: true);
        List<(string Name, PostcodeKind Kind)> found = [];
        foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => Path.GetExtension(entry.FullName).Equals(".csv", StringComparison.OrdinalIgnoreCase) && !entry.FullName.Contains(SplitAgain, StringComparison.OrdinalIgnoreCase)))
        {
            using Stream sample = entry.Open();
            if (ColumnsOf(sample) is { } columns)
                found.Add((entry.FullName, columns.Kind));
        }

        return found.Count == 0 ? null : new(path, found[0].Kind, [.. found.Where(part => part.Kind == found[0].Kind).Select(part => part.Name).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The columns of a table, from its start; null where it is no table of postcodes.</summary>
    private static PostcodeColumns? ColumnsOf(Stream stream)
    {
        byte[] start = new byte[SampledBytes];
        int count = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);

        // The last line may be cut off.
        int end = count < start.Length ? count : start.AsSpan().LastIndexOf((byte)'\n') + 1;
        using CsvReader reader = Open(new MemoryStream(start, 0, end));
        List<string[]> rows = [];
        while (rows.Count < SampledRows && reader.Read())
        {
            if (reader.FieldCount > 1)
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return PostcodeColumns.Of(rows);
    }

    private static CsvReader Open(Stream stream) => CsvReader.Create(stream, new CsvReaderOptions { HasHeader = false, SkipEmptyLines = true, Separator = ',' }, leaveOpen: true);
}
