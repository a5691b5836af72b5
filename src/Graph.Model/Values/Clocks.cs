namespace Graph.Model;

/// <summary>What a clock says of days.</summary>
public static class Clocks
{
    /// <summary>Today's date in the clock's own time zone: the one answer to what today is.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The day that a moment lies on, in the place's own time zone.</summary>
    /// <param name="clock">The clock of the place.</param>
    /// <param name="moment">The moment.</param>
    public static DateOnly DayOf(this TimeProvider clock, DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone).DateTime);
}
