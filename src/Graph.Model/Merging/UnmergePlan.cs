namespace Graph.Model;

/// <summary>What it takes to part two merged records again, or why they can't be.</summary>
/// <param name="Problem">Why they can't be, and what to do; null where they can.</param>
public sealed record UnmergePlan(string? Problem) : SamenessPlan(Problem)
{
    /// <summary>The record that stood for both, as it becomes.</summary>
    public Fact? Kept { get; init; }

    /// <summary>The record that comes back.</summary>
    public Fact? Absorbed { get; init; }

    /// <summary>Facts that were recorded since the merge of the record that stood for both, and that nobody has said the other one of: they stay.</summary>
    public IReadOnlyList<RecordedSince> Asked { get; init; } = [];

    /// <summary>The properties of the record that stood for both that were changed since: they stay as they are.</summary>
    public IReadOnlyList<PropertyDefinition> ChangedSince { get; init; } = [];
}
