using Graph.Analysis.Computing;
using Graph.Model;

namespace Graph.Analysis.Snapshot;

/// <summary>Loads projections of a store, and keeps one current from its change feed.</summary>
/// <remarks>Safe for concurrent use. Members throw <see cref="StoreException"/> where the store can't be read; the current projection then stays as it was.</remarks>
public sealed class ProjectionSource : IAsyncDisposable
{
    // Rows that wait to be put in their place take more memory than in it.
    private const int FactsThatWait = 1_500_000;

    private readonly IGraphStore store;
    private readonly ProjectionWriter writer;
    private readonly PastReads<Projection> past;
    private readonly SemaphoreSlim writing = new(1);
    private Projection current;
    private string? postcodes;

    private ProjectionSource(IGraphStore store, ProjectionWriter writer, Projection loaded, CacheMemory memory)
    {
        Memory = memory;
        this.store = store;
        this.writer = writer;
        past = new(store, memory, ReadAsync);
        current = loaded;
    }

    /// <summary>The latest snapshot; safe for any number of readers.</summary>
    public Projection Current => Volatile.Read(ref current);

    /// <summary>The memory of all caches: of what was worked out, of past projections, and of whatever else is kept beside them.</summary>
    public CacheMemory Memory { get; }

    /// <summary>Loads a projection by streaming from a store, with as much memory for caches as is usual.</summary>
    public static Task<ProjectionSource> LoadAsync(IGraphStore store, CancellationToken cancellationToken = default) =>
        LoadAsync(store, new CacheMemory(CacheMemory.UsualCapacity), cancellationToken);

    /// <summary>Loads a projection by streaming from a store, which stays the caller's to dispose of.</summary>
    /// <param name="store">The store.</param>
    /// <param name="memory">The memory of all caches.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<ProjectionSource> LoadAsync(IGraphStore store, CacheMemory memory, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ProjectionWriter loading = new(memory);
        long head = await store.GetHeadAsync(cancellationToken);
        await StreamAsync(store, loading, ReadPoint.Now, cancellationToken);

        // The stream may already hold changes after that head; taking them up again from the feed does no harm.
        ProjectionSource source = new(store, loading, loading.Publish(head), memory) { postcodes = await EditionAsync(store, cancellationToken) };
        await source.CatchUpAsync(cancellationToken);
        return source;
    }

    /// <summary>Reads the change feed to the head, and publishes and returns the new snapshot; cheap when nothing changed.</summary>
    public async Task<Projection> CatchUpAsync(CancellationToken cancellationToken = default)
    {
        long head = await store.GetHeadAsync(cancellationToken);
        string? edition = await EditionAsync(store, cancellationToken);
        if (IsUpToDate())
            return Current;

        await writing.WaitAsync(cancellationToken);
        try
        {
            if (IsUpToDate())
                return Current;

            Dictionary<string, Fact?> latest = new(StringComparer.Ordinal);
            DateTimeOffset earliest = DateTimeOffset.MaxValue;
            await foreach (FactVersion version in store.ReadChangesAsync(Current.Head, head, cancellationToken))
            {
                if (latest.TryGetValue(version.Id, out Fact? replaced))
                    writer.PassBy(version.Id, replaced);
                latest[version.Id] = version.Fact;
                earliest = version.Change.RecordedAt < earliest ? version.Change.RecordedAt : earliest;
            }

            foreach ((string id, Fact? fact) in latest)
                writer.Apply(id, fact);
            // Answers depend on the table of postcodes too, which is no fact: it says what is in a place, on any day.
            Projection next = writer.Publish(Math.Max(head, Current.Head));
            past.ForgetFrom(edition == postcodes ? earliest : DateTimeOffset.MinValue);
            Volatile.Write(ref postcodes, edition);
            Interlocked.Exchange(ref current, next).Answers.Close();
            return next;
        }
        finally
        {
            writing.Release();
        }

        bool IsUpToDate() => Current.Head >= head && Volatile.Read(ref postcodes) == edition;
    }

    /// <summary>What was known at a moment, if that is the latest or kept, so that asking costs nothing.</summary>
    public Projection? Kept(DateTimeOffset? knownAt) => knownAt is { } moment ? past.Kept(moment) : Current;

    /// <summary>What was known at a moment; the current snapshot for null. A past is read once for all who ask, and kept while there is room.</summary>
    /// <param name="knownAt">The moment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Projection> AtAsync(DateTimeOffset? knownAt, CancellationToken cancellationToken = default)
    {
        if (knownAt is not { } moment)
            return Current;

        Projection now = await CatchUpAsync(cancellationToken);
        return await past.AtAsync(moment, now, now.Head, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        writing.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<string?> EditionAsync(IGraphStore store, CancellationToken cancellationToken) => (await store.Postcodes.GetTableAsync(cancellationToken))?.Edition;

    private async Task<Projection> ReadAsync(DateTimeOffset moment, long head, CancellationToken cancellationToken)
    {
        ProjectionWriter known = new(Memory);
        await StreamAsync(store, known, new ReadPoint(KnownAt: moment), cancellationToken);
        return known.Publish(head);
    }

    private static async Task StreamAsync(IGraphStore store, ProjectionWriter writer, ReadPoint at, CancellationToken cancellationToken)
    {
        Type? type = null;
        int waiting = 0;
        await foreach (IReadOnlyList<Fact> batch in store.StreamAheadAsync(writer.Types, at, cancellationToken))
        {
            foreach (Fact fact in batch)
            {
                if (fact.GetType() != type || ++waiting == FactsThatWait)
                {
                    writer.Settle();
                    waiting = 0;
                }

                type = fact.GetType();
                writer.Apply(fact.Id, fact);
            }
        }

        writer.Settle();
        await foreach (FactVersion replaced in store.StreamReplacedAsync(ProjectionWriter.TypesWithHistory, at, cancellationToken))
            writer.Recall(replaced.Id, replaced.Fact);
        writer.Settle();
    }
}
