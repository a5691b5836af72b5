using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Hosting;

/// <summary>Follows what others record into the store, such as an import while the server runs.</summary>
internal sealed partial class ChangeFollower(GraphServices services, ILogger<ChangeFollower> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Pause, services.Time);
        bool failing = false;
        long followed = services.Time.GetTimestamp();
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await services.Projections.CatchUpAsync(stoppingToken);
                failing = false;
                GraphTelemetry.Followed(TimeSpan.Zero);
                followed = services.Time.GetTimestamp();
            }
            catch (StoreException refused)
            {
                if (!failing)
                    LogCannotFollow(refused.Error);
                failing = true;
                GraphTelemetry.Followed(services.Time.GetElapsedTime(followed));
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changes to the store can't be read: {Error}. Answers are as of the last change that could.")]
    private partial void LogCannotFollow(StoreError error);
}
