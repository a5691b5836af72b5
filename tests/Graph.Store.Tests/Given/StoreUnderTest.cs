namespace Graph.Store.Tests;

/// <summary>An open store with its clock, and shorthands for what tests do with it again and again.</summary>
public sealed class StoreUnderTest : IAsyncDisposable
{
    private readonly IStoreProvider provider;

    private StoreUnderTest(IStoreProvider provider, Clock clock, IGraphStore store)
    {
        this.provider = provider;
        Clock = clock;
        Store = store;
    }

    public Clock Clock { get; }

    public IGraphStore Store { get; private set; }

    public static async Task<StoreUnderTest> OpenAsync(IStoreProvider provider)
    {
        Clock clock = new();
        return new(provider, clock, await provider.OpenAsync(clock));
    }

    public async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = await provider.OpenAsync(Clock);
    }

    /// <summary>Another connection to the same store, as another process has one.</summary>
    public Task<IGraphStore> OpenAnotherAsync() => provider.OpenAsync(Clock);

    public Task<ChangeResult> PutAsync(params Fact[] facts) => ApplyAsync([.. facts.Select(fact => new Put(fact))]);

    public Task<ChangeResult> RetractAsync(params string[] ids) => ApplyAsync([.. ids.Select(id => new Retract(id))]);

    public Task<ChangeResult> ApplyAsync(params Operation[] operations) => Store.ApplyAsync(new("tester", operations));

    /// <summary>The error that a changeset is refused with.</summary>
    public async Task<StoreException> RefusedAsync(params Operation[] operations) =>
        await Assert.ThrowsAsync<StoreException>(() => ApplyAsync(operations));

    /// <summary>Everything that is known, by id.</summary>
    public async Task<Dictionary<string, Fact>> AllAsync(ReadPoint at = default)
    {
        Dictionary<string, Fact> all = new(StringComparer.Ordinal);
        await foreach (Fact fact in Store.StreamAsync([.. Ontology.Types], at))
            all.Add(fact.Id, fact);
        return all;
    }

    public async Task<Fact?> FindAsync(string id, ReadPoint at = default) =>
        (await Store.GetAsync([id], at)).GetValueOrDefault(id);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await provider.DisposeAsync();
    }
}
