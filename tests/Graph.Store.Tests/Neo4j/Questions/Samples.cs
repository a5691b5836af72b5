using Graph.Import;
using Graph.Store.Sqlite;

namespace Graph.Store.Tests.Neo4j.Questions;

/// <summary>What the samples say, as the importer reads them.</summary>
internal static class Samples
{
    private static readonly Lazy<Task<Recorded>> Imported = new(ImportAsync);

    /// <summary>Days on which the samples differ.</summary>
    public static TheoryData<string> Days => ["2025-03-01", "2026-06-01", "2026-11-23"];

    public static Task<Recorded> RecordedAsync() => Imported.Value;

    public static async Task<IReadOnlyList<Fact>> FactsAsync() => (await RecordedAsync()).Facts;

    private static async Task<Recorded> ImportAsync()
    {
        using TemporaryFolder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        ImportOutcome outcome = await new Importer(store).ImportAsync(Importer.FilesUnder(Path.Combine(AppContext.BaseDirectory, "samples")), new ImportOptions { Actor = "test" });
        Assert.True(outcome.IsImported);
        List<Fact> facts = [];
        await foreach (Fact fact in store.StreamAsync([.. Ontology.Types], ReadPoint.Now))
            facts.Add(fact);
        return new(facts);
    }
}
