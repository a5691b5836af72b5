using Graph.Model;

namespace Graph.Api.Recording;

/// <summary>What a mutation came to.</summary>
/// <param name="Facts">What became of the facts that it was about, in their order; empty where nothing was recorded.</param>
/// <param name="Change">The number of the change; null where nothing changed.</param>
/// <param name="Errors">Why nothing was recorded; empty where it was.</param>
/// <param name="Notes">What was recorded otherwise than it was sent, in sentences for the writer.</param>
internal sealed record Outcome(IReadOnlyList<RecordedFact> Facts, long? Change, IReadOnlyList<UserError> Errors, IReadOnlyList<string> Notes)
{
    /// <summary>What becomes of facts that are taken back, changed or brought again, those asked for first.</summary>
    public IReadOnlyList<ReversalStep> Steps { get; init; } = [];

    /// <summary>The numbers of the changes that are taken back.</summary>
    public IReadOnlyCollection<long> TakenBack { get; init; } = [];

    /// <summary>The later changes for which nothing was taken back.</summary>
    public IReadOnlyList<ChangeInfo> LaterChanges { get; init; } = [];

    /// <summary>What it takes to merge two records; null where none were.</summary>
    public MergePlan? Merge { get; init; }

    /// <summary>What it takes to part two records; null where none were.</summary>
    public UnmergePlan? Unmerge { get; init; }

    /// <summary>Nothing was recorded.</summary>
    public static Outcome Refused(IReadOnlyList<UserError> errors, IReadOnlyList<string>? notes = null) => new([], null, errors, notes ?? []);
}
