using Graph.Store.Tests;

namespace Graph.Export.Tests;

/// <summary>A test on a real file, which this repository does not have: it skips, visibly, where the file is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealFileFactAttribute : FactAttribute
{
    public RealFileFactAttribute(string file)
    {
        if (!File.Exists(Find(file)))
            Skip = $"{file}: not in {TestFiles.Shared}. Set GRAPH_TEST_FILES to a folder that has it.";
    }

    public static string Find(string file) => Path.Combine(TestFiles.Shared, "data", file);
}
