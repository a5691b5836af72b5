using Graph.Import.Completing;
using Graph.Import.Reports;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Import.Tests.Completing;

/// <summary>A store into which files of one year after the other are imported.</summary>
internal sealed class Years : IAsyncDisposable
{
    private readonly Folder folder = new();

    private Years(StoreUnderTest under) => Under = under;

    public StoreUnderTest Under { get; }

    public IGraphStore Store => Under.Store;

    public DateOnly Today => DateOnly.FromDateTime(Under.Clock.Now.UtcDateTime);

    public static async Task<Years> OpenAsync(IStoreProvider? provider = null) => new(await StoreUnderTest.OpenAsync(provider ?? new SqliteProvider()));

    /// <summary>Imports a file that has only some of what its source knows.</summary>
    public Task<ImportOutcome> ImportAsync(string name, string text) => ImportAsync(new ImportOptions(), (name, text));

    /// <summary>Imports files that are the whole truth of their sources.</summary>
    public Task<ImportOutcome> CompleteAsync(params (string Name, string Text)[] files) => ImportAsync(new ImportOptions { Complete = new() }, files);

    public Task<ImportOutcome> CompleteAsync(string name, string text, WholeTruth? whole = null, bool dryRun = false) => ImportAsync(new ImportOptions { Complete = whole ?? new(), DryRun = dryRun }, (name, text));

    public Task<ImportOutcome> ImportAsync(ImportOptions options, params (string Name, string Text)[] files) => ImportFilesAsync(options, [.. files.Select(file => folder.Write(file.Name, file.Text))]);

    public Task<ImportOutcome> ImportFilesAsync(ImportOptions options, params string[] paths) => new Importer(Store).ImportAsync(paths, options with { Time = Under.Clock, Actor = "tester", WithExamples = true });

    /// <summary>A file of the folder, with bytes of its own.</summary>
    public string Write(string name, byte[] bytes) => folder.Write(name, bytes);

    /// <summary>A year goes by.</summary>
    public void NextYear() => Under.Clock.Move(TimeSpan.FromDays(365));

    /// <summary>What is known to be so and may end, in words: edges whose nodes go on, and what goes on for a time.</summary>
    /// <param name="at">The moment, and the day of it; null for now.</param>
    public async Task<string[]> CurrentAsync(DateTimeOffset? at = null)
    {
        Dictionary<string, Fact> all = await Under.AllAsync(new(KnownAt: at));
        DateOnly day = at is { } then ? DateOnly.FromDateTime(then.UtcDateTime) : Today;
        ILookup<string, string> parties = all.Values.OfType<Party>().ToLookup(party => party.From, party => party.To, StringComparer.Ordinal);
        return [.. all.Values.Where(IsCurrent).Where(fact => fact is Edge || Ontology.Of(fact).Nature == Nature.Undertaking).Select(Words).Order(StringComparer.Ordinal)];

        bool IsCurrent(Fact fact) => fact.IsCurrentOn(day) && (fact is not Edge edge || (all[edge.From].IsCurrentOn(day) && all[edge.To].IsCurrentOn(day)));

        string Words(Fact fact) => $"{Ontology.Of(fact).Name} {FactWords.Subject(fact, NameOf)}{(fact is Role { Title: { } title } ? $" ({title})" : fact is Partnership { Kind: { } kind } ? $" ({kind})" : fact is Tenure { Kind: { } basis } ? $" ({basis})" : "")}";

        string? NameOf(string id) => all[id] is Partnership { } partnership
            ? string.Join(" and ", parties[id].Select(NameOf).Order(StringComparer.Ordinal)) + $" {partnership.Kind}"
            : Ontology.Of(all[id]).Caption.Of(all[id]);
    }

    public async ValueTask DisposeAsync()
    {
        await Under.DisposeAsync();
        folder.Dispose();
    }
}
