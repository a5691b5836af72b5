using System.Diagnostics;
using Graph.Model;
using Graph.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Graph.Import.Tests;

/// <summary>The command line itself, stopped or killed at any moment.</summary>
public class KilledImportTests
{
    private const int Kills = 10;

    private static string Register(string prefix, int rows) => "Organisation A,Organisation B,Kind,Holder A,Role A,Holder B,Last contact\n"
        + string.Concat(Enumerable.Range(0, rows).Select(i => $"{prefix} council {i % 50},{prefix} hub {i},Delivery,{prefix} person {i},Director,{prefix} other {i},2026-01-01\n"));

    [Fact]
    public async Task An_import_of_three_files_that_is_killed_leaves_the_store_as_before_or_has_landed_whole()
    {
        using Folder folder = new();
        string data = Path.Combine(folder.Path, "store");
        Assert.Equal(0, await RunAsync([folder.Write("first.csv", Register("First", 20))], data, killAfter: null));
        int before = await CountAsync(data);

        string[] files = [.. new[] { "Second", "Third", "Fourth" }.Select(name => folder.Write($"{name}.csv", Register(name, 2000)))];
        Stopwatch watch = Stopwatch.StartNew();
        string whole = Path.Combine(folder.Path, "whole");
        Assert.Equal(0, await RunAsync([folder.Write("first.csv", Register("First", 20))], whole, killAfter: null));
        watch.Restart();
        Assert.Equal(0, await RunAsync(files, whole, killAfter: null));
        TimeSpan length = watch.Elapsed;
        int after = await CountAsync(whole);

        int killed = 0;
        for (int i = 1; i <= Kills; i++)
        {
            // Later and later: while the program starts, while the files are read, compared and recorded.
            int code = await RunAsync(files, data, length * i / (Kills + 1));
            killed += code == 0 ? 0 : 1;
            int found = await CountAsync(data);
            Assert.Contains(found, new[] { before, after });
            if (found == after)
                break;
        }

        Assert.NotEqual(0, killed);
        Assert.Equal(0, await RunAsync(files, data, killAfter: null));
        Assert.Equal(after, await CountAsync(data));
    }

    [LinuxTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task An_import_that_somebody_stops_says_so_and_what_became_of_it(string signal)
    {
        using Folder folder = new();
        string data = Path.Combine(folder.Path, "store");
        SqliteStoreOptions options = new() { Directory = data };
        await (await SqliteGraphStore.OpenAsync(options, TimeProvider.System)).DisposeAsync();
        // As long as somebody else writes it can't be recorded, so the signal comes before the end however busy the machine is.
        await using SqliteConnection writing = new($"Data Source={options.FilePath};Pooling=False");
        await writing.OpenAsync();
        using SqliteTransaction transaction = writing.BeginTransaction();
        using Process process = Start([folder.Write("people.csv", Register("First", 200))], data);
        Task<string> error = process.StandardError.ReadToEndAsync();
        while (!process.HasExited && !Opens(process, options.FilePath))
            await Task.Delay(5);

        using (Process kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        await transaction.RollbackAsync();

        Assert.Equal(130, process.ExitCode);
        Assert.StartsWith("Stopped. Nothing was imported. ", await error, StringComparison.Ordinal);
        Assert.Contains("run the same command again", await error, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(data));
    }

    private static bool Opens(Process process, string file) =>
        Directory.EnumerateFileSystemEntries($"/proc/{process.Id}/fd").Any(handle => new FileInfo(handle).LinkTarget == file);

    private static Process Start(string[] files, string data) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(Importer).Assembly.Location, "import", .. files, "--data", data]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;

    private static async Task<int> RunAsync(string[] files, string data, TimeSpan? killAfter)
    {
        using Process process = Start(files, data);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (killAfter is { } time)
        {
            using CancellationTokenSource timer = new(time);
            try
            {
                await process.WaitForExitAsync(timer.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
            }
        }

        await process.WaitForExitAsync();
        await Task.WhenAll(output, error);
        return process.ExitCode;
    }

    private static async Task<int> CountAsync(string data)
    {
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = data }, TimeProvider.System);
        int count = 0;
        await foreach (Fact _ in store.StreamAsync([.. Ontology.Types], ReadPoint.Now))
            count++;
        return count;
    }
}
