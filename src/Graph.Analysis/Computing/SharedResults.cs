namespace Graph.Analysis;

/// <summary>
/// Results that are worked out once for all who ask at the same time, each of whom may stop waiting; the computation ends when
/// nobody waits any more. The results asked for last are kept.
/// </summary>
/// <param name="kept">How many.</param>
/// <typeparam name="TKey">What tells questions apart.</typeparam>
public sealed class SharedResults<TKey>(int kept)
    where TKey : notnull
{
    private readonly Lock access = new();
    private readonly List<(TKey Key, SharedResult Shared)> known = [];

    /// <summary>The result for a key: kept, being worked out, or begun now.</summary>
    /// <param name="key">The key; it always goes with the same type of result.</param>
    /// <param name="compute">Works it out; told where to report to, and when nobody waits any more.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellationToken">Ends this wait.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<TResult> GetAsync<TResult>(
        TKey key, Func<IProgress<Advance>, CancellationToken, Task<TResult>> compute, IProgress<Advance>? progress, CancellationToken cancellationToken)
        where TResult : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        SharedResult shared = Join(key, async (reports, abandoned) => await compute(reports, abandoned), progress);
        try
        {
            return (TResult)await shared.Result.WaitAsync(cancellationToken);
        }
        finally
        {
            Leave(shared, progress);
        }
    }

    private SharedResult Join(TKey key, Func<IProgress<Advance>, CancellationToken, Task<object>> compute, IProgress<Advance>? progress)
    {
        lock (access)
        {
            int found = known.FindIndex(entry => entry.Key.Equals(key) && entry.Shared.IsOfUse);
            SharedResult shared = found < 0 ? new(compute) : known[found].Shared;
            if (found >= 0)
                known.RemoveAt(found);
            else if (known.Count == kept)
                known.RemoveAt(0);
            known.Add((key, shared));
            shared.Join(progress);
            return shared;
        }
    }

    private void Leave(SharedResult shared, IProgress<Advance>? progress)
    {
        lock (access)
        {
            shared.Leave(progress);
            if (shared.Waiting == 0 && !shared.Result.IsCompletedSuccessfully)
                known.RemoveAll(entry => entry.Shared == shared);
        }
    }
}
