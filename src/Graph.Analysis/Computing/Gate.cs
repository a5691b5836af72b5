namespace Graph.Analysis.Computing;

/// <summary>
/// Admits long work: so much at a time, on threads of its own, while the rest waits its turn. A free place goes to the caller
/// who was admitted longest ago, or never; among those to whoever came first.
/// </summary>
/// <remarks>
/// One caller, and all work that may take longer than usual, each have half of the places at most, so that whatever else
/// comes finds one soon. Of the queue, one caller has half at most and work that may take longer than usual a quarter: it waits
/// longest, and whoever sends it may look like many callers. Safe for concurrent use.
/// </remarks>
public sealed class Gate
{
    private const int CallersRemembered = 1_000;

    private readonly Lock access = new();
    private readonly List<Waiting> queue = [];
    private readonly Dictionary<string, Caller> callers = new(StringComparer.Ordinal);
    private readonly int places;
    private readonly int queueLength;
    private int free;
    private int slow;
    private long admitted;

    /// <summary>All places are free.</summary>
    /// <param name="places">How much work is admitted at a time, at least 2; it has as many threads.</param>
    /// <param name="queueLength">How much may wait; of one caller, half of it, and of work that may take longer than usual a quarter.</param>
    public Gate(int places, int queueLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(places, 2);
        (this.places, this.queueLength, free) = (places, queueLength, places);
        Threads = new LongWorkThreads(places);
    }

    /// <summary>The threads that admitted work, and what it shares, runs on.</summary>
    public TaskScheduler Threads { get; }

    /// <summary>How much work is admitted at a time.</summary>
    public int Places => places;

    /// <summary>How much waits.</summary>
    public int Queued
    {
        get
        {
            lock (access)
                return queue.Count;
        }
    }

    /// <summary>Waits for a place, and gives it back when disposed of.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="isSlow">Whether it may take longer than usual.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="GateFullException">Too much waits already.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled before there was a place.</exception>
    public async Task<IDisposable> EnterAsync(string caller, bool isSlow, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Waiting mine = new(this, caller, isSlow);
        lock (access)
        {
            if (queue.Count >= queueLength || queue.Count(waiting => waiting.Caller == caller) >= (queueLength + 1) / 2
                || (isSlow && queue.Count(waiting => waiting.IsSlow) >= (queueLength + 3) / 4))
                throw new GateFullException();
            queue.Add(mine);
            Admit();
        }

        using (cancellationToken.Register(mine.GiveUp))
            return await mine.Admitted.Task;
    }

    // Continuations run elsewhere, so that none runs while the lock is held.
    private void Admit()
    {
        while (free > 0 && queue.Where(MayEnter).MinBy(waiting => callers.GetValueOrDefault(waiting.Caller)?.LastAdmitted ?? 0) is { } next)
        {
            queue.Remove(next);
            free--;
            slow += next.IsSlow ? 1 : 0;
            if (!callers.TryGetValue(next.Caller, out Caller? caller))
                callers.Add(next.Caller, caller = new());
            caller.Running++;
            caller.LastAdmitted = ++admitted;
            next.Admitted.TrySetResult(next);
        }
    }

    private bool MayEnter(Waiting waiting) =>
        (!waiting.IsSlow || slow < places / 2) && (callers.GetValueOrDefault(waiting.Caller)?.Running ?? 0) < places / 2;

    private void Leave(Waiting done)
    {
        lock (access)
        {
            free++;
            slow -= done.IsSlow ? 1 : 0;
            callers[done.Caller].Running--;
            if (callers.Count > CallersRemembered)
                ForgetOthers();
            Admit();
        }
    }

    // Whoever is forgotten counts as new.
    private void ForgetOthers()
    {
        foreach (string idle in callers.Where(caller => caller.Value.Running == 0).OrderBy(caller => caller.Value.LastAdmitted).Take(CallersRemembered / 2).Select(caller => caller.Key).ToList())
            callers.Remove(idle);
    }

    private void GiveUp(Waiting waiting)
    {
        lock (access)
        {
            if (queue.Remove(waiting))
                waiting.Admitted.TrySetCanceled();
        }
    }

    private sealed class Caller
    {
        public int Running { get; set; }

        public long LastAdmitted { get; set; }
    }

    private sealed class Waiting(Gate gate, string caller, bool isSlow) : IDisposable
    {
        private int disposed;

        public TaskCompletionSource<IDisposable> Admitted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Caller => caller;

        public bool IsSlow => isSlow;

        public void GiveUp() => gate.GiveUp(this);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref disposed, 1) == 0)
                gate.Leave(this);
        }
    }
}

/// <summary>So much long work waits that no more may.</summary>
public sealed class GateFullException() : Exception("Too many long questions are waiting.");
