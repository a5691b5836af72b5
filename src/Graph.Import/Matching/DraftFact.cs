using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>A fact as a row says it, with ids of the draft.</summary>
/// <param name="Fact">The fact. The id of an edge is empty: it follows from what it connects.</param>
/// <param name="At">The row.</param>
internal readonly record struct DraftFact(Fact Fact, CellAddress At);
