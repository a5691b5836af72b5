namespace Graph.Store.Tests;

/// <summary>A clock that stands still until it is told otherwise.</summary>
public sealed class Clock : TimeProvider
{
    /// <summary>Noon of the day on which most tests take place.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; private set; } = Noon;

    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Moves the clock, on or back, and says what it shows then.</summary>
    public DateTimeOffset Move(TimeSpan by) => Now += by;
}
