namespace Graph.Export.Tests;

public sealed class ArrowTests
{
    [Fact]
    public void Exports_know_what_can_be_known_and_what_follows_from_it_but_no_store_no_import_and_no_server()
    {
        IEnumerable<string?> own = typeof(ExportQuestion).Assembly.GetReferencedAssemblies().Select(name => name.Name).Where(name => name!.StartsWith("Graph.", StringComparison.Ordinal));

        Assert.Subset(new HashSet<string?>(["Graph.Model", "Graph.Analysis"]), new HashSet<string?>(own));
    }
}
