namespace Graph.Store.Neo4j;

/// <summary>A store in a Neo4j database, reached over its HTTP Query API.</summary>
/// <remarks>
/// People who open the database see the plain graph, (:Person)-[:HOLDS]->(:Partnership)-[:PARTY]->(:Organisation), as it is known now.
/// This class reads the versions beside it, as known at one change: Neo4j reads what others commit while a statement runs, and versions
/// above the head it began with are not for it.
/// </remarks>
public sealed class Neo4jGraphStore : IGraphStore
{
    private readonly QueryClient client;
    private readonly ChangesetRecorder writer;
    private readonly TimeProvider time;
    private readonly Decisions decisions = new();

    private Neo4jGraphStore(QueryClient client, Neo4jStoreOptions options, ChangesetRecorder writer, TimeProvider time)
    {
        Postcodes = new Neo4jPostcodes(client, options, time);
        this.client = client;
        this.writer = writer;
        this.time = time;
    }

    /// <inheritdoc/>
    public IPostcodes Postcodes { get; }

    /// <summary>Opens the store of a database, or makes a new one; one of an earlier version is brought up to date, and what a writer left half done is seen to.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="time">Tells when changes are recorded.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="StoreException"><see cref="StoreError.Busy"/>, <see cref="StoreError.Unavailable"/>, <see cref="StoreError.Refused"/> or <see cref="StoreError.NewerVersion"/>.</exception>
    public static async Task<Neo4jGraphStore> OpenAsync(Neo4jStoreOptions options, TimeProvider time, CancellationToken cancellationToken = default)
    {
        QueryClient server = new(options);
        Neo4jGraphStore store = new(server, options, new(server, options, time), time);
        try
        {
            (bool isWorded, bool isKeyed) = await StoreSchema.PrepareAsync(server, options, time, cancellationToken);
            await store.writer.RecoverAsync(cancellationToken);
            if (!isWorded)
                await store.writer.RemakeAsync(Rewording.RunAsync, cancellationToken);
            if (!isKeyed)
                await store.writer.RemakeAsync(Rekeying.RunAsync, cancellationToken);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<StoreCondition> CheckAsync(CancellationToken cancellationToken = default) => FactReader.CheckAsync(client, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>The files are the server's, which alone can look into them: neo4j-admin database check.</remarks>
    public Task VerifyAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<ChangeResult> ApplyAsync(Changeset changeset, CancellationToken cancellationToken = default)
    {
        Refusal.Check(changeset);
        decisions.RefuseWithin();
        return writer.WriteAsync(changeset, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ChangeResult?> DecideAsync(Func<CancellationToken, Task<Changeset?>> decide, CancellationToken cancellationToken = default)
    {
        decisions.RefuseWithin();
        return await writer.WriteAsync(token => decisions.TakeAsync(decide, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> GetHeadAsync(CancellationToken cancellationToken = default) => FactReader.GetHeadAsync(client, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Fact>> GetAsync(IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken = default) =>
        FactReader.GetAsync(client, ids, at, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> GetVersionsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        FactReader.GetVersionsAsync(client, ids, cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<string, Edge>> GetEdgesAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken = default) =>
        FactReader.GetEdgesAsync(client, type, end, ids, at, cancellationToken);

    /// <inheritdoc/>
    public Task<Page> ListAsync(ListQuery query, CancellationToken cancellationToken = default) => ListReader.ReadAsync(client, query, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default) => Searcher.SearchAsync(client, query, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> FindWordsLikeAsync(string word, CancellationToken cancellationToken = default) => Searcher.FindWordsLikeAsync(client, word, cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<OrgIdentifier, string>> FindByIdentifierAsync(IReadOnlyCollection<OrgIdentifier> identifiers, CancellationToken cancellationToken = default) =>
        FactReader.FindByIdentifierAsync(client, identifiers, cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<string, string>> FindByKeyAsync(FactType type, IReadOnlyCollection<string> words, CancellationToken cancellationToken = default) =>
        FactReader.FindByKeyAsync(client, type, words, cancellationToken);

    /// <inheritdoc/>
    public Task<KeptRequest?> FindRequestAsync(string key, CancellationToken cancellationToken = default) =>
        RequestLog.FindAsync(client, key, time.GetUtcNow(), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Fact> StreamAsync(IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken = default) =>
        FactStreams.ReadAsync(client, types, at, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<FactVersion> StreamVersionsAsync(IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken = default) =>
        FactStreams.ReadVersionsAsync(client, types, at, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<FactVersion> StreamReplacedAsync(IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken = default) =>
        FactStreams.ReadReplacedAsync(client, types, at, cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<string, FactVersion>> GetHistoriesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) => FactStreams.GetHistoriesAsync(client, ids, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> FindNamingAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, int first, CancellationToken cancellationToken = default) =>
        FactReader.FindNamingAsync(client, type, end, ids, first, cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<string, string>> FindFormerEdgesAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        FactReader.FindFormerEdgesAsync(client, type, end, ids, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> FindMentioningMergedAsync(CancellationToken cancellationToken = default) => FactReader.FindMentioningMergedAsync(client, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<FactVersion> ReadChangesAsync(long after, long upTo, CancellationToken cancellationToken = default) =>
        FactStreams.ReadChangesAsync(client, after, upTo, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<FactVersion> ReadReplacedByAsync(long change, CancellationToken cancellationToken = default) =>
        FactStreams.ReadReplacedByAsync(client, change, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ChangeSummary>> ListChangesAsync(long? before, int first, CancellationToken cancellationToken = default) =>
        ChangeList.ReadAsync(client, before, first, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<long, ChangeSummary>> GetChangesAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken = default) =>
        ChangeList.GetAsync(client, numbers, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        writer.Dispose();
        client.Dispose();
        return ValueTask.CompletedTask;
    }
}
