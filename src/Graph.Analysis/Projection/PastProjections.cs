using Graph.Model;

namespace Graph.Analysis;

/// <summary>Projections of what was known at past moments: read one at a time, the latest few kept.</summary>
internal sealed class PastProjections(IGraphStore store) : IDisposable
{
    private const int Kept = 4;

    private readonly SemaphoreSlim reading = new(1);
    private readonly LinkedList<(DateTimeOffset Moment, Projection Projection)> kept = [];
    private long latestTicks = long.MinValue;

    public async Task<Projection> AtAsync(DateTimeOffset moment, Projection now, CancellationToken cancellationToken)
    {
        await reading.WaitAsync(cancellationToken);
        try
        {
            for (LinkedListNode<(DateTimeOffset Moment, Projection Projection)>? node = kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Moment != moment)
                    continue;
                kept.Remove(node);
                kept.AddFirst(node);
                return node.Value.Projection;
            }

            // Only once something was recorded after a moment is it certain what was known then.
            if (!await IsPastAsync(moment, now.Head, cancellationToken))
                return now;

            Volatile.Write(ref latestTicks, Math.Max(latestTicks, moment.UtcTicks));
            ProjectionWriter writer = new();
            await ProjectionSource.StreamAsync(store, writer, new ReadPoint(KnownAt: moment), cancellationToken);
            Projection projection = writer.Publish(now.Head);
            kept.AddFirst((moment, projection));
            if (kept.Count > Kept)
                kept.RemoveLast();
            return projection;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Lets go what was known from a moment on: a change has come that is dated then, by a clock that was set back.</summary>
    public async Task ForgetFromAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        // Almost always changes come after every past that was asked for, and then nobody is to wait for one that is being read.
        if (moment.UtcTicks > Volatile.Read(ref latestTicks))
            return;

        await reading.WaitAsync(cancellationToken);
        try
        {
            foreach ((DateTimeOffset Moment, Projection Projection) stale in kept.Where(entry => entry.Moment >= moment).ToArray())
                kept.Remove(stale);
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private async Task<bool> IsPastAsync(DateTimeOffset moment, long head, CancellationToken cancellationToken)
    {
        await foreach (FactVersion latest in store.ReadChangesAsync(Math.Max(head - 1, 0), head, cancellationToken))
            return latest.Change.RecordedAt > moment;
        return false;
    }
}
