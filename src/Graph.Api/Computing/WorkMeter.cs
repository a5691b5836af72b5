namespace Graph.Api.Computing;

/// <summary>Counts how much work a request has been so far, as rows of lists, and stops it where it may only be short and turns out longer.</summary>
/// <param name="most">The most it may be; null for any amount.</param>
/// <param name="stop">Stops all of the request.</param>
internal sealed class WorkMeter(int? most, System.Action stop)
{
    private int done;
    private volatile bool isStopped;

    /// <summary>A meter that only counts.</summary>
    public WorkMeter()
        : this(null, static () => { })
    {
    }

    /// <summary>Whether it was more than short work.</summary>
    public bool IsLong => Volatile.Read(ref done) > Costs.MostShort;

    /// <summary>Whether the request was stopped.</summary>
    public bool IsStopped => isStopped;

    /// <summary>Counts work before it is done.</summary>
    /// <exception cref="OperationCanceledException">It is more than may be: the request begins again with a place of its own.</exception>
    public void Add(int rows)
    {
        if (!(Interlocked.Add(ref done, rows) > most))
            return;
        isStopped = true;
        stop();
        throw new OperationCanceledException();
    }
}
