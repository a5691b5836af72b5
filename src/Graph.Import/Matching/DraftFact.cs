using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>A fact as a row says it, with ids of the draft.</summary>
/// <param name="Fact">The fact. The id of an edge is empty: it follows from what it connects.</param>
/// <param name="At">The row.</param>
internal readonly record struct DraftFact(Fact Fact, CellAddress At)
{
    private readonly IReadOnlyCollection<PropertyDefinition>? cleared;

    /// <summary>Properties of the fact that the row says have no value, as the end of what goes on; empty where it says so of none. A blank cell is not among them: it is unknown.</summary>
    public IReadOnlyCollection<PropertyDefinition> Cleared { get => cleared ?? []; init => cleared = value; }

    /// <summary>Whether two rows that say something else of the fact contradict each other, in whatever property it is.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether the row gives the id of the known fact, so that what it says is put in place of what is known.</summary>
    public bool Corrects { get; init; }
}
