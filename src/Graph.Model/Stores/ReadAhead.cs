using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Graph.Model;

/// <summary>Reads of everything by two threads: one reads while the other takes up what was read.</summary>
public static class ReadAhead
{
    private const int BatchSize = 1000;
    private const int BatchesAhead = 8;

    /// <summary>Every fact of the given types, as <see cref="IGraphStore.StreamAsync"/> gives them, in batches of which a few are read ahead.</summary>
    /// <exception cref="StoreException">The store can't be read.</exception>
    public static async IAsyncEnumerable<IReadOnlyList<Fact>> StreamAheadAsync(
        this IGraphStore store, IReadOnlyCollection<FactType> types, ReadPoint at, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Channel<List<Fact>> batches = Channel.CreateBounded<List<Fact>>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task reading = Task.Run(() => ReadAsync(store, types, at, batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (List<Fact> batch in batches.Reader.ReadAllAsync(CancellationToken.None))
                yield return batch;
            await reading;
        }
        finally
        {
            // Whoever leaves early leaves nobody reading behind.
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task ReadAsync(IGraphStore store, IReadOnlyCollection<FactType> types, ReadPoint at, ChannelWriter<List<Fact>> batches, CancellationToken cancellationToken)
    {
        try
        {
            List<Fact> batch = new(BatchSize);
            await foreach (Fact fact in store.StreamAsync(types, at, cancellationToken))
            {
                batch.Add(fact);
                if (batch.Count < BatchSize)
                    continue;
                await batches.WriteAsync(batch, cancellationToken);
                batch = new(BatchSize);
            }

            await batches.WriteAsync(batch, cancellationToken);
        }
        finally
        {
            batches.Complete();
        }
    }
}
