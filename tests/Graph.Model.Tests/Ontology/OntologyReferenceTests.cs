using System.Runtime.CompilerServices;

namespace Graph.Model.Tests.OntologyReading;

public sealed class OntologyReferenceTests
{
    [Fact]
    public void The_reference_says_what_the_records_say()
    {
        string path = Path.Combine(RepositoryRoot(), "docs", "ontology.md");
        string written = OntologyReference.Write();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(path, written);

        Assert.Equal(written, File.ReadAllText(path));
    }

    private static string RepositoryRoot([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
