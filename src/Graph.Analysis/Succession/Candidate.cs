namespace Graph.Analysis.Succession;

/// <summary>Somebody else in post at an organisation; level 0 where unknown.</summary>
internal sealed record Candidate(int Person, byte Level, bool Stays);
