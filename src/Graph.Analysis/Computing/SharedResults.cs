using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Graph.Analysis.Computing;

/// <summary>
/// Results that are worked out once for all who ask at the same time, each of whom may stop waiting; the computation ends when
/// nobody waits any more. Results are kept as long as there is room in the memory that all caches share; failures never are.
/// </summary>
/// <remarks>Safe for concurrent use. Nothing is computed while a lock is held, and what is kept is read without one.</remarks>
/// <typeparam name="TKey">What tells questions apart; a key always goes with the same type of result.</typeparam>
/// <param name="memory">The memory.</param>
/// <param name="notCounted">What results refer to, but what is kept elsewhere.</param>
public sealed class SharedResults<TKey>(CacheMemory memory, params object[] notCounted) : ICountedOnItsOwn
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Entry> entries = new();
    private bool isClosed;

    /// <summary>How many results are kept.</summary>
    public int Count => entries.Values.Count(entry => entry.Value is not null);

    /// <summary>The memory that results are kept in.</summary>
    public CacheMemory Memory => memory;

    /// <summary>The result that is kept for a key, if there is one.</summary>
    public bool TryGet<TResult>(TKey key, [NotNullWhen(true)] out TResult? result)
        where TResult : class
    {
        result = Find(key) as TResult;
        return result is not null;
    }

    /// <summary>Keeps a result that was come by in another way; one that is there already stays.</summary>
    public void Add<TResult>(TKey key, TResult result)
        where TResult : class
    {
        long bytes = Measure(key, result);
        lock (memory.Access)
        {
            Entry entry = new(this, key) { Value = result, Bytes = bytes };
            if (!isClosed && bytes <= memory.Capacity && entries.TryAdd(key, entry))
                memory.Add(entry);
        }
    }

    /// <summary>The result for a key: kept, being worked out, or begun now.</summary>
    /// <param name="key">The key.</param>
    /// <param name="compute">Works it out; told where to report to, and when nobody waits any more.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="threads">Where it is worked out.</param>
    /// <param name="cancellationToken">Ends this wait.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<TResult> GetAsync<TResult>(
        TKey key, Func<IProgress<Advance>, CancellationToken, Task<TResult>> compute, IProgress<Advance>? progress, TaskScheduler threads, CancellationToken cancellationToken)
        where TResult : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Join(key, progress, out SharedResult? shared, out bool isNew) is { } kept)
            return (TResult)kept;
        if (isNew)
            _ = Task.Factory.StartNew(() => WorkAsync(key, shared, compute), CancellationToken.None, TaskCreationOptions.DenyChildAttach, threads);
        try
        {
            return (TResult)await shared.Result.WaitAsync(cancellationToken);
        }
        finally
        {
            Leave(key, shared, progress);
        }
    }

    /// <summary>The result for a key: kept, being worked out on the thread of another caller, or worked out now on this one.</summary>
    /// <param name="key">The key; one that is asked for in this way is never asked for in the other.</param>
    /// <param name="compute">Works it out; told when nobody waits any more.</param>
    /// <param name="cancellationToken">Ends this wait.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public TResult Get<TResult>(TKey key, Func<CancellationToken, TResult> compute, CancellationToken cancellationToken)
        where TResult : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Join(key, null, out SharedResult? shared, out bool isNew) is { } kept)
            return (TResult)kept;

        int left = 0;
        void LeaveOnce()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
                Leave(key, shared, null);
        }

        try
        {
            using (cancellationToken.Register(LeaveOnce))
            {
                if (isNew)
                    Work(key, shared, compute);
                else
                    shared.Result.Wait(cancellationToken);
            }

            cancellationToken.ThrowIfCancellationRequested();
            return (TResult)shared.Result.GetAwaiter().GetResult();
        }
        catch (AggregateException failed)
        {
            throw failed.InnerExceptions[0];
        }
        finally
        {
            LeaveOnce();
        }
    }

    /// <summary>Drops everything, and keeps nothing from now on: what was asked about is no longer so.</summary>
    public void Close()
    {
        lock (memory.Access)
        {
            isClosed = true;
            foreach (Entry entry in entries.Values.Where(entry => entry.Value is not null).ToList())
                memory.Remove(entry);
        }
    }

    /// <summary>Drops the results of some keys, and does not keep those that are being worked out: what was asked about is no longer so.</summary>
    /// <param name="isStale">Which keys.</param>
    public void Drop(Predicate<TKey> isStale)
    {
        lock (memory.Access)
        {
            foreach ((TKey key, Entry entry) in entries.Where(pair => isStale(pair.Key)).ToList())
            {
                if (entry.Value is not null)
                    memory.Remove(entry);
                else
                    Forget(key, entry.Running!);
            }
        }
    }

    private object? Join(TKey key, IProgress<Advance>? progress, out SharedResult shared, out bool isNew)
    {
        lock (memory.Access)
        {
            isNew = false;
            shared = null!;
            if (Find(key) is { } kept)
                return kept;
            if (!entries.TryGetValue(key, out Entry? entry))
            {
                isNew = true;
                entries[key] = entry = new(this, key) { Running = new() };
            }

            shared = entry.Running!;
            shared.Join(progress);
            return null;
        }
    }

    private object? Find(TKey key)
    {
        if (!entries.TryGetValue(key, out Entry? entry) || entry.Value is not { } value)
            return null;
        if (!entry.IsUsed)
            entry.IsUsed = true;
        return value;
    }

    private void Leave(TKey key, SharedResult shared, IProgress<Advance>? progress)
    {
        lock (memory.Access)
        {
            shared.Leave(progress);
            if (shared.Waiting > 0 || shared.Result.IsCompleted)
                return;
            Forget(key, shared);
        }

        shared.Abandon();
    }

    private async Task WorkAsync<TResult>(TKey key, SharedResult shared, Func<IProgress<Advance>, CancellationToken, Task<TResult>> compute)
        where TResult : class
    {
        try
        {
            shared.Abandoned.ThrowIfCancellationRequested();
            Keep(key, shared, await compute(shared, shared.Abandoned));
        }
        catch (Exception problem)
        {
            Fail(key, shared, problem);
        }
    }

    private void Work<TResult>(TKey key, SharedResult shared, Func<CancellationToken, TResult> compute)
        where TResult : class
    {
        try
        {
            Keep(key, shared, compute(shared.Abandoned));
        }
        catch (Exception problem)
        {
            Fail(key, shared, problem);
        }
    }

    private void Keep(TKey key, SharedResult shared, object result)
    {
        long bytes = Measure(key, result);
        lock (memory.Access)
        {
            if (isClosed || bytes > memory.Capacity)
                Forget(key, shared);
            else if (entries.TryGetValue(key, out Entry? entry) && entry.Running == shared)
            {
                (entry.Running, entry.Bytes, entry.Value) = (null, bytes, result);
                memory.Add(entry);
            }
        }

        shared.Succeed(result);
    }

    private void Fail(TKey key, SharedResult shared, Exception problem)
    {
        lock (memory.Access)
            Forget(key, shared);
        shared.Fail(problem);
    }

    private void Forget(TKey key, SharedResult shared)
    {
        if (entries.TryGetValue(key, out Entry? entry) && entry.Running == shared)
            entries.TryRemove(key, out _);
    }

    private long Measure(TKey key, object result) => CacheEntry.Overhead + RetainedSize.Of(key, notCounted) + RetainedSize.Of(result, notCounted);

    private sealed class Entry(SharedResults<TKey> owner, TKey key) : CacheEntry
    {
        private volatile object? value;

        public object? Value
        {
            get => value;
            set => this.value = value;
        }

        public SharedResult? Running { get; set; }

        public override void Removed()
        {
            owner.entries.TryRemove(key, out _);
            if (Value is IHasCache { } dropped)
                dropped.CloseCache();
        }
    }
}

/// <summary>Something that answers are kept about. When it is dropped, so are they.</summary>
internal interface IHasCache
{
    /// <summary>Drops the answers.</summary>
    void CloseCache();
}
