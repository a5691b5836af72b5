using Graph.Store.Tests;

namespace Graph.Import.Tests;

/// <summary>A test on a real file, which this repository does not have: it skips, visibly, where the file is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealFileFactAttribute : FactAttribute
{
    public RealFileFactAttribute(params string[] files)
    {
        string[] missing = [.. files.Where(file => !File.Exists(RealFiles.Find(file)))];
        if (missing.Length > 0)
            Skip = $"{string.Join(", ", missing)}: not in {TestFiles.Shared}. Set GRAPH_TEST_FILES to a folder that has it.";
    }
}
