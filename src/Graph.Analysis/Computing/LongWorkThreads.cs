using System.Diagnostics.CodeAnalysis;

namespace Graph.Analysis.Computing;

/// <summary>Threads for long work: a few of its own, so that those of the pool answer short questions and follow the store.</summary>
/// <remarks>
/// A thread is begun when there is work and ends when there is none, so that nothing needs to be stopped. Where the system has
/// priorities for threads they give way to others. On Linux .NET sets none, and that is better so: with a lower one, set by
/// hand, everybody waited longer, since collecting garbage and releasing a lock wait for whichever thread is slowest.
/// </remarks>
/// <param name="count">How many run at most.</param>
internal sealed class LongWorkThreads(int count) : TaskScheduler
{
    [ThreadStatic]
    private static LongWorkThreads? current;

    private readonly Lock access = new();
    private readonly LinkedList<Task> waiting = new();
    private int running;

    /// <inheritdoc/>
    public override int MaximumConcurrencyLevel => count;

    /// <inheritdoc/>
    protected override void QueueTask(Task task)
    {
        lock (access)
        {
            waiting.AddLast(task);
            if (running == count)
                return;
            running++;
        }

        new Thread(Run) { IsBackground = true, Name = "Long work", Priority = ThreadPriority.BelowNormal }.UnsafeStart();
    }

    /// <inheritdoc/>
    protected override bool TryDequeue(Task task)
    {
        lock (access)
            return waiting.Remove(task);
    }

    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        current == this && (!taskWasPreviouslyQueued || TryDequeue(task)) && TryExecuteTask(task);

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (access)
            return [.. waiting];
    }

    private void Run()
    {
        current = this;
        while (TryTake(out Task? task))
            TryExecuteTask(task);
    }

    private bool TryTake([NotNullWhen(true)] out Task? task)
    {
        lock (access)
        {
            task = waiting.First?.Value;
            if (task is null)
                running--;
            else
                waiting.RemoveFirst();
            return task is not null;
        }
    }
}
