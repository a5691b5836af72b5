using Graph.Analysis.Computing;
using Graph.Model;

namespace Graph.Analysis.Snapshot;

/// <summary>Projections of what was known at past moments: each read once for all who ask at the same time, and kept while there is room.</summary>
internal sealed class PastProjections(IGraphStore store, CacheMemory memory)
{
    private readonly SharedResults<DateTimeOffset> read = new(memory);

    public Projection? Kept(DateTimeOffset moment) => read.TryGet(moment, out Projection? kept) ? kept : null;

    public async Task<Projection> AtAsync(DateTimeOffset moment, Projection now, CancellationToken cancellationToken)
    {
        if (Kept(moment) is { } kept)
            return kept;

        // Only once something was recorded after a moment is it certain what was known then.
        if (!await IsPastAsync(moment, now.Head, cancellationToken))
            return now;
        return await read.GetAsync(moment, async (_, abandoned) =>
        {
            ProjectionWriter writer = new(memory);
            await ProjectionSource.StreamAsync(store, writer, new ReadPoint(KnownAt: moment), abandoned);
            return writer.Publish(now.Head);
        }, null, TaskScheduler.Current, cancellationToken);
    }

    /// <summary>Drops what was known from a moment on: a change has come that is dated then, by a clock that was set back.</summary>
    public void ForgetFrom(DateTimeOffset moment) => read.Drop(asked => asked >= moment);

    private async Task<bool> IsPastAsync(DateTimeOffset moment, long head, CancellationToken cancellationToken)
    {
        await foreach (FactVersion latest in store.ReadChangesAsync(Math.Max(head - 1, 0), head, cancellationToken))
            return latest.Change.RecordedAt > moment;
        return false;
    }
}
