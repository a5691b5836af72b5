using System.Diagnostics;

namespace Graph.Bench;

/// <summary>The built server as a process of its own, on a store that is there.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>The most memory that the server has taken so far.</summary>
    public long PeakBytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>The memory of the process that is in use, in bytes.</summary>
    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts it.</summary>
    /// <param name="environment">Which store, as settings of the environment.</param>
    /// <param name="port">The port it listens on.</param>
    public static async Task<ServerProcess> StartAsync(IReadOnlyDictionary<string, string> environment, int port = 5987)
    {
        string server = Path.Combine(AppContext.BaseDirectory, "Graph.Api.dll");
        Uri address = new($"http://127.0.0.1:{port}");
        ProcessStartInfo start = new("dotnet", [server, "--empty", "--urls", address.ToString()]) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach ((string variable, string value) in environment)
            start.Environment[variable] = value;
        Process started = Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { };
        started.BeginOutputReadLine();

        using HttpClient client = new() { BaseAddress = address };
        for (int attempt = 0; attempt < 1500; attempt++)
        {
            try
            {
                if ((await client.GetAsync("/health/ready")).IsSuccessStatusCode)
                    return new(started, address);
            }
            catch (HttpRequestException) when (!started.HasExited)
            {
                // Not listening yet.
            }

            await Task.Delay(200);
        }

        throw new InvalidOperationException("The server did not become ready within five minutes.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
