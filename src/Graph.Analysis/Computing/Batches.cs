using System.Collections.Concurrent;

namespace Graph.Analysis.Computing;

/// <summary>Does the same for many things on all cores, a batch at a time, each thread with a worker of its own.</summary>
internal static class Batches
{
    /// <summary>Works off the numbers from 0 until before a count, in no order.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="size">How many make a batch.</param>
    /// <param name="begin">Makes a worker.</param>
    /// <param name="work">Works one number off.</param>
    /// <param name="cancellationToken">Ends it between two batches.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <remarks>On the threads that it is called on: those for long work, where it is part of that.</remarks>
    public static void Run<TWorker>(int count, int size, Func<TWorker> begin, Action<TWorker, int> work, CancellationToken cancellationToken)
    {
        if (count == 0)
            return;
        Parallel.ForEach(
            Partitioner.Create(0, count, size),
            new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount, TaskScheduler = TaskScheduler.Current },
            begin,
            (batch, _, worker) =>
            {
                for (int number = batch.Item1; number < batch.Item2; number++)
                    work(worker, number);
                return worker;
            },
            static _ => { });
    }
}
