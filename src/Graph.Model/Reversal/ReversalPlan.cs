namespace Graph.Model;

/// <summary>What it takes to take changes back.</summary>
/// <param name="Head">The last change that was looked at: the plan holds as long as there is no later one.</param>
/// <param name="Changes">The changes that are taken back, by their numbers in order.</param>
/// <param name="Steps">What becomes of the facts; those that are already as they were before are left out.</param>
/// <param name="RestsOnIt">Later changes that rest on these, and on such changes in turn, oldest first: they changed the same facts, name what would no longer be known, made another fact the same as what would be known again, or lead back to it in a circle. Where there are any, nothing can be taken back without them.</param>
public sealed record ReversalPlan(long Head, IReadOnlyCollection<long> Changes, IReadOnlyList<ReversalStep> Steps, IReadOnlyList<ChangeInfo> RestsOnIt)
{
    /// <summary>A circle where there can't be one that would be closed if the later changes stayed, in words: "A" within "B" within "A". Null where there is none.</summary>
    public string? Circle { get; init; }

    /// <summary>Whether all that was recorded since is taken back, so that everything will be as it was.</summary>
    public bool IsOfTheLast => Head - Changes.Min() < Changes.Count;
}
