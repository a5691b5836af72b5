namespace Graph.Analysis;

/// <summary>One computation, those who wait for it, and those who follow its progress.</summary>
/// <remarks>The table that it is in guards all but the reports.</remarks>
internal sealed class SharedResult : IProgress<Advance>
{
    private readonly Lock gate = new();
    private readonly Action abandon;
    private readonly List<IProgress<Advance>> listeners = [];

    /// <summary>Begins a computation, off the caller's thread.</summary>
    public SharedResult(Func<IProgress<Advance>, CancellationToken, Task<object>> compute)
    {
        CancellationTokenSource abandoned = new();
        abandon = abandoned.Cancel;
        Result = Task.Run(() => compute(this, abandoned.Token));
    }

    /// <summary>What comes of it.</summary>
    public Task<object> Result { get; }

    /// <summary>How many wait.</summary>
    public int Waiting { get; private set; }

    /// <summary>Whether it is being worked out or has come to something; false where it failed.</summary>
    public bool IsOfUse => !Result.IsCompleted || Result.IsCompletedSuccessfully;

    public void Join(IProgress<Advance>? progress)
    {
        Waiting++;
        if (progress is null)
            return;
        lock (gate)
            listeners.Add(progress);
    }

    /// <summary>One waits no more; the last to go ends what is not done yet.</summary>
    public void Leave(IProgress<Advance>? progress)
    {
        Waiting--;
        if (progress is not null)
        {
            lock (gate)
                listeners.Remove(progress);
        }

        if (Waiting == 0 && !Result.IsCompleted)
            abandon();
    }

    /// <inheritdoc/>
    public void Report(Advance value)
    {
        IProgress<Advance>[] told;
        lock (gate)
            told = [.. listeners];
        foreach (IProgress<Advance> progress in told)
            progress.Report(value);
    }
}
