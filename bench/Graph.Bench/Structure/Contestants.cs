using System.Diagnostics;
using System.Text.Json;

namespace Graph.Bench.Structure;

/// <summary>Those who answer in a process of their own, with a finding on each line.</summary>
internal static class Contestants
{
    private const string Python = "/usr/bin/python3";

    public static Task<IReadOnlyList<Finding>> OursAsync(string file) => AskAsync("dotnet", Path.Combine(AppContext.BaseDirectory, "Graph.Bench.dll"), "structure-own", file);

    public static Task<IReadOnlyList<Finding>> IgraphAsync(string file) => AskAsync(Python, Script("with_igraph.py"), file);

    public static Task<IReadOnlyList<Finding>> NetworkxAsync(string file) => AskAsync(Python, Script("with_networkx.py"), file);

    /// <summary>The layouts of a Python library.</summary>
    public static Task<IReadOnlyList<Finding>> LayoutAsync(string library, string file) => AskAsync(Python, Script("with_layouts.py"), library, file);

    /// <summary>The version of a Python library; null where it is missing.</summary>
    public static async Task<string?> VersionAsync(string library) => !File.Exists(Python)
        ? null
        : await RunAsync(Python, "-c", $"""
            import importlib.util
            if importlib.util.find_spec("{library}"):
                import {library}
                print({library}.__version__)
            """) is [var version] ? version : null;

    private static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "peers", name);

    private static async Task<IReadOnlyList<Finding>> AskAsync(string command, params string[] arguments) =>
        [.. (await RunAsync(command, arguments)).Select(line => JsonSerializer.Deserialize<Finding>(line, JsonSerializerOptions.Web)!)];

    private static async Task<string[]> RunAsync(string command, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(command, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        string printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? printed.Split('\n', StringSplitOptions.RemoveEmptyEntries) : throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} ended with code {process.ExitCode}.");
    }
}
