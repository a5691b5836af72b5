namespace Graph.Store.Tests;

/// <summary>A folder that is gone after the test; made when it is first asked for.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly Lazy<DirectoryInfo> folder = new(() => Directory.CreateTempSubdirectory("graph-store-"));

    public string Path => folder.Value.FullName;

    public void Dispose()
    {
        if (folder.IsValueCreated)
            folder.Value.Delete(recursive: true);
    }
}
