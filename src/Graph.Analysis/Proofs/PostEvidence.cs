using Graph.Model;

namespace Graph.Analysis;

/// <summary>Why somebody is current at an organisation.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Organisation">The id of an organisation at which the person is in post.</param>
/// <param name="Level">The most senior of the person's current roles there; null where unknown.</param>
/// <param name="Partnership">The id of the partnership of the person's latest contact, of those the person counts as holding for the organisation; null where there is none.</param>
/// <param name="LastContact">That contact; null where there is none.</param>
/// <param name="Strength">Its strength; null where unknown.</param>
public sealed record PostEvidence(string Person, string Organisation, Level? Level, string? Partnership, PartialDate? LastContact, Strength? Strength);
