using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Health;

/// <summary>Says once, when the server starts, what its operators should know about the store, and looks into a large store for damage while it is served.</summary>
internal sealed partial class StoreExamination(GraphServices services, ILogger<StoreExamination> logger) : BackgroundService
{
    // Up to here the start waits for it: a few seconds.
    private const long Large = 1024L * 1024 * 1024;

    /// <summary>Whether damage was found.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Looks into a store for damage before it is served, unless it is so large that people would have to wait for it.</summary>
    /// <exception cref="StoreException">It is damaged, or can't be read.</exception>
    public static async Task VerifySmallAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        if (!IsLarge(await ConditionAsync(store, cancellationToken)))
            await store.VerifyAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            StoreCondition? condition = await ConditionAsync(services.Store, stoppingToken);
            foreach (string note in condition?.Notes ?? [])
                LogNote(note);
            if (condition is not null && condition.IsAheadOf(services.Time.GetUtcNow()))
                LogAhead(condition.LastRecordedAt!.Value.UtcDateTime, services.Time.GetUtcNow().UtcDateTime);
            if (!IsLarge(condition))
                return;

            await services.Store.VerifyAsync(stoppingToken);
            LogSound();
        }
        catch (StoreException problem)
        {
            IsDamaged = problem.Error == StoreError.Unreadable;
            LogProblem(problem.LocatedMessage);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops before all of it was looked at.
        }
    }

    /// <summary>How the store is; null where it can be read but not written, which readiness tells.</summary>
    private static async Task<StoreCondition?> ConditionAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        try
        {
            return await store.CheckAsync(cancellationToken);
        }
        catch (StoreException problem) when (problem.Error is StoreError.Full or StoreError.ReadOnly or StoreError.Busy)
        {
            return null;
        }
    }

    private static bool IsLarge(StoreCondition? condition) => condition?.Bytes > Large;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Note}")]
    private partial void LogNote(string note);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The latest change in the store is dated {RecordedAt:u}, which is later than now ({Now:u}). A clock was wrong when it was recorded, or is wrong now: check the clock of this machine. New changes are dated by it, and follow the others in the order in which they are recorded.")]
    private partial void LogAhead(DateTime recordedAt, DateTime now);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The data file has been looked through for damage, and none was found.")]
    private partial void LogSound();

    [LoggerMessage(Level = LogLevel.Error, Message = "{Problem}")]
    private partial void LogProblem(string problem);
}
