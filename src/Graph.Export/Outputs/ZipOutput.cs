using System.IO.Compression;

namespace Graph.Export.Outputs;

/// <summary>An export that is a .zip of files, written into a stream that stays open. What breaks off has no list of files, so that nobody takes it for the whole.</summary>
/// <param name="stream">The stream, which is written forwards only.</param>
/// <param name="writtenAt">What the files are dated.</param>
public sealed class ZipOutput(Stream stream, DateTimeOffset writtenAt) : IExportOutput, IDisposable
{
    // A .zip has no dates before 1980 and none after 2107.
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true);
    private bool isComplete;

    /// <inheritdoc/>
    public Stream Create(string name)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = writtenAt < Earliest ? Earliest : writtenAt;
        return entry.Open();
    }

    /// <summary>Says that all files are written.</summary>
    public void Complete() => isComplete = true;

    /// <summary>Writes the list of files, without which the .zip can't be opened; nothing where not all files are written.</summary>
    public void Dispose()
    {
        // Disposing an archive writes its list. Beside that it has nothing to let go of: the stream stays open.
        if (isComplete)
            archive.Dispose();
    }
}
