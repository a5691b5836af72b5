using Graph.Model;

namespace Graph.Analysis.Fragility;

/// <summary>How many people hold a partnership for one side at one level.</summary>
/// <param name="Organisation">The side's id.</param>
/// <param name="Level">The level; null for the holders whose level is unknown.</param>
/// <param name="Holders">The counting holders, known leavers among them; at least 1.</param>
/// <param name="KnownLeavers">How many of them are known leavers.</param>
public sealed record GridCell(string Organisation, Level? Level, int Holders, int KnownLeavers);
