using Graph.Analysis.Computing;
using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>Loads the index of partner search when somebody first needs it, and keeps it current from the change feed.</summary>
/// <remarks>Safe for concurrent use. Members throw <see cref="StoreException"/> where the store can't be read; the index then stays as it was.</remarks>
/// <param name="store">The store, which stays the caller's to dispose of.</param>
/// <param name="memory">The memory of all caches, in which past indexes are kept.</param>
public sealed class PartnerSource(IGraphStore store, CacheMemory memory)
{
    private readonly Lock access = new();
    private readonly PastReads<PartnerIndex> past = new(store, memory, (moment, head, cancellationToken) => ReadAsync(store, new(KnownAt: moment), head, cancellationToken));
    private Task working = Task.CompletedTask;
    private PartnerWriter? writer;
    private PostcodeBook? postcodes;
    private PartnerIndex? current;

    /// <summary>What is known, if that is in memory already, so that asking costs nothing.</summary>
    /// <param name="knownAt">The moment; null for the latest.</param>
    public PartnerIndex? Kept(DateTimeOffset? knownAt) => knownAt is { } moment ? past.Kept(moment) : Volatile.Read(ref current);

    /// <summary>What was known at a moment; the latest for null. The first who asks has it loaded, for all who ask meanwhile; it goes on loading if they stop waiting.</summary>
    /// <param name="knownAt">The moment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<PartnerIndex> AtAsync(DateTimeOffset? knownAt, CancellationToken cancellationToken = default)
    {
        PartnerIndex now = await NowAsync(cancellationToken);
        return knownAt is { } moment ? await past.AtAsync(moment, now, now.Head, cancellationToken) : now;
    }

    private async Task<PartnerIndex> NowAsync(CancellationToken cancellationToken)
    {
        long head = await store.GetHeadAsync(cancellationToken);
        string? edition = (await store.Postcodes.GetTableAsync(cancellationToken))?.Edition;
        PartnerIndex? before = Volatile.Read(ref current);
        while (true)
        {
            if (Volatile.Read(ref current) is { } known && known.Head >= head && (known.Postcodes == edition || known != before))
                return known;
            await WorkAsync().WaitAsync(cancellationToken);
        }
    }

    /// <summary>Reads what is new, once for all who wait. Whatever goes wrong, the next who asks has it tried again.</summary>
    private Task WorkAsync()
    {
        lock (access)
            return working.IsCompleted ? working = Task.Run(ReadNewAsync) : working;
    }

    private async Task ReadNewAsync()
    {
        // What is streamed may already have changes after that head; taking them up again from the feed does no harm.
        long head = await store.GetHeadAsync();
        string? edition = (await store.Postcodes.GetTableAsync())?.Edition;
        if (writer is null || current!.Postcodes != edition)
        {
            past.ForgetFrom(DateTimeOffset.MinValue);
            postcodes = new(edition);
            writer = await StreamAsync(store, ReadPoint.Now, postcodes, CancellationToken.None);
        }
        else
        {
            await FollowAsync(writer, postcodes!, current.Head, head);
        }

        Volatile.Write(ref current, writer.Publish(head));
    }

    private async Task FollowAsync(PartnerWriter following, PostcodeBook book, long known, long head)
    {
        DateTimeOffset earliest = DateTimeOffset.MaxValue;
        await foreach (FactVersion version in store.ReadChangesAsync(known, head))
        {
            await book.LearnAsync(store, [version.Fact], CancellationToken.None);
            following.Apply(version.Id, version.Fact);
            earliest = version.Change.RecordedAt < earliest ? version.Change.RecordedAt : earliest;
        }

        past.ForgetFrom(earliest);
    }

    private static async Task<PartnerIndex> ReadAsync(IGraphStore store, ReadPoint at, long head, CancellationToken cancellationToken) =>
        (await StreamAsync(store, at, new((await store.Postcodes.GetTableAsync(cancellationToken))?.Edition), cancellationToken)).Publish(head);

    private static async Task<PartnerWriter> StreamAsync(IGraphStore store, ReadPoint at, PostcodeBook book, CancellationToken cancellationToken)
    {
        PartnerWriter loading = new(book);
        await foreach (IReadOnlyList<Fact> batch in store.StreamAheadAsync(loading.Types, at, cancellationToken))
        {
            await book.LearnAsync(store, batch, cancellationToken);
            foreach (Fact fact in batch)
                loading.Apply(fact.Id, fact);
        }

        return loading;
    }
}
