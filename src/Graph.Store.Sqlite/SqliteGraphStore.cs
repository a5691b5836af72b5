namespace Graph.Store.Sqlite;

/// <summary>A store in one SQLite file, for one machine and any number of processes on it.</summary>
public sealed class SqliteGraphStore : IGraphStore
{
    private readonly SqliteStoreOptions options;
    private readonly SessionPool pool;
    private readonly TimeProvider time;
    private readonly Decisions decisions = new();

    private SqliteGraphStore(SqliteStoreOptions options, SessionPool pool, TimeProvider time)
    {
        this.options = options;
        this.pool = pool;
        this.time = time;
        Postcodes = new SqlitePostcodes(pool, time);
    }

    /// <inheritdoc/>
    public IPostcodes Postcodes { get; }

    /// <summary>Its connections.</summary>
    internal SessionPool Sessions => pool;

    /// <summary>Opens the store of a folder, or makes a new one; one of an earlier version is backed up and brought up to date.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="time">Tells when changes are recorded.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="StoreException"><see cref="StoreError.NewerVersion"/>, <see cref="StoreError.Unreadable"/>, <see cref="StoreError.Unavailable"/> or <see cref="StoreError.Busy"/>.</exception>
    public static async Task<SqliteGraphStore> OpenAsync(SqliteStoreOptions options, TimeProvider time, CancellationToken cancellationToken = default)
    {
        try
        {
            FilePermissions.MakeFolder(options.Directory);
            FilePermissions.TryMakeFile(options.FilePath);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreError.Unavailable, "This can't be used as the store's folder. Choose another, or change who may write to it.", error) { Location = options.Directory };
        }

        SessionPool sessions = new(options);
        try
        {
            await sessions.ReadAsync(session =>
            {
                StoreSchema.Prepare(session, options, time);
                return StoreSchema.Version;
            }, cancellationToken);
            sessions.IsMade();
            return new(options, sessions, time);
        }
        catch
        {
            sessions.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<StoreCondition> CheckAsync(CancellationToken cancellationToken = default) => Condition.CheckAsync(pool, options, cancellationToken);

    /// <inheritdoc/>
    public Task VerifyAsync(CancellationToken cancellationToken = default) => Condition.VerifyAsync(pool, cancellationToken);

    /// <inheritdoc/>
    public async Task<ChangeResult> ApplyAsync(Changeset changeset, CancellationToken cancellationToken = default)
    {
        Refusal.Check(changeset);
        return (await DecideAsync(_ => Task.FromResult<Changeset?>(changeset), cancellationToken))!;
    }

    /// <inheritdoc/>
    public async Task<ChangeResult?> DecideAsync(Func<CancellationToken, Task<Changeset?>> decide, CancellationToken cancellationToken = default)
    {
        decisions.RefuseWithin();
        return await pool.WriteAsync(session => DecidedWrite.RunAsync(session, pool.RequireFiles, token => decisions.TakeAsync(decide, token), time, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> GetHeadAsync(CancellationToken cancellationToken = default) =>
        pool.ReadAsync(VersionQueries.GetHead, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Fact>> GetAsync(IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken = default) =>
        pool.ReadAsync(session => session.InTransaction("BEGIN", _ => FactQueries.Get(session, ids, at)), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> GetVersionsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        pool.ReadAsync(session => session.InTransaction("BEGIN", _ => FactQueries.GetVersions(session, ids)), cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<string, Edge>> GetEdgesAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken = default) =>
        pool.ReadAsync(session => FactQueries.GetEdges(session, type, end, ids, at), cancellationToken);

    /// <inheritdoc/>
    public Task<Page> ListAsync(ListQuery query, CancellationToken cancellationToken = default) =>
        pool.ReadAsync(session => session.InTransaction("BEGIN", _ => ListReader.Read(session, query)), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default) =>
        pool.ReadAsync(session => session.InTransaction("BEGIN", _ => SearchReader.Search(session, query)), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> FindWordsLikeAsync(string word, CancellationToken cancellationToken = default) =>
        pool.ReadAsync(session => SearchReader.FindWordsLike(session, word), cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<OrgIdentifier, string>> FindByIdentifierAsync(IReadOnlyCollection<OrgIdentifier> identifiers, CancellationToken cancellationToken = default) =>
        pool.ReadAsync(session => session.InTransaction("BEGIN", _ => FactQueries.FindByIdentifier(session, identifiers)), cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<string, string>> FindByKeyAsync(FactType type, IReadOnlyCollection<string> words, CancellationToken cancellationToken = default) =>
        pool.ReadAsync(session => FactQueries.FindByKey(session, type, words), cancellationToken);

    /// <inheritdoc/>
    public Task<KeptRequest?> FindRequestAsync(string key, CancellationToken cancellationToken = default) =>
        pool.ReadAsync(session => RequestLog.Find(session, key, time.GetUtcNow()), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Fact> StreamAsync(IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken = default) =>
        Streams.FromOneState(pool, session => FactQueries.Stream(session, types, at), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<FactVersion> StreamVersionsAsync(IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken = default) =>
        Streams.FromOneState(pool, session => VersionQueries.Stream(session, types, at), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<FactVersion> StreamReplacedAsync(IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken = default) =>
        Streams.FromOneState(pool, session => VersionQueries.StreamReplaced(session, types, at), cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<string, FactVersion>> GetHistoriesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        pool.ReadAsync(session => session.InTransaction("BEGIN", _ => VersionQueries.GetHistories(session, ids)), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> FindNamingAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, int first, CancellationToken cancellationToken = default) =>
        pool.ReadAsync(session => FactQueries.FindNaming(session, type, end, ids, first), cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<string, string>> FindFormerEdgesAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        pool.ReadAsync(session => FactQueries.FindFormerEdges(session, type, end, ids), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> FindMentioningMergedAsync(CancellationToken cancellationToken = default) => pool.ReadAsync(VersionQueries.FindMentioningMerged, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<FactVersion> ReadChangesAsync(long after, long upTo, CancellationToken cancellationToken = default) =>
        Streams.FromOneState(pool, session => VersionQueries.ReadChanges(session, after, upTo), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<FactVersion> ReadReplacedByAsync(long change, CancellationToken cancellationToken = default) =>
        Streams.FromOneState(pool, session => VersionQueries.ReadReplacedBy(session, change), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ChangeSummary>> ListChangesAsync(long? before, int first, CancellationToken cancellationToken = default) =>
        pool.ReadAsync(session => ChangeList.Read(session, before, first), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<long, ChangeSummary>> GetChangesAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken = default) =>
        pool.ReadAsync(session => ChangeList.Get(session, numbers), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        pool.Dispose();
        return ValueTask.CompletedTask;
    }
}
