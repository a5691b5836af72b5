namespace Graph.Model;

/// <summary>What it takes to merge one record into another, or why it can't be.</summary>
/// <param name="Problem">Why it can't be, and what to do; null where it can.</param>
public sealed record MergePlan(string? Problem) : SamenessPlan(Problem)
{
    /// <summary>The record that stands for both, as it is known.</summary>
    public Fact? Kept { get; init; }

    /// <summary>The record that is merged into it, as it is known.</summary>
    public Fact? Absorbed { get; init; }

    /// <summary>The kept record as it becomes.</summary>
    public Fact? Becomes => Steps.FirstOrDefault(step => step.Id == Kept?.Id)?.Then ?? Kept;

    /// <summary>The connections that would be there twice.</summary>
    public IReadOnlyList<FoldedEdge> Doubles { get; init; } = [];

    /// <summary>The properties of which the two records have values that can't both be. Those of the kept one stay, unless the other's are taken.</summary>
    public IReadOnlyList<PropertyDefinition> Clashes { get; init; } = [];

    /// <summary>The connections between the two records, which would connect it with itself.</summary>
    public IReadOnlyList<Edge> Between { get; init; } = [];

    /// <summary>The facts that named the absorbed record and name the kept one.</summary>
    public IEnumerable<ReversalStep> Moved => Steps.Where(step => step.Id != Kept?.Id && step.Then is { } then && Ontology.Of(then).NodesNamed(step.Now!).Contains(Absorbed!.Id, StringComparer.Ordinal));
}
