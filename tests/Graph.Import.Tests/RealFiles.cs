using System.Runtime.CompilerServices;

namespace Graph.Import.Tests;

/// <summary>Real files written by others: in GRAPH_TEST_FILES, else in a folder "shared" beside the repository.</summary>
internal static class RealFiles
{
    public static string Folder { get; } = Environment.GetEnvironmentVariable("GRAPH_TEST_FILES") is { Length: > 0 } folder ? folder : Beside();

    public static string Find(string file) => Path.Combine(Folder, "data", file);

    private static string Beside([CallerFilePath] string source = "")
    {
        DirectoryInfo? root = new FileInfo(source).Directory;
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Graph.slnx")))
            root = root.Parent;
        return Path.Combine(root?.Parent?.FullName ?? "", "shared");
    }
}
