using Graph.Store.Tests;

namespace Graph.Import.Tests.FieldCases;

/// <summary>Small files that people in the field would bring, one folder for each situation, in the optional folder of files for tests.</summary>
internal static class FieldCaseFiles
{
    /// <summary>The path of a file.</summary>
    /// <param name="file">The folder of the case and the file in it: 01-sep-line/people.csv.</param>
    public static string Find(string file) => Path.Combine(TestFiles.Shared, "field-cases", file);

    /// <summary>Why a test on the files can't run; null where all of them are there.</summary>
    public static string? Missing(IEnumerable<string> files)
    {
        string[] missing = [.. files.Where(file => !File.Exists(Find(file)))];
        return missing.Length == 0 ? null : $"{string.Join(", ", missing)}: not in {Find("")}. Set GRAPH_TEST_FILES to a folder that has field-cases.";
    }
}

/// <summary>A test on field cases, which this repository does not have: it skips, visibly, where a file is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FieldCaseFactAttribute : FactAttribute
{
    public FieldCaseFactAttribute(params string[] files) => Skip = FieldCaseFiles.Missing(files);
}
