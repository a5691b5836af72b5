namespace Graph.Api.Computing;

/// <summary>How long a request may take, waiting for its turn included.</summary>
internal sealed class Deadline : IDisposable
{
    /// <summary>How long a request may take.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(10);

    /// <summary>How long it may take where somebody follows how far it has come.</summary>
    public static readonly TimeSpan Followed = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource timer;
    private readonly CancellationTokenSource either;

    /// <summary>Of a request.</summary>
    /// <param name="asker">Where it comes from; time is counted from when it arrived.</param>
    /// <param name="isFollowed">Whether somebody follows it.</param>
    /// <param name="time">The clock.</param>
    public Deadline(Asker asker, bool isFollowed, TimeProvider time)
        : this(asker, isFollowed, isFollowed ? Followed : Usual, time)
    {
    }

    /// <summary>Of a request that may take a time of its own.</summary>
    /// <param name="asker">Where it comes from; time is counted from when it arrived.</param>
    /// <param name="isFollowed">Whether it takes the places of those that somebody follows, so that others keep theirs.</param>
    /// <param name="most">How long it may take in all.</param>
    /// <param name="time">The clock.</param>
    public Deadline(Asker asker, bool isFollowed, TimeSpan most, TimeProvider time)
    {
        (IsFollowed, Most) = (isFollowed, most);
        TimeSpan left = Most - time.GetElapsedTime(asker.Arrived);
        timer = new(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
        either = CancellationTokenSource.CreateLinkedTokenSource(asker.Aborted, timer.Token);
    }

    /// <summary>Whether somebody follows the request.</summary>
    public bool IsFollowed { get; }

    /// <summary>How long it may take in all.</summary>
    public TimeSpan Most { get; }

    /// <summary>Whether the time is over.</summary>
    public bool HasPassed => timer.IsCancellationRequested;

    /// <summary>Cancelled when the time is over, or the caller has gone.</summary>
    public CancellationToken Token => either.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        either.Dispose();
        timer.Dispose();
    }
}
