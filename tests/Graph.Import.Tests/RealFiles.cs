using Graph.Store.Tests;

namespace Graph.Import.Tests;

/// <summary>Real files written by others.</summary>
internal static class RealFiles
{
    public static string Find(string file) => Path.Combine(TestFiles.Shared, "data", file);
}
