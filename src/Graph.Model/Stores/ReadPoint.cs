namespace Graph.Model;

/// <summary>Which truth a read is about.</summary>
/// <param name="AsOf">Only facts that hold on this day; null for facts of all times, ended and future ones included.</param>
/// <param name="KnownAt">
/// What was known at this moment; null for what is known now. That is every change up to the last one, by number, whose own moment is
/// not after this one. Where a clock once ran ahead, a change may be dated later than changes that came after it: it was certainly
/// known when they were recorded, and so it is known from the earliest moment among its own and theirs.
/// </param>
public readonly record struct ReadPoint(DateOnly? AsOf = null, DateTimeOffset? KnownAt = null)
{
    /// <summary>All facts as they are known now.</summary>
    public static ReadPoint Now => default;
}
