namespace Graph.Model;

/// <summary>Who recorded a change, and when.</summary>
/// <param name="Sequence">The number of the change: 1 for the first in a store, then rising.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Actor">Who recorded it.</param>
/// <param name="Source">What the whole change came from, such as the name of a file.</param>
public sealed record ChangeInfo(long Sequence, DateTimeOffset RecordedAt, string Actor, string? Source);
