using System.Runtime.CompilerServices;
using Graph.Model;

namespace Graph.Import.Copying;

/// <summary>The history of a store.</summary>
/// <param name="store">The store.</param>
internal sealed class StoreHistory(IGraphStore store) : IRecordedHistory
{
    public Task<long> GetHeadAsync(CancellationToken cancellationToken) => store.GetHeadAsync(cancellationToken);

    public IAsyncEnumerable<RecordedChange> ReadAsync(long upTo, CancellationToken cancellationToken) =>
        RecordedChange.OfAsync(store.ReadChangesAsync(0, upTo, cancellationToken), cancellationToken);

    /// <remarks>Each by a read of its own, so that no read of the store has to wait for a slow reader.</remarks>
    public async IAsyncEnumerable<RecordedChange> ReadSlowlyAsync(long after, long upTo, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (long head = after; head < upTo; head++)
        {
            await foreach (RecordedChange change in RecordedChange.OfAsync(store.ReadChangesAsync(head, head + 1, cancellationToken), cancellationToken))
                yield return change;
        }
    }
}
