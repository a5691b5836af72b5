using GraphQL.DataLoader;

namespace Graph.Api.Loading;

/// <summary>Collects what the fields of one level of a query need and fetches it in one call.</summary>
/// <remarks>The library asks for results only when nothing else of the level is left to do; the first to be asked for sends the batch.</remarks>
/// <typeparam name="TKey">What is asked for.</typeparam>
/// <typeparam name="TValue">What is answered.</typeparam>
/// <param name="fetch">Fetches the values of keys that are all different.</param>
internal sealed class BatchLoader<TKey, TValue>(Func<IReadOnlyCollection<TKey>, CancellationToken, Task<Func<TKey, TValue>>> fetch)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private Batch? open;

    /// <summary>Asks for the value of a key with the next batch.</summary>
    public IDataLoaderResult<TValue> Load(TKey key)
    {
        lock (gate)
        {
            open ??= new Batch(this);
            open.Keys.Add(key);
            return new Pending(open, key);
        }
    }

    private sealed class Batch(BatchLoader<TKey, TValue> owner)
    {
        private Task<Func<TKey, TValue>>? values;

        public HashSet<TKey> Keys { get; } = [];

        public Task<Func<TKey, TValue>> SendAsync(CancellationToken cancellationToken)
        {
            lock (owner.gate)
            {
                if (owner.open == this)
                    owner.open = null;
                return values ??= owner.fetchAsync(Keys, cancellationToken);
            }
        }
    }

    private readonly Func<IReadOnlyCollection<TKey>, CancellationToken, Task<Func<TKey, TValue>>> fetchAsync = fetch;

    private sealed class Pending(Batch batch, TKey key) : IDataLoaderResult<TValue>
    {
        public async Task<TValue> GetResultAsync(CancellationToken cancellationToken = default) => (await batch.SendAsync(cancellationToken))(key);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}
