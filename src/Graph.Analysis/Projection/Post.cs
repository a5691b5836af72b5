namespace Graph.Analysis;

/// <summary>What somebody does at an organisation on a day.</summary>
/// <param name="Level">The most senior of the current roles; 0 where unknown.</param>
/// <param name="Ends">The first day on which the last of them is over; int.MaxValue where no end or no role is known.</param>
internal readonly record struct Post(byte Level, int Ends);
