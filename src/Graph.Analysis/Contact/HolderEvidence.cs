using Graph.Model;

namespace Graph.Analysis.Contact;

/// <summary>What is known of a person who holds a partnership for a party on a day.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Organisation">The party's id.</param>
/// <param name="Level">The level of the person's most senior current role there; null if unknown.</param>
/// <param name="Strength">The strength of the latest record of contact; without one, of the holding; null where unknown.</param>
/// <param name="LastContact">The latest record of contact on or before the day; null where there is none.</param>
/// <param name="InPost">Whether the person is in post at the party.</param>
/// <param name="Counts">Whether the person is a counting holder: in post, with a contact that is not too old.</param>
/// <param name="IsKnownLeaver">Whether the person counts, and is known to leave soon.</param>
public sealed record HolderEvidence(
    string Person, string Organisation, Level? Level, Strength? Strength, PartialDate? LastContact, bool InPost, bool Counts, bool IsKnownLeaver)
{
    /// <summary>The first day on which a known leaver no longer holds it or is no longer in post; null for others.</summary>
    public DateOnly? LeavesOn { get; init; }
}
