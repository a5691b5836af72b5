using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>A fact as a row says it, with ids of the draft.</summary>
/// <param name="Fact">The fact. The id of an edge is empty: it follows from what it connects.</param>
/// <param name="At">The row.</param>
internal readonly record struct DraftFact(Fact Fact, CellAddress At)
{
    private readonly IReadOnlyCollection<PropertyDefinition>? cleared;

    private readonly IReadOnlyCollection<PropertyDefinition>? leftOpen;

    /// <summary>Properties of the fact that the row says have no value, as the end of what goes on; empty where it says so of none. A blank cell is not among them: it is unknown.</summary>
    public IReadOnlyCollection<PropertyDefinition> Cleared { get => cleared ?? []; init => cleared = value; }

    /// <summary>Properties that no fact of the type can do without and that the row leaves blank, as it gives the id of a known fact: what is known of them stays.</summary>
    public IReadOnlyCollection<PropertyDefinition> LeftOpen { get => leftOpen ?? []; init => leftOpen = value; }

    /// <summary>Whether two rows that say something else of the fact contradict each other, in whatever property it is.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether the row gives the id of the known fact, so that what it says is put in place of what is known.</summary>
    public bool Corrects { get; init; }

    /// <summary>Whether it comes from a file that others publish, and that whoever imports it can't correct.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Whether it comes from those who decide which code is of which place, and what the place is called.</summary>
    public bool IsOfficial { get; init; }

    /// <summary>Whether the row names it by what it is known with only because records were merged, so that what other rows say of it counts first.</summary>
    public bool IsBeside { get; init; }
}
