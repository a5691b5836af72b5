using System.IO.Compression;
using Graph.Export.Outputs;

namespace Graph.Export.Tests.Outputs;

public sealed class OutputTests
{
    [Fact]
    public void A_zip_has_each_file_as_it_was_written()
    {
        using MemoryStream written = new();
        using (ZipOutput zip = new(written, new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero)))
        {
            Write(zip, "a.csv", "a"u8);
            Write(zip, "b.csv", "bb"u8);
            zip.Complete();
        }

        using ZipArchive read = new(new MemoryStream(written.ToArray()));
        Assert.Equal([("a.csv", 1L), ("b.csv", 2L)], read.Entries.Select(entry => (entry.FullName, entry.Length)));
        Assert.All(read.Entries, entry => Assert.Equal(new(2026, 6, 1, 12, 0, 0), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void A_zip_can_be_dated_before_there_were_any()
    {
        using ZipOutput zip = new(new MemoryStream(), DateTimeOffset.UnixEpoch);

        Write(zip, "a.csv", "a"u8);
        zip.Complete();
    }

    [Fact]
    public void A_zip_that_breaks_off_can_not_be_opened()
    {
        using MemoryStream written = new();
        using (ZipOutput zip = new(written, DateTimeOffset.UnixEpoch))
            Write(zip, "a.csv", "a"u8);

        Assert.NotEqual(0, written.Length);
        Assert.Throws<InvalidDataException>(() => new ZipArchive(new MemoryStream(written.ToArray())));
    }

    [Fact]
    public void A_single_file_leaves_the_stream_open_and_can_not_be_two()
    {
        using MemoryStream stream = new();
        StreamOutput output = new(stream);

        Write(output, "a", "a"u8);

        Assert.Equal("a"u8.ToArray(), stream.ToArray());
        Assert.True(stream.CanWrite);
        Assert.Throws<InvalidOperationException>(() => output.Create("b"));
    }

    [Fact]
    public void A_folder_has_each_file_by_its_name()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("graph-export-");
        try
        {
            Write(new FolderOutput(folder.FullName), "a.csv", "a"u8);

            Assert.Equal("a"u8.ToArray(), File.ReadAllBytes(Path.Combine(folder.FullName, "a.csv")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(IExportOutput output, string name, ReadOnlySpan<byte> bytes)
    {
        using Stream file = output.Create(name);
        file.Write(bytes);
    }
}
