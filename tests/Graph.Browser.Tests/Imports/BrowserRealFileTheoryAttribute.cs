using Graph.Browser.Tests.Site;
using Graph.Store.Tests;

namespace Graph.Browser.Tests.Imports;

/// <summary>A theory seen in a browser with a real file, which this repository does not have; skipped, with the reason, where either is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserRealFileTheoryAttribute : TheoryAttribute
{
    public BrowserRealFileTheoryAttribute(string file) => Skip = Chromium.Missing
        ?? (File.Exists(Find(file)) ? null : $"{file}: not in {TestFiles.Shared}. Set GRAPH_TEST_FILES to a folder that has it.");

    public static string Find(string file) => Path.Combine(TestFiles.Shared, "data", file);
}
