namespace Graph.Model;

/// <summary>What a changeset did.</summary>
/// <param name="Sequence">The number of the change in the store's history; the current head where nothing changed.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Added">Facts that were new.</param>
/// <param name="Changed">Facts that have a new version.</param>
/// <param name="Unchanged">Facts that were already known so.</param>
/// <param name="Retracted">Facts that were taken back.</param>
public sealed record ChangeResult(long Sequence, DateTimeOffset RecordedAt, int Added, int Changed, int Unchanged, int Retracted)
{
    /// <summary>Whether the store knows anything that it did not know before.</summary>
    public bool ChangedAnything => Added + Changed + Retracted > 0;
}
