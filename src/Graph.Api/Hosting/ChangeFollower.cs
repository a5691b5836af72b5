using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Hosting;

/// <summary>Follows what others record into the store, such as an import while the server runs.</summary>
/// <remarks>Whatever goes wrong is logged, told by <see cref="Problem"/>, and tried again after pauses that grow. Only where memory is short can't it go on; then the server ends.</remarks>
internal sealed partial class ChangeFollower(GraphServices services, ILogger<ChangeFollower> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);

    private Exception? problem;
    private long upToDateAt = services.Time.GetTimestamp();

    /// <summary>Why changes can't be followed now; null where they are.</summary>
    public Exception? Problem => Volatile.Read(ref problem);

    /// <summary>How long ago the answers were last found to be of the store's latest change.</summary>
    public TimeSpan SinceUpToDate => services.Time.GetElapsedTime(Volatile.Read(ref upToDateAt));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        TimeSpan pause = Pause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                long began = services.Time.GetTimestamp();
                await services.Projections.CatchUpAsync(stoppingToken);
                Volatile.Write(ref upToDateAt, began);
                GraphTelemetry.Followed(TimeSpan.Zero);
                Recover();
                pause = Pause;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception found) when (found is not OutOfMemoryException)
            {
                Fail(found);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }

            await Task.Delay(pause, services.Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Recover()
    {
        if (Interlocked.Exchange(ref problem, null) is not null)
            LogFollows();
    }

    /// <summary>Says a problem once, until it is another one.</summary>
    private void Fail(Exception found)
    {
        Exception? before = Interlocked.Exchange(ref problem, found);
        if (found is StoreException refused)
        {
            if (refused.Error == StoreError.Replaced)
            {
                // The sentence changes once what the file held is saved.
                if ((before as StoreException)?.LocatedMessage != refused.LocatedMessage)
                    LogReplaced(refused.LocatedMessage);
            }
            else if ((before as StoreException)?.Error != refused.Error)
            {
                LogCannotFollow(refused.Error, refused.FactId is { } fact ? $" ({fact})" : "");
            }
        }
        else if (before?.GetType() != found.GetType())
        {
            LogUnexpected(found.GetType().FullName, found.StackTrace);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changes to the store can't be read: {Error}{Fact}. Answers are as of the last change that could be read. The server tries again.")]
    private partial void LogCannotFollow(StoreError error, string fact);

    // Says where a copy of the data is.
    [LoggerMessage(Level = LogLevel.Error, Message = "{Problem}")]
    private partial void LogReplaced(string problem);

    // Where it happened, and not the message, which may quote what somebody wrote.
    [LoggerMessage(Level = LogLevel.Error, Message = "Changes to the store can't be followed because of a mistake in the program: {Exception} {StackTrace}. Answers are as of the last change that could be read. The server tries again.")]
    private partial void LogUnexpected(string? exception, string? stackTrace);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changes to the store are followed again.")]
    private partial void LogFollows();
}
