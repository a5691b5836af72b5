namespace Graph.Model;

/// <summary>What a clock says of days.</summary>
public static class Clocks
{
    /// <summary>Today's date in the clock's own time zone: the one answer to what today is.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
