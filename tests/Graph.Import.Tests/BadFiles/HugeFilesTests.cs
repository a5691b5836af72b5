using System.Diagnostics;
using System.Text;

namespace Graph.Import.Tests.BadFiles;

/// <summary>Files that ask for far more than they are worth, read by the command line with no more memory than is promised.</summary>
public class HugeFilesTests
{
    // 500 MB, as .NET takes it: beyond, it ends the process.
    private const string HeapLimit = "0x1F400000";

    [Fact]
    public async Task A_line_of_a_hundred_megabytes_is_refused() =>
        Assert.Contains("can't be read", await CheckAsync("line.csv", file => Repeat(file, $"{BadFile.Header}\n", "x", 100 << 20)), StringComparison.Ordinal);

    [Fact]
    public async Task Hundreds_of_thousands_of_nearly_blank_rows_are_read() =>
        Assert.Contains("1 row,", await CheckAsync("blank.csv", file => Repeat(file, BadFile.Register, ",,,,\n", 400_000 * 5)), StringComparison.Ordinal);

    [Fact]
    public async Task Rows_of_thousands_of_blank_cells_each_are_refused() =>
        Assert.Contains("more cells than can be read", await CheckAsync("wide.csv", file => Repeat(file, $"{BadFile.Header}\n", $"Council{new string(',', 16_000)}x\n", 60 << 20)), StringComparison.Ordinal);

    /// <summary>What graph check says of a file.</summary>
    private static async Task<string> CheckAsync(string name, Action<StreamWriter> write)
    {
        using Folder folder = new();
        string path = Path.Combine(folder.Path, name);
        await using (StreamWriter file = new(path, append: false, new UTF8Encoding(false)))
            write(file);

        using Process process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Importer).Assembly.Location, "check", path])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = HeapLimit },
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode is 0 or 1, $"{process.ExitCode}: {error}");
        return $"{await output}{error}".ReplaceLineEndings(" ");
    }

    private static void Repeat(StreamWriter file, string first, string part, int bytes)
    {
        file.Write(first);
        string block = string.Concat(Enumerable.Repeat(part, Math.Max(1, (1 << 16) / part.Length)));
        for (int written = 0; written < bytes; written += block.Length)
            file.Write(block);
    }
}
