namespace Graph.Model;

/// <summary>How a store is that can be read and written.</summary>
/// <param name="Head">The number of the latest change; 0 in an empty store.</param>
/// <param name="LastRecordedAt">The moment of the latest change; null in an empty store.</param>
/// <param name="Bytes">How large its data are; null where only its server knows.</param>
public sealed record StoreCondition(long Head, DateTimeOffset? LastRecordedAt, long? Bytes = null)
{
    // The clocks of two machines that use one store differ by as much.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    /// <summary>What whoever operates the store should know, in sentences for the log: they may name files.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether something is kept beside the store that was saved when its file was lost or replaced; the notes say what and where.</summary>
    public bool HasSavedCopy { get; init; }

    /// <summary>Whether the latest change is dated later than a clock shows: either that clock is slow now, or the clock that dated the change was fast.</summary>
    /// <param name="now">What the clock shows.</param>
    public bool IsAheadOf(DateTimeOffset now) => LastRecordedAt > now + Tolerance;
}
