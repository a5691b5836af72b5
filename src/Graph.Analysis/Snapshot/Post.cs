namespace Graph.Analysis.Snapshot;

/// <summary>What is recorded of somebody's post at an organisation on a day.</summary>
/// <param name="IsHeld">Whether the person is in post: not every role recorded there has ended or is yet to begin (FRAGILITY.md, "In post").</param>
/// <param name="Level">The most senior of the current roles; 0 where unknown.</param>
/// <param name="Ends">The first day on which the last of them is over; int.MaxValue where no end or no role is known, int.MinValue where none is current.</param>
internal readonly record struct Post(bool IsHeld, byte Level, int Ends);
