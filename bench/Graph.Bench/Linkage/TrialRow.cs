using Graph.Analysis.Linkage;

namespace Graph.Bench.Linkage;

/// <summary>A row that was looked up.</summary>
/// <param name="Record">The row.</param>
/// <param name="Kind">How near the name is to one that is known of the same organisation.</param>
/// <param name="Outcome">What was made of the likeliest that was found.</param>
/// <param name="IsRight">Whether that is the organisation.</param>
/// <param name="IsShown">Whether the organisation is among those that were found.</param>
/// <param name="Found">The likeliest; null where none was found.</param>
/// <param name="IsTold">Whether anything at all in the row tells which organisation it is (<see cref="Traces"/>).</param>
/// <param name="Listed">How many are listed for somebody to look at.</param>
internal sealed record TrialRow(LabelledRecord Record, NameLevel Kind, LinkOutcome Outcome, bool IsRight, bool IsShown, LabelledRecord? Found, bool IsTold, int Listed);
