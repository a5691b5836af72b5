using Graph.Model;

namespace Graph.Analysis.Succession;

/// <summary>A person who would hold a partnership after an introduction.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Organisation">The id of the organisation the person would hold it for, where the person is in post.</param>
/// <param name="Level">The level of the person's most senior current role there; null if unknown.</param>
/// <param name="IsNewLevel">Whether nobody who is staying holds it at that level for the organisation now.</param>
/// <param name="SharedForum">The id of a forum that the person sits on and the other organisation belongs to; null where there is none.</param>
/// <param name="SharedBuilding">The id of a building that the person can open and the other organisation is in; null where there is none.</param>
public sealed record Newcomer(string Person, string Organisation, Level? Level, bool IsNewLevel, string? SharedForum, string? SharedBuilding);
