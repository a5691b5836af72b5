using Graph.Model;

namespace Graph.Analysis.Fragility;

/// <summary>A person whose departure alone would leave nobody who can talk to the other side.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Organisation">The organisation the person holds the partnership for; of somebody on both sides, where the role is more senior.</param>
/// <param name="Level">The person's level there; null if unknown.</param>
/// <param name="IsKnownLeaver">Whether the person is known to leave within the window of <see cref="FragilityOptions.LeaverDays"/>.</param>
public sealed record HangsOn(string Person, string Organisation, Level? Level, bool IsKnownLeaver);
