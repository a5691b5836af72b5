using Graph.Model;

namespace Graph.Analysis;

/// <summary>Somebody who would hold a partnership after an introduction.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Organisation">The id of the organisation the person would hold it for, where the person is in post.</param>
/// <param name="Level">The most senior of the person's current roles there; null where unknown.</param>
/// <param name="IsNewLevel">Whether nobody who stays holds it at that level for the organisation now.</param>
/// <param name="SharedForum">The id of a forum that the person sits on and the other organisation belongs to; null where there is none.</param>
/// <param name="SharedBuilding">The id of a building that the person can open and the other organisation is in; null where there is none.</param>
public sealed record Newcomer(string Person, string Organisation, Level? Level, bool IsNewLevel, string? SharedForum, string? SharedBuilding);
