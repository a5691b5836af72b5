using System.IO.Compression;
using Graph.Import.Pace;
using Graph.Import.Reports;

namespace Graph.Import.Reading;

/// <summary>Reads the tables of an archive in which registers publish texts, one table for each, or records of JSON, which are one table together.</summary>
internal static class PackedTables
{
    /// <summary>What is wrong with an archive that can't be opened.</summary>
    public const string Damaged = "the archive is damaged or cut off. Get it again from whoever publishes it.";

    private const string Ending = ".zip";

    private static readonly HashSet<string> Texts = new([".csv", ".tsv", ".txt"], StringComparer.OrdinalIgnoreCase);

    private const string Document = ".json";

    /// <summary>Whether a file is called like an archive.</summary>
    public static bool IsCalledSo(string name) => Path.GetExtension(name).Equals(Ending, StringComparison.OrdinalIgnoreCase);

    // What a workbook or a document has, and no archive of texts.
    private static readonly string[] Documents = ["[Content_Types].xml", "mimetype", "content.xml"];

    /// <summary>Whether an archive has texts or records in it, and is no document that is stored as an archive.</summary>
    /// <param name="file">The archive, which is left at its start.</param>
    public static bool AreIn(Stream file) => ArchiveGuard.IsOne(file, static archive =>
        archive.Entries.Any(entry => IsText(entry) || IsDocument(entry)) && !archive.Entries.Any(entry => Documents.Contains(entry.FullName, StringComparer.OrdinalIgnoreCase)));

    /// <summary>The tables; of several, each is called by the name of its text.</summary>
    /// <exception cref="UnreadableFileException">The archive is damaged, or asks for too much.</exception>
    public static IReadOnlyList<Table> Read(Stream file, ReadLimits limits, ProblemLog problems, PaceStep? step, CancellationToken cancellationToken)
    {
        try
        {
            using ZipArchive archive = new(file, ZipArchiveMode.Read, leaveOpen: true);
            ArchiveGuard.Check(archive, limits, "archive", "Get it again from whoever publishes it.");
            ZipArchiveEntry[] texts = [.. archive.Entries.Where(IsText)];
            if (texts.Length == 0)
                return [JsonTableReader.ReadRecords(archive.Entries.Where(IsDocument).OrderBy(entry => entry.FullName, StringComparer.Ordinal).Select(entry => (entry.FullName, ArchiveGuard.Open(entry))), limits, cancellationToken)];
            foreach (ZipArchiveEntry other in archive.Entries.Where(entry => !IsText(entry) && entry.Name.Length > 0))
                problems.Warn(CellAddress.File, $"{Plain.Quote(other.FullName)} in the archive is no table, so it was left out.");
            return [.. texts.SelectMany(entry => Read(entry, limits, problems, step, cancellationToken).Select(table => table with { File = entry.Name, Sheet = texts.Length == 1 ? table.Sheet : entry.Name }))];
        }
        catch (InvalidDataException exception)
        {
            throw new UnreadableFileException(Damaged, exception);
        }
    }

    /// <summary>Whether a file is a table as text, by its name.</summary>
    public static bool IsText(string name) => Texts.Contains(Path.GetExtension(name));

    private static bool IsText(ZipArchiveEntry entry) => IsText(entry.Name) && IsOwn(entry);

    private static bool IsDocument(ZipArchiveEntry entry) => Path.GetExtension(entry.Name).Equals(Document, StringComparison.OrdinalIgnoreCase) && IsOwn(entry);

    // What a Mac adds to an archive.
    private static bool IsOwn(ZipArchiveEntry entry) => !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);

    // A text is read twice, for its letters and its separator first, and a part of an archive only once.
    private static IReadOnlyList<Table> Read(ZipArchiveEntry entry, ReadLimits limits, ProblemLog problems, PaceStep? step, CancellationToken cancellationToken)
    {
        string path = Path.GetTempFileName();
        using FileStream unpacked = new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        using (Stream packed = ArchiveGuard.Open(entry))
            packed.CopyTo(unpacked);
        unpacked.Position = 0;
        return unpacked.Length == 0 ? [] : TableReader.ReadText(unpacked, limits, problems, step, cancellationToken);
    }
}
