using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Graph.Model;

namespace Graph.Api.Tests.Given;

/// <summary>Counts the calls of a store by member, and can be told to fail.</summary>
internal sealed class CountingStore(IGraphStore inner) : IGraphStore
{
    private readonly ConcurrentDictionary<string, int> calls = new(StringComparer.Ordinal);

    public IPostcodes Postcodes => inner.Postcodes;

    public StoreException? Refusal { get; set; }

    public Exception? Failure { get; set; }

    /// <summary>How many facts a stream of versions gives before it fails as a store does that has gone away; null for all.</summary>
    public int? VersionsBeforeFailure { get; set; }

    /// <summary>What the change feed does before it answers.</summary>
    public Func<Task>? BeforeFeed { get; set; }

    /// <summary>What another writer does before one of this server may decide.</summary>
    public Func<CancellationToken, Task>? BeforeDecision { get; set; }

    /// <summary>What happens when a decision is taken, and others still have to wait.</summary>
    public System.Action? AfterDecision { get; set; }

    /// <summary>The condition that the store says it is in; null for the one it is in.</summary>
    public StoreCondition? Condition { get; set; }

    public int Total => calls.Values.Sum();

    public IReadOnlyDictionary<string, int> Calls => calls;

    public void Reset() => calls.Clear();

    public Task<ChangeResult> ApplyAsync(Changeset changeset, CancellationToken cancellationToken = default) => Count("Apply").ApplyAsync(changeset, cancellationToken);

    public Task<StoreCondition> CheckAsync(CancellationToken cancellationToken = default) => Refusal is not null ? throw Refusal : Condition is { } condition ? Task.FromResult(condition) : inner.CheckAsync(cancellationToken);

    public Task VerifyAsync(CancellationToken cancellationToken = default) => inner.VerifyAsync(cancellationToken);

    public Task<ChangeResult?> DecideAsync(Func<CancellationToken, Task<Changeset?>> decide, CancellationToken cancellationToken = default) => Count("Decide").DecideAsync(async token =>
    {
        if (BeforeDecision is { } wait)
            await wait(token);
        Changeset? changeset = await decide(token);
        AfterDecision?.Invoke();
        if (changeset is not null)
            Count("Apply");
        return changeset;
    }, cancellationToken);

    public Task<long> GetHeadAsync(CancellationToken cancellationToken = default) => Refusal is null ? inner.GetHeadAsync(cancellationToken) : throw Refusal;

    public Task<IReadOnlyDictionary<string, Fact>> GetAsync(IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken = default) => Count("Get").GetAsync(ids, at, cancellationToken);

    public Task<IReadOnlyDictionary<string, long>> GetVersionsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) => Count("GetVersions").GetVersionsAsync(ids, cancellationToken);

    public Task<ILookup<string, Edge>> GetEdgesAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken = default) => Count("GetEdges").GetEdgesAsync(type, end, ids, at, cancellationToken);

    public Task<Page> ListAsync(ListQuery query, CancellationToken cancellationToken = default) => Count("List").ListAsync(query, cancellationToken);

    public Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default) => Count("Search").SearchAsync(query, cancellationToken);

    public Task<IReadOnlyList<string>> FindWordsLikeAsync(string word, CancellationToken cancellationToken = default) => Count("FindWordsLike").FindWordsLikeAsync(word, cancellationToken);

    public Task<ILookup<OrgIdentifier, string>> FindByIdentifierAsync(IReadOnlyCollection<OrgIdentifier> identifiers, CancellationToken cancellationToken = default) => Count("FindByIdentifier").FindByIdentifierAsync(identifiers, cancellationToken);

    public Task<ILookup<string, string>> FindByKeyAsync(FactType type, IReadOnlyCollection<string> words, CancellationToken cancellationToken = default) => Count("FindByKey").FindByKeyAsync(type, words, cancellationToken);

    public Task<KeptRequest?> FindRequestAsync(string key, CancellationToken cancellationToken = default) => Count("FindRequest").FindRequestAsync(key, cancellationToken);

    public IAsyncEnumerable<Fact> StreamAsync(IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken = default) => Count("Stream").StreamAsync(types, at, cancellationToken);

    public async IAsyncEnumerable<FactVersion> StreamVersionsAsync(IReadOnlyCollection<FactType> types, ReadPoint at, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        int given = 0;
        await foreach (FactVersion version in Count("StreamVersions").StreamVersionsAsync(types, at, cancellationToken))
        {
            if (given++ == VersionsBeforeFailure)
                throw new StoreException(StoreError.Unavailable, "gone");
            yield return version;
        }
    }

    public IAsyncEnumerable<FactVersion> StreamReplacedAsync(IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken = default) => Count("StreamReplaced").StreamReplacedAsync(types, at, cancellationToken);

    public Task<ILookup<string, FactVersion>> GetHistoriesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) => Count("GetHistories").GetHistoriesAsync(ids, cancellationToken);

    public Task<IReadOnlyList<string>> FindNamingAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, int first, CancellationToken cancellationToken = default) => Count("FindNaming").FindNamingAsync(type, end, ids, first, cancellationToken);

    public Task<IReadOnlyList<string>> FindMentioningMergedAsync(CancellationToken cancellationToken = default) => Count("FindMentioningMerged").FindMentioningMergedAsync(cancellationToken);

    public Task<ILookup<string, string>> FindFormerEdgesAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) => Count("FindFormerEdges").FindFormerEdgesAsync(type, end, ids, cancellationToken);

    public Task<IReadOnlyDictionary<long, ChangeSummary>> GetChangesAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken = default) => Count("GetChanges").GetChangesAsync(numbers, cancellationToken);

    public async IAsyncEnumerable<FactVersion> ReadChangesAsync(long after, long upTo, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (BeforeFeed is { } before)
            await before();
        await foreach (FactVersion version in inner.ReadChangesAsync(after, upTo, cancellationToken))
            yield return version;
    }

    public IAsyncEnumerable<FactVersion> ReadReplacedByAsync(long change, CancellationToken cancellationToken = default) => Count("ReadReplacedBy").ReadReplacedByAsync(change, cancellationToken);

    public Task<IReadOnlyList<ChangeSummary>> ListChangesAsync(long? before, int first, CancellationToken cancellationToken = default) => Count("ListChanges").ListChangesAsync(before, first, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private IGraphStore Count(string member)
    {
        if ((Refusal ?? Failure) is { } failure)
            throw failure;

        calls.AddOrUpdate(member, 1, (_, count) => count + 1);
        return inner;
    }
}
