namespace Graph.Analysis.Computing;

/// <summary>One computation, those who wait for it, and those who follow its progress.</summary>
/// <remarks>The cache that it is in guards who joins and leaves.</remarks>
internal sealed class SharedResult : IProgress<Advance>
{
    private readonly Lock access = new();
    private readonly Action abandon;
    private readonly TaskCompletionSource<object> result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<IProgress<Advance>> listeners = [];

    public SharedResult()
    {
        CancellationTokenSource abandoned = new();
        abandon = abandoned.Cancel;
        Abandoned = abandoned.Token;
    }

    /// <summary>What comes of it.</summary>
    public Task<object> Result => result.Task;

    /// <summary>Cancelled when nobody waits any more.</summary>
    public CancellationToken Abandoned { get; }

    /// <summary>How many wait.</summary>
    public int Waiting { get; private set; }

    public void Join(IProgress<Advance>? progress)
    {
        Waiting++;
        if (progress is null)
            return;
        lock (access)
            listeners.Add(progress);
    }

    public void Leave(IProgress<Advance>? progress)
    {
        Waiting--;
        if (progress is null)
            return;
        lock (access)
            listeners.Remove(progress);
    }

    public void Abandon() => abandon();

    public void Succeed(object value) => result.TrySetResult(value);

    public void Fail(Exception problem)
    {
        if (problem is OperationCanceledException)
            result.TrySetCanceled(Abandoned);
        else if (result.TrySetException(problem))
            _ = Result.Exception;
    }

    /// <inheritdoc/>
    public void Report(Advance value)
    {
        IProgress<Advance>[] told;
        lock (access)
            told = [.. listeners];
        foreach (IProgress<Advance> progress in told)
            progress.Report(value);
    }
}
