using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.ThreeSixtyGiving;

/// <summary>A grant, or one more entry of its lists.</summary>
/// <param name="At">Where it is.</param>
/// <param name="Funding">The grant; its id does not matter.</param>
/// <param name="Cleared">Properties of the grant that the row says have no value.</param>
/// <param name="Recipient">Who received it; null for a person, or where another row of the grant says it.</param>
/// <param name="Funder">Who gave it; null where another row of the grant says it.</param>
/// <param name="Location">Where those live who gain by it; null where the row does not say.</param>
internal sealed record GrantRow(CellAddress At, Funding Funding, IReadOnlyCollection<PropertyDefinition> Cleared, GrantOrganisation? Recipient, GrantOrganisation? Funder, Place? Location);
