namespace Graph.Model;

/// <summary>What is to be recorded of a statement, or why nothing is.</summary>
/// <param name="Facts">What becomes of each fact, in the order of the statement; empty where there are problems.</param>
/// <param name="Problems">Why nothing is recorded; empty where nothing is wrong.</param>
/// <param name="Notes">What is recorded otherwise than it was said.</param>
public sealed record RecordingDecision(IReadOnlyList<DecidedFact> Facts, IReadOnlyList<RecordingProblem> Problems, IReadOnlyList<RecordingNote> Notes)
{
    /// <summary>What a store has to record: one operation for each fact that changes.</summary>
    public IEnumerable<Put> Operations => Facts.Where(fact => fact.IsChanged).DistinctBy(fact => fact.Fact.Id, StringComparer.Ordinal).Select(fact => new Put(fact.Fact));
}
