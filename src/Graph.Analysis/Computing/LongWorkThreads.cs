using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Graph.Analysis;

/// <summary>Threads for long work: a few of its own, which give way to those that answer short questions and follow the store.</summary>
/// <remarks>A thread is begun when there is work and ends when there is none, so that nothing needs to be stopped.</remarks>
/// <param name="count">How many run at most.</param>
internal sealed class LongWorkThreads(int count) : TaskScheduler
{
    // A tenth of what a usual thread gets where both want the same core.
    private const int Niceness = 10;

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
        if (OperatingSystem.IsLinux())
            GiveWay();
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

    // .NET passes a thread's priority on to Windows only. Linux has one for each thread, too; where it can't be set, work is only less polite.
    private static void GiveWay() => _ = SetPriority(0, 0, Niceness);

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, int who, int niceness);
}
