namespace Graph.Api.Tests.Given;

/// <summary>Where the repository is, and the optional folder of files that are not part of it.</summary>
internal static class TestFiles
{
    public static string Repository { get; } = FindRepository();

    public static string Shared { get; } = Environment.GetEnvironmentVariable("GRAPH_TEST_FILES") is { Length: > 0 } folder
        ? folder
        : Path.GetFullPath(Path.Combine(Repository, "..", "shared"));

    private static string FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Graph.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
