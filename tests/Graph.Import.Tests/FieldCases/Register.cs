using Graph.Model;
using Graph.Store.Sqlite;
using Graph.Store.Tests;

namespace Graph.Import.Tests.FieldCases;

/// <summary>A store that files are imported into one after the other, as an officer would.</summary>
internal sealed class Register : IAsyncDisposable
{
    private readonly Folder folder = new();
    private SqliteGraphStore? store;

    public async Task<ImportOutcome> ImportAsync(IReadOnlyList<string> files, bool dryRun = false)
    {
        store ??= await SqliteGraphStore.OpenAsync(new() { Directory = Path.Combine(folder.Path, "store") }, TimeProvider.System);
        return await new Importer(store).ImportAsync(files, new() { Actor = "Officer", Time = new Clock(), DryRun = dryRun });
    }

    /// <summary>Imports a file of the field cases.</summary>
    public Task<ImportOutcome> ImportCaseAsync(string file, bool dryRun = false) => ImportAsync([FieldCaseFiles.Find(file)], dryRun);

    /// <summary>Imports a file of a name and a content.</summary>
    public Task<ImportOutcome> ImportTextAsync(string name, string text, bool dryRun = false) => ImportAsync([Write(name, text)], dryRun);

    /// <summary>Writes a file of a name and a content, and answers its path.</summary>
    public string Write(string name, string text) => folder.Write(name, text);

    public async Task<IReadOnlyList<T>> AllAsync<T>()
        where T : Fact => await store!.StreamAsync<T>(ReadPoint.Now).ToListAsync();

    public async ValueTask DisposeAsync()
    {
        if (store is not null)
            await store.DisposeAsync();
        folder.Dispose();
    }
}

internal static class Outcomes
{
    /// <summary>What is worth a look in the one file, as people read it.</summary>
    public static string Notices(this ImportOutcome outcome) => string.Join('\n', outcome.Files.Single().Notices);

    /// <summary>The warnings of the one file, as people read them.</summary>
    public static string Warnings(this ImportOutcome outcome) => string.Join('\n', outcome.Files.Single().Warnings);
}
