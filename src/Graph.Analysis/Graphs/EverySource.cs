namespace Graph.Analysis.Graphs;

/// <summary>Shares a search from each of many vertices among all cores.</summary>
internal static class EverySource
{
    /// <summary>Searches from every source; each worker keeps its own sums, so that none waits for another.</summary>
    /// <param name="sources">How many sources there are.</param>
    /// <param name="begin">Makes a worker.</param>
    /// <param name="search">Has a worker search from the source of a number.</param>
    /// <param name="progress">Told the part done, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work between two sources.</param>
    /// <returns>The workers with their sums.</returns>
    public static IReadOnlyList<TWorker> Visit<TWorker>(int sources, Func<TWorker> begin, Action<TWorker, int> search, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        List<TWorker> workers = [];
        Steps steps = new(sources, progress);
        int taken = 0;
        ParallelOptions options = new() { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount, TaskScheduler = TaskScheduler.Current };
        Parallel.For(0, Math.Min(sources, Environment.ProcessorCount), options, _ =>
        {
            TWorker worker = begin();
            lock (workers)
                workers.Add(worker);
            for (int source = Interlocked.Increment(ref taken) - 1; source < sources; source = Interlocked.Increment(ref taken) - 1)
            {
                cancellationToken.ThrowIfCancellationRequested();
                search(worker, source);
                steps.Done();
            }
        });
        return workers;
    }
}

/// <summary>Reports the part of the steps that are done, each whole percent once and in ascending order, from any thread.</summary>
internal sealed class Steps(int total, IProgress<double>? progress)
{
    private readonly Lock gate = new();
    private int done;

    public void Done()
    {
        if (progress is null)
            return;
        lock (gate)
        {
            done++;
            if (100L * done / total > 100L * (done - 1) / total)
                progress.Report((double)done / total);
        }
    }
}
