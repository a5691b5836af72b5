namespace Graph.Store.Tests;

/// <summary>Where the repository is, and the optional folder of real files for tests: GRAPH_TEST_FILES, else "shared" beside the repository.</summary>
public static class TestFiles
{
    /// <summary>The repository's root.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The optional folder; it may not be there.</summary>
    public static string Shared { get; } = Environment.GetEnvironmentVariable("GRAPH_TEST_FILES") is { Length: > 0 } folder
        ? folder
        : Path.GetFullPath(Path.Combine(Repository, "..", "shared"));

    /// <summary>The text of a file of the repository, with the line ends of Unix.</summary>
    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Repository, .. path])).ReplaceLineEndings("\n");

    private static string FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Graph.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
