namespace Graph.Model;

/// <summary>What it takes to make two records one, or to part them again, or why it can't be.</summary>
/// <param name="Problem">Why it can't be, and what to do; null where it can.</param>
public abstract record SamenessPlan(string? Problem)
{
    /// <summary>What becomes of all facts: the two records first.</summary>
    public IReadOnlyList<ReversalStep> Steps { get; init; } = [];

    /// <summary>What whoever does it should look at, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The judgement as it becomes.</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>What a store has to do.</summary>
    public IReadOnlyList<Operation> Operations => [.. Steps.Select(step => Told(step.Operation)), .. Judgement is { } judgement ? (Operation[])[new Put(judgement)] : []];

    // The row said of a merged record what it said then, and not what is known of the fact from now on.
    private static Operation Told(Operation operation) => operation is Put { Origin: { } origin } put ? put with { Origin = origin with { Merged = [] } } : operation;
}
