using Graph.Model;

namespace Graph.Analysis.Dependency;

/// <summary>Why a person counts as current at an organisation.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Organisation">The id of an organisation at which the person is in post.</param>
/// <param name="Level">The level of the person's most senior current role there; null if unknown.</param>
/// <param name="Partnership">The id of the partnership of the person's latest contact, of those the person counts as holding for the organisation; null where there is none.</param>
/// <param name="LastContact">The date of that contact; null if there is none.</param>
/// <param name="Strength">The strength of that contact; null if unknown.</param>
public sealed record PostEvidence(string Person, string Organisation, Level? Level, string? Partnership, PartialDate? LastContact, Strength? Strength);
