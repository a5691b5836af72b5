namespace Graph.Model;

/// <summary>Which truth a read is about.</summary>
/// <param name="AsOf">Only facts that hold on this day; null for facts of all times, ended and future ones included.</param>
/// <param name="KnownAt">What was known at this moment; null for what is known now.</param>
public readonly record struct ReadPoint(DateOnly? AsOf = null, DateTimeOffset? KnownAt = null)
{
    /// <summary>All facts as they are known now.</summary>
    public static ReadPoint Now => default;
}
