namespace Graph.Model;

/// <summary>What it takes to part two merged records again, or why they can't be.</summary>
/// <param name="Problem">Why they can't be, and what to do; null where they can.</param>
public sealed record UnmergePlan(string? Problem)
{
    /// <summary>The record that stood for both, as it becomes.</summary>
    public Fact? Kept { get; init; }

    /// <summary>The record that comes back.</summary>
    public Fact? Absorbed { get; init; }

    /// <summary>What becomes of all facts: the two records first.</summary>
    public IReadOnlyList<ReversalStep> Steps { get; init; } = [];

    /// <summary>Facts that were recorded since the merge of the record that stood for both, and that nobody has said the other one of: they stay.</summary>
    public IReadOnlyList<RecordedSince> Asked { get; init; } = [];

    /// <summary>The properties of the record that stood for both that were changed since: they stay as they are.</summary>
    public IReadOnlyList<PropertyDefinition> ChangedSince { get; init; } = [];

    /// <summary>What whoever parts them should look at, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The judgement as it becomes.</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>What a store has to do.</summary>
    public IReadOnlyList<Operation> Operations => [.. Steps.Select(step => step.Operation), .. Judgement is { } judgement ? (Operation[])[new Put(judgement)] : []];
}
