using System.IO.Compression;

namespace Graph.Export.Outputs;

/// <summary>An export that is a .zip of files, written into a stream that stays open.</summary>
/// <param name="stream">The stream, which is written forwards only.</param>
/// <param name="writtenAt">What the files are dated.</param>
public sealed class ZipOutput(Stream stream, DateTimeOffset writtenAt) : IExportOutput, IDisposable
{
    // A .zip has no dates before 1980 and none after 2107.
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true);

    /// <inheritdoc/>
    public Stream Create(string name)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = writtenAt < Earliest ? Earliest : writtenAt;
        return entry.Open();
    }

    /// <summary>Writes the list of files, without which the .zip is not whole.</summary>
    public void Dispose() => archive.Dispose();
}
