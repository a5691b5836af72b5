using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Graph.Api.Tests.Hosting;

/// <summary>The server as a program of its own, as people start it.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();
    private readonly TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(string[] arguments, string? workingDirectory, params (string Name, string Value)[] environment)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Graph.Api.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingDirectory ?? Path.GetTempPath(),
        };
        foreach (string variable in start.Environment.Keys.Where(name => name.StartsWith("GRAPH_", StringComparison.Ordinal) || name == "ASPNETCORE_URLS").ToArray())
            start.Environment.Remove(variable);
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) =>
        {
            output.AppendLine(line.Data);
            if (line.Data is { } text && Address().Match(text) is { Success: true } found)
                address.TrySetResult(found.Value);
        };
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    public string Output => output.ToString().Trim();

    public string Errors => errors.ToString().Trim();

    public static ServerProcess Start(params string[] arguments) => new(arguments, workingDirectory: null);

    public static ServerProcess StartIn(string workingDirectory, params string[] arguments) => new(arguments, workingDirectory);

    public static ServerProcess StartWith((string Name, string Value)[] environment, params string[] arguments) => new(arguments, workingDirectory: null, environment);

    /// <summary>Where it listens, once it says so.</summary>
    public async Task<Uri> AddressAsync()
    {
        Task ended = process.WaitForExitAsync();
        Task first = await Task.WhenAny(address.Task, ended, Task.Delay(Patience));
        return first == address.Task ? new Uri(await address.Task) : throw new InvalidOperationException($"It did not start: {Errors}");
    }

    public async Task<int> ExitCodeAsync()
    {
        using CancellationTokenSource time = new(Patience);
        await process.WaitForExitAsync(time.Token);
        return process.ExitCode;
    }

    public void Signal(string name) => Process.Start("kill", [$"-{name}", $"{process.Id}"]).WaitForExit();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    [GeneratedRegex(@"http://[^\s]+\d", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
