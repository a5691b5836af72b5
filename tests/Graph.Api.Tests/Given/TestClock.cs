using Graph.Model;

namespace Graph.Api.Tests.Given;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    /// <summary>How much longer everything seems to have lasted than it did.</summary>
    public TimeSpan Lapse { get; set; }

    public override TimeZoneInfo LocalTimeZone { get; } = PlaceClock.Of(PlaceClock.DefaultZone, _ => null).LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(Lapse.TotalSeconds * TimestampFrequency);
}
