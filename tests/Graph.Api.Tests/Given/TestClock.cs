using System.Collections.Concurrent;
using Graph.Api.Computing;
using Graph.Model;

namespace Graph.Api.Tests.Given;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    // A server that plans statements for the first time, or a slow machine, takes longer than a request may; that is for benchmarks to tell.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly ConcurrentBag<(TimeSpan Due, System.Action End)> waits = [];

    public DateTimeOffset Now { get; set; } = now;

    /// <summary>How much longer everything seems to have lasted than it did.</summary>
    public TimeSpan Lapse { get; set; }

    /// <summary>The most that any wait lasts; null where each lasts as long as it should.</summary>
    public TimeSpan? LongestWait { get; set; }

    /// <summary>Ends at once the waits that have begun and would last at least so long.</summary>
    public void EndWaits(TimeSpan atLeast)
    {
        foreach ((_, System.Action end) in waits.Where(wait => wait.Due >= atLeast))
            end();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        waits.Add((dueTime, () => callback(state)));
        TimeSpan wait = dueTime > Deadline.Usual * 0.9 && dueTime <= Deadline.Usual ? Patience : dueTime;
        return base.CreateTimer(callback, state, LongestWait is { } longest && wait > longest ? longest : wait, period);
    }

    public override TimeZoneInfo LocalTimeZone { get; } = PlaceClock.Of(PlaceClock.DefaultZone, _ => null).LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(Lapse.TotalSeconds * TimestampFrequency);
}
