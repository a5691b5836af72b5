using Graph.Import.Commands;

namespace Graph.Import.Tests.Commands;

/// <summary>Runs the command line in this process, on a store of its own.</summary>
internal sealed class CommandLine : IDisposable
{
    private readonly Folder folder = new();

    public string Data => Path.Combine(folder.Path, "store");

    /// <summary>The environment variables that are set beside GRAPH_DATA.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public string Write(string name, string text) => folder.Write(name, text);

    public string Write(string name, byte[] bytes) => folder.Write(name, bytes);

    public async Task<(int Code, string Out, string Error)> RunAsync(params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int code = await GraphCommand.RunAsync(args, new(Terminal.ConsoleOf(output, isTerminal: false), Terminal.ConsoleOf(error, isTerminal: false), name => name == "GRAPH_DATA" ? Data : Variables.GetValueOrDefault(name)));
        return (code, Plain(output), Plain(error));
    }

    public void Dispose() => folder.Dispose();

    private static string Plain(StringWriter writer) => string.Join('\n', writer.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
}
