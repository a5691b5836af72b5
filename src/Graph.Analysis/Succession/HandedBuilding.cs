namespace Graph.Analysis.Succession;

/// <summary>A building whose key a person hands over.</summary>
/// <param name="Building">The building's id.</param>
/// <param name="IsOnlyKeyHolder">Whether nobody else is recorded as able to open it.</param>
public sealed record HandedBuilding(string Building, bool IsOnlyKeyHolder);
