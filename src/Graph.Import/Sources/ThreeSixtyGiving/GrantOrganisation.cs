using Graph.Model;

namespace Graph.Import.Sources.ThreeSixtyGiving;

/// <summary>An organisation on one side of a grant.</summary>
/// <param name="Details">What the row says of it; its id does not matter.</param>
/// <param name="Identifiers">Its numbers, the standard's identifier first.</param>
/// <param name="Column">The column that names it.</param>
internal sealed record GrantOrganisation(Organisation Details, IReadOnlyList<OrgIdentifier> Identifiers, ImportColumn Column);
