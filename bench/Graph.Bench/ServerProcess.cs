using System.Diagnostics;

namespace Graph.Bench;

/// <summary>The built server as a process of its own, on a folder that has a store.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<ServerProcess> StartAsync(string folder, int port = 5987)
    {
        string server = Path.Combine(AppContext.BaseDirectory, "Graph.Api.dll");
        Uri address = new($"http://127.0.0.1:{port}");
        Process started = Process.Start(new ProcessStartInfo("dotnet", [server, "--data", folder, "--empty", "--urls", address.ToString()]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        started.OutputDataReceived += (_, _) => { };
        started.BeginOutputReadLine();

        using HttpClient client = new() { BaseAddress = address };
        for (int attempt = 0; attempt < 600; attempt++)
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

        throw new InvalidOperationException("The server did not become ready within two minutes.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
