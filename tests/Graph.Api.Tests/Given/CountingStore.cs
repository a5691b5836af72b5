using System.Collections.Concurrent;
using Graph.Model;

namespace Graph.Api.Tests.Given;

/// <summary>Counts the calls of a store by member, and can be told to fail.</summary>
internal sealed class CountingStore(IGraphStore inner) : IGraphStore
{
    private readonly ConcurrentDictionary<string, int> calls = new(StringComparer.Ordinal);

    public StoreException? Refusal { get; set; }

    public Exception? Failure { get; set; }

    public int Total => calls.Values.Sum();

    public IReadOnlyDictionary<string, int> Calls => calls;

    public void Reset() => calls.Clear();

    public Task<ChangeResult> ApplyAsync(Changeset changeset, CancellationToken cancellationToken = default) => Count("Apply").ApplyAsync(changeset, cancellationToken);

    public Task<ChangeResult?> DecideAsync(Func<CancellationToken, Task<Changeset?>> decide, CancellationToken cancellationToken = default) => Count("Decide").DecideAsync(async token =>
    {
        Changeset? changeset = await decide(token);
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

    public Task<ILookup<OrgIdentifier, string>> FindByIdentifierAsync(IReadOnlyCollection<OrgIdentifier> identifiers, CancellationToken cancellationToken = default) => Count("FindByIdentifier").FindByIdentifierAsync(identifiers, cancellationToken);

    public IAsyncEnumerable<Fact> StreamAsync(IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken = default) => Count("Stream").StreamAsync(types, at, cancellationToken);

    public Task<IReadOnlyList<FactVersion>> GetHistoryAsync(string id, CancellationToken cancellationToken = default) => Count("GetHistory").GetHistoryAsync(id, cancellationToken);

    public IAsyncEnumerable<FactVersion> ReadChangesAsync(long after, long upTo, CancellationToken cancellationToken = default) => inner.ReadChangesAsync(after, upTo, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private IGraphStore Count(string member)
    {
        if ((Refusal ?? Failure) is { } failure)
            throw failure;

        calls.AddOrUpdate(member, 1, (_, count) => count + 1);
        return inner;
    }
}
