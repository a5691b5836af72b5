using Graph.Model;

namespace Graph.Import.Tests;

/// <summary>A store that somebody else changes once, just before it is asked to record something.</summary>
internal sealed class InterruptedStore(IGraphStore inner, Func<Task> interruption) : IGraphStore
{
    private Func<Task>? pending = interruption;

    public IPostcodes Postcodes => inner.Postcodes;

    /// <summary>How often it was asked for facts by their ids.</summary>
    public int LookUps { get; private set; }

    public async Task<ChangeResult> ApplyAsync(Changeset changeset, CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref pending, null) is { } interrupt)
            await interrupt();
        return await inner.ApplyAsync(changeset, cancellationToken);
    }

    public Task<StoreCondition> CheckAsync(CancellationToken cancellationToken = default) => inner.CheckAsync(cancellationToken);

    public Task VerifyAsync(CancellationToken cancellationToken = default) => inner.VerifyAsync(cancellationToken);

    public async Task<ChangeResult?> DecideAsync(Func<CancellationToken, Task<Changeset?>> decide, CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref pending, null) is { } interrupt)
            await interrupt();
        return await inner.DecideAsync(decide, cancellationToken);
    }

    public Task<long> GetHeadAsync(CancellationToken cancellationToken = default) => inner.GetHeadAsync(cancellationToken);

    public Task<IReadOnlyDictionary<string, Fact>> GetAsync(IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken = default)
    {
        LookUps++;
        return inner.GetAsync(ids, at, cancellationToken);
    }

    public Task<IReadOnlyDictionary<string, long>> GetVersionsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) => inner.GetVersionsAsync(ids, cancellationToken);

    public Task<ILookup<string, Edge>> GetEdgesAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken = default) => inner.GetEdgesAsync(type, end, ids, at, cancellationToken);

    public Task<Page> ListAsync(ListQuery query, CancellationToken cancellationToken = default) => inner.ListAsync(query, cancellationToken);

    public Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default) => inner.SearchAsync(query, cancellationToken);

    public Task<IReadOnlyList<string>> FindWordsLikeAsync(string word, CancellationToken cancellationToken = default) => inner.FindWordsLikeAsync(word, cancellationToken);

    public Task<ILookup<OrgIdentifier, string>> FindByIdentifierAsync(IReadOnlyCollection<OrgIdentifier> identifiers, CancellationToken cancellationToken = default) => inner.FindByIdentifierAsync(identifiers, cancellationToken);

    public Task<ILookup<string, string>> FindByKeyAsync(FactType type, IReadOnlyCollection<string> words, CancellationToken cancellationToken = default) => inner.FindByKeyAsync(type, words, cancellationToken);

    public Task<KeptRequest?> FindRequestAsync(string key, CancellationToken cancellationToken = default) => inner.FindRequestAsync(key, cancellationToken);

    public IAsyncEnumerable<Fact> StreamAsync(IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken = default) => inner.StreamAsync(types, at, cancellationToken);

    public IAsyncEnumerable<FactVersion> StreamVersionsAsync(IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken = default) => inner.StreamVersionsAsync(types, at, cancellationToken);

    public IAsyncEnumerable<FactVersion> StreamReplacedAsync(IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken = default) => inner.StreamReplacedAsync(types, at, cancellationToken);

    public Task<ILookup<string, FactVersion>> GetHistoriesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) => inner.GetHistoriesAsync(ids, cancellationToken);

    public Task<IReadOnlyList<string>> FindNamingAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, int first, CancellationToken cancellationToken = default) => inner.FindNamingAsync(type, end, ids, first, cancellationToken);

    public Task<IReadOnlyList<string>> FindMentioningMergedAsync(CancellationToken cancellationToken = default) => inner.FindMentioningMergedAsync(cancellationToken);

    public Task<ILookup<string, string>> FindFormerEdgesAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) => inner.FindFormerEdgesAsync(type, end, ids, cancellationToken);

    public Task<IReadOnlyDictionary<long, ChangeSummary>> GetChangesAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken = default) => inner.GetChangesAsync(numbers, cancellationToken);

    public IAsyncEnumerable<FactVersion> ReadChangesAsync(long after, long upTo, CancellationToken cancellationToken = default) => inner.ReadChangesAsync(after, upTo, cancellationToken);

    public IAsyncEnumerable<FactVersion> ReadReplacedByAsync(long change, CancellationToken cancellationToken = default) => inner.ReadReplacedByAsync(change, cancellationToken);

    public Task<IReadOnlyList<ChangeSummary>> ListChangesAsync(long? before, int first, CancellationToken cancellationToken = default) => inner.ListChangesAsync(before, first, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
