using System.IO.Compression;

namespace Graph.Import.Reading;

/// <summary>Refuses archives that unpack into more than their size suggests, before anything is unpacked.</summary>
internal static class ArchiveGuard
{
    /// <param name="archive">The archive.</param>
    /// <param name="limits">How much may be read.</param>
    /// <param name="noun">What it is, as people call it.</param>
    /// <param name="remedy">What to do instead.</param>
    /// <exception cref="UnreadableFileException">The archive asks for too much.</exception>
    public static void Check(ZipArchive archive, ReadLimits limits, string noun, string remedy)
    {
        if (archive.Entries.Count > limits.Parts)
            throw new UnreadableFileException($"the {noun} has {archive.Entries.Count} parts, more than the {limits.Parts} that can be read.");

        long total = 0;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            total += entry.Length;
            bool packedTooTightly = entry.Length > limits.UnpackingFreely && entry.Length / limits.UnpackingRatio > entry.CompressedLength;
            if (packedTooTightly || total > limits.FileBytes || entry.Length < 0)
                throw new UnreadableFileException($"the {noun} unpacks into far more data than its size suggests, as harmful files do. {remedy}");
        }
    }

    /// <summary>Whether a file is an archive, and one of a kind. What is damaged is of none: whoever reads it says what is wrong with it.</summary>
    /// <param name="file">The file, which is left at its start.</param>
    /// <param name="isOne">Tells the kind from what is in it.</param>
    public static bool IsOne(Stream file, Func<ZipArchive, bool> isOne)
    {
        file.Position = 0;
        try
        {
            using ZipArchive archive = new(file, ZipArchiveMode.Read, leaveOpen: true);
            return isOne(archive);
        }
        catch (InvalidDataException)
        {
            return false;
        }
        finally
        {
            file.Position = 0;
        }
    }

    /// <summary>A part's content, which ends in an error where it is longer than the archive declares.</summary>
    public static Stream Open(ZipArchiveEntry entry) => new DeclaredLengthStream(entry.Open(), entry.Length);
}
