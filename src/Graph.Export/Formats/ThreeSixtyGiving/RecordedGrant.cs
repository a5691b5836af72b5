using Graph.Model;

namespace Graph.Export.Formats.ThreeSixtyGiving;

/// <summary>A grant as it is recorded, with all that is published with it.</summary>
/// <param name="Funding">The grant.</param>
/// <param name="Recipients">The organisations that received it.</param>
/// <param name="Funders">The organisations that gave it.</param>
/// <param name="Locations">Where those live who gain by it.</param>
/// <param name="RecordedAt">When it was last changed.</param>
internal sealed record RecordedGrant(Funding Funding, IReadOnlyList<NumberedOrganisation> Recipients, IReadOnlyList<NumberedOrganisation> Funders, IReadOnlyList<Place> Locations, DateTimeOffset RecordedAt);
