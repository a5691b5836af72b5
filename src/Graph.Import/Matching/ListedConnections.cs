using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>A cell in the row of a record that lists what it is connected with.</summary>
/// <param name="Node">The id of the record within the draft.</param>
/// <param name="Edge">The type of the connections.</param>
/// <param name="End">The end at which the record is.</param>
/// <param name="At">The cell.</param>
internal sealed record ListedConnections(string Node, FactType Edge, EdgeEnd End, CellAddress At);
