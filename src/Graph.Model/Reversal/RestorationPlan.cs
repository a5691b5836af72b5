namespace Graph.Model;

/// <summary>What it takes to bring a former version of a fact again, or why it can't be.</summary>
/// <param name="Step">What becomes of the fact; null where it has no such version.</param>
/// <param name="Missing">The nodes that the version names and that are no longer known; where there are any, it can't be brought again.</param>
/// <param name="Same">The known fact that is the same as the version and has another id; null where there is none, as there must be.</param>
/// <param name="Version">The version that the fact is at now, counting a retraction.</param>
public sealed record RestorationPlan(ReversalStep? Step, IReadOnlyList<string> Missing, Fact? Same, long Version)
{
    /// <summary>What is wrong where the version would close a circle with what is known, and what to do; null where it would not, as it must be.</summary>
    public string? Circle { get; init; }

    /// <summary>The number of the change that took the fact back; null where it is known.</summary>
    public long? TakenBackBy { get; init; }
}
