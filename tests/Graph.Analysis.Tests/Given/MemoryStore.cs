using System.Runtime.CompilerServices;
using Graph.Model;

namespace Graph.Analysis.Tests.Given;

/// <summary>As much of a store as the projection and places read, in memory, without regard to days. Each changeset is recorded one hour after the one before.</summary>
internal sealed class MemoryStore : IGraphStore
{
    public static readonly DateTimeOffset Opened = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<FactVersion> versions = [];
    private readonly Lock access = new();
    private long head;

    public MemoryStore() => Postcodes = new MemoryPostcodes(this);

    public IPostcodes Postcodes { get; }

    public int Streams { get; private set; }

    public DateTimeOffset RecordedAt(long change) => Opened.AddHours(change);

    public Task<ChangeResult> ApplyAsync(Changeset changeset, CancellationToken cancellationToken = default)
    {
        lock (access)
        {
            head++;
            ChangeInfo change = new(head, RecordedAt(head), changeset.Actor, changeset.Source);
            foreach (Operation operation in changeset.Operations)
                versions.Add(new(operation.Id, versions.Count(version => version.Id == operation.Id) + 1, (operation as Put)?.Fact, change, null));
            return Task.FromResult(new ChangeResult(head, change.RecordedAt, changeset.Operations.Count, 0, 0, 0));
        }
    }

    public async Task<ChangeResult?> DecideAsync(Func<CancellationToken, Task<Changeset?>> decide, CancellationToken cancellationToken = default) =>
        await decide(cancellationToken) is { } changeset ? await ApplyAsync(changeset, cancellationToken) : null;

    /// <summary>Fills an empty store in one change.</summary>
    public MemoryStore With(IEnumerable<Fact> facts)
    {
        Record(facts.Select(fact => (fact.Id, (Fact?)fact)));
        return this;
    }

    /// <summary>Records versions in one change; null takes a fact back.</summary>
    public void Record(IEnumerable<(string Id, Fact? Fact)> recorded)
    {
        head++;
        ChangeInfo change = new(head, RecordedAt(head), "test", null);
        Dictionary<string, int> known = versions.CountBy(version => version.Id).ToDictionary(StringComparer.Ordinal);
        versions.AddRange(recorded.Select(one => new FactVersion(one.Id, known.GetValueOrDefault(one.Id) + 1, one.Fact, change, null)));
    }

    public Task<StoreCondition> CheckAsync(CancellationToken cancellationToken = default) => throw NotRead();

    public Task VerifyAsync(CancellationToken cancellationToken = default) => throw NotRead();

    public Task<long> GetHeadAsync(CancellationToken cancellationToken = default) => Task.FromResult(Volatile.Read(ref head));

    public async IAsyncEnumerable<Fact> StreamAsync(IReadOnlyCollection<FactType> types, ReadPoint at, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Dictionary<string, Fact?> known = new(StringComparer.Ordinal);
        lock (access)
        {
            Streams++;
            foreach (FactVersion version in KnownAt(at))
                known[version.Id] = version.Fact;
        }

        await Task.CompletedTask;
        ILookup<FactType, Fact> byType = known.Values.OfType<Fact>().ToLookup(Ontology.Of);
        foreach (FactType type in types)
        {
            foreach (Fact fact in byType[type])
                yield return fact;
        }
    }

    public async IAsyncEnumerable<FactVersion> StreamReplacedAsync(IReadOnlyCollection<FactType> types, ReadPoint at, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        FactVersion[] known;
        lock (access)
            known = [.. KnownAt(at).Where(version => types.Contains(Ontology.OfId(version.Id)!))];
        await Task.CompletedTask;
        foreach (FactVersion[] ofFact in known.GroupBy(version => version.Id, StringComparer.Ordinal).Select(fact => fact.ToArray()))
        {
            foreach (FactVersion version in ofFact[^1].Fact is null ? ofFact : ofFact[..^1])
                yield return version;
        }
    }

    public async IAsyncEnumerable<FactVersion> ReadChangesAsync(long after, long upTo, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        FactVersion[] changes;
        lock (access)
            changes = [.. versions.Where(version => version.Change.Sequence > after && version.Change.Sequence <= upTo)];
        await Task.CompletedTask;
        foreach (FactVersion version in changes)
            yield return version;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public IAsyncEnumerable<FactVersion> StreamVersionsAsync(IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken = default) => throw NotRead();

    public async Task<IReadOnlyDictionary<string, Fact>> GetAsync(IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken = default) =>
        await StreamAsync(Ontology.Types, at, cancellationToken).Where(fact => ids.Contains(fact.Id)).ToDictionaryAsync(fact => fact.Id, StringComparer.Ordinal, cancellationToken);

    public Task<IReadOnlyDictionary<string, long>> GetVersionsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) => throw NotRead();

    public async Task<ILookup<string, Edge>> GetEdgesAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken = default) =>
        (await StreamAsync([type], at, cancellationToken).Cast<Edge>().Where(edge => ids.Contains(end.Read(edge))).ToArrayAsync(cancellationToken)).ToLookup(edge => end.Read(edge)!, StringComparer.Ordinal);

    public Task<Page> ListAsync(ListQuery query, CancellationToken cancellationToken = default) => throw NotRead();

    public Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default) => throw NotRead();

    public Task<IReadOnlyList<string>> FindWordsLikeAsync(string word, CancellationToken cancellationToken = default) => throw NotRead();

    public Task<ILookup<OrgIdentifier, string>> FindByIdentifierAsync(IReadOnlyCollection<OrgIdentifier> identifiers, CancellationToken cancellationToken = default) => throw NotRead();

    public Task<ILookup<string, FactVersion>> GetHistoriesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) => throw NotRead();

    public Task<IReadOnlyList<string>> FindNamingAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, int first, CancellationToken cancellationToken = default) => throw NotRead();

    public Task<IReadOnlyList<string>> FindMentioningMergedAsync(CancellationToken cancellationToken = default) => throw NotRead();

    public Task<ILookup<string, string>> FindFormerEdgesAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) => throw NotRead();

    public Task<IReadOnlyDictionary<long, ChangeSummary>> GetChangesAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken = default) => throw NotRead();

    public Task<ILookup<string, string>> FindByKeyAsync(FactType type, IReadOnlyCollection<string> words, CancellationToken cancellationToken = default) => throw NotRead();

    public Task<KeptRequest?> FindRequestAsync(string key, CancellationToken cancellationToken = default) => throw NotRead();

    public IAsyncEnumerable<FactVersion> ReadReplacedByAsync(long change, CancellationToken cancellationToken = default) => throw NotRead();

    public Task<IReadOnlyList<ChangeSummary>> ListChangesAsync(long? before, int first, CancellationToken cancellationToken = default) => throw NotRead();

    private IEnumerable<FactVersion> KnownAt(ReadPoint at) => versions.Where(version => at.KnownAt is not { } moment || version.Change.RecordedAt <= moment);

    private static NotSupportedException NotRead() => new("Neither the projection nor a place reads this.");
}
