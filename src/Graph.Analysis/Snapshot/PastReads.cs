using Graph.Analysis.Computing;
using Graph.Model;

namespace Graph.Analysis.Snapshot;

/// <summary>What was known at past moments: each read once for all who ask at the same time, and kept while there is room.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="store">Where it is read from.</param>
/// <param name="memory">Where it is kept.</param>
/// <param name="read">Reads what was known at a moment; told the number of the latest change.</param>
internal sealed class PastReads<T>(IGraphStore store, CacheMemory memory, Func<DateTimeOffset, long, CancellationToken, Task<T>> read)
    where T : class
{
    private readonly SharedResults<DateTimeOffset> kept = new(memory);

    public T? Kept(DateTimeOffset moment) => kept.TryGet(moment, out T? known) ? known : null;

    /// <summary>What was known at a moment.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="now">What is known now.</param>
    /// <param name="head">The number of the latest change that is known now.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<T> AtAsync(DateTimeOffset moment, T now, long head, CancellationToken cancellationToken)
    {
        if (Kept(moment) is { } known)
            return known;

        // Only once something was recorded after a moment is it certain what was known then.
        if (!await IsPastAsync(moment, head, cancellationToken))
            return now;
        return await kept.GetAsync(moment, (_, abandoned) => read(moment, head, abandoned), null, TaskScheduler.Current, cancellationToken);
    }

    /// <summary>Drops what was known from a moment on: a change has come that is dated then, by a clock that was set back.</summary>
    public void ForgetFrom(DateTimeOffset moment) => kept.Drop(asked => asked >= moment);

    private async Task<bool> IsPastAsync(DateTimeOffset moment, long head, CancellationToken cancellationToken)
    {
        await foreach (FactVersion latest in store.ReadChangesAsync(Math.Max(head - 1, 0), head, cancellationToken))
            return latest.Change.RecordedAt > moment;
        return false;
    }
}
