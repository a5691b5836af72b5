using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.Buildings;

/// <summary>A row of a list of buildings.</summary>
/// <param name="At">Where it is.</param>
/// <param name="Building">The building; its id does not matter.</param>
/// <param name="Owner">Its owner's name; null where the row names none.</param>
/// <param name="OwnerMark">What tells the owner from others of its name.</param>
/// <param name="Occupier">Its occupier's name; null where the row names none.</param>
/// <param name="OccupierMark">What tells the occupier from others of its name.</param>
/// <param name="Tenure">The tenure of the occupier, or of the owner where there is no occupier; its ids do not matter.</param>
/// <param name="Cleared">Properties of that tenure that the row says have no value.</param>
/// <param name="KeyHolders">Those who can open it.</param>
internal sealed record BuildingRow(CellAddress At, Building Building, string? Owner, OrganisationMark OwnerMark, string? Occupier, OrganisationMark OccupierMark, Tenure Tenure, IReadOnlyCollection<PropertyDefinition> Cleared, IReadOnlyList<string> KeyHolders);
