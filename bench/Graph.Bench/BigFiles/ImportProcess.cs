using System.Diagnostics;
using Graph.Bench.Structure;
using Graph.Import;

namespace Graph.Bench.BigFiles;

/// <summary>An import by a process of its own into an SQLite store: how long it took, and with how much memory.</summary>
/// <param name="Taken">How long it took.</param>
/// <param name="Processor">How long the processor worked for it, as far as that was seen.</param>
/// <param name="Megabytes">The most memory that it had at once.</param>
/// <param name="Output">What it said.</param>
/// <param name="Errors">What it said was wrong.</param>
/// <param name="ExitCode">How it ended; null where it was stopped because it took too long.</param>
internal sealed record ImportProcess(TimeSpan Taken, TimeSpan Processor, long Megabytes, string Output, string Errors, int? ExitCode)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs the graph tool.</summary>
    /// <param name="command">Its command, such as import or check.</param>
    /// <param name="files">The files.</param>
    /// <param name="folder">The folder in which the store is, or is made.</param>
    /// <param name="longest">How long it may take; null for as long as it takes.</param>
    /// <param name="isKept">Whether the store stays for the next; otherwise it is forgotten.</param>
    public static async Task<ImportProcess> RunAsync(string command, string[] files, string folder, TimeSpan? longest = null, bool isKept = false)
    {
        string data = Path.Combine(folder, "store");
        ProcessStartInfo start = new("dotnet", [typeof(Importer).Assembly.Location, command, .. files, "--data", data]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        long begun = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        (long Megabytes, TimeSpan Processor) most = default;
        bool isStopped = false;
        while (!process.HasExited)
        {
            most = Look(process) ?? most;
            if (!isStopped && Stopwatch.GetElapsedTime(begun) > longest)
            {
                isStopped = true;
                process.Kill(entireProcessTree: true);
            }

            await Task.Delay(BetweenLooks);
        }

        TimeSpan taken = Stopwatch.GetElapsedTime(begun);
        await Task.WhenAll(output, errors);
        if (!isKept && Directory.Exists(data))
            Directory.Delete(data, recursive: true);
        return new(taken, most.Processor, most.Megabytes, await output, await errors, isStopped ? null : process.ExitCode);
    }

    // It may end while it is looked at.
    private static (long Megabytes, TimeSpan Processor)? Look(Process process)
    {
        try
        {
            return (PeakMemory.Megabytes(process.Id), process.TotalProcessorTime);
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
            return null;
        }
    }
}
