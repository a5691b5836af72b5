using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Graph.Browser.Tests.Site;

/// <summary>The server as it was built, in a process and with a data folder of its own, on a port that the system chose.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(120);

    private readonly Process running;
    private readonly DirectoryInfo folder;

    private ServerProcess(Process running, DirectoryInfo folder, Uri address)
    {
        this.running = running;
        this.folder = folder;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts it with the samples, and with records that only tests need.</summary>
    /// <param name="files">The files of these records, beside the tests.</param>
    public static async Task<ServerProcess> StartAsync(params IEnumerable<string> files)
    {
        DirectoryInfo data = Directory.CreateTempSubdirectory("graph-browser-");
        Process process = Run("Graph.Api.dll", "--data", data.FullName, "--urls", "http://127.0.0.1:0");
        StringBuilder output = new();
        TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        void Read(object sender, DataReceivedEventArgs line)
        {
            lock (output)
                output.AppendLine(line.Data);
            if (line.Data is not null && ListeningAddress().Match(line.Data) is { Success: true } found)
                address.TrySetResult(new Uri(found.Value + "/"));
        }

        process.OutputDataReceived += Read;
        process.ErrorDataReceived += Read;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Task exited = process.WaitForExitAsync();
        if (await Task.WhenAny(address.Task, exited, Task.Delay(StartsWithin)) != address.Task)
        {
            process.Kill(entireProcessTree: true);
            lock (output)
                throw new InvalidOperationException($"The server did not start within {StartsWithin.TotalSeconds} s:\n{output}");
        }

        ServerProcess server = new(process, data, await address.Task);
        foreach (string file in files)
            await server.ImportAsync(file);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        running.Kill(entireProcessTree: true);
        await running.WaitForExitAsync();
        running.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task ImportAsync(string file)
    {
        using Process import = Run("Graph.Import.dll", "import", Path.Combine(AppContext.BaseDirectory, file), "--data", folder.FullName);
        string output = await import.StandardOutput.ReadToEndAsync() + await import.StandardError.ReadToEndAsync();
        await import.WaitForExitAsync();
        if (import.ExitCode != 0)
            throw new InvalidOperationException($"{file} was not imported:\n{output}");
    }

    private static Process Run(string program, params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListeningAddress();
}
