namespace Graph.Analysis.Succession;

/// <summary>Somebody in post at an organisation; level 0 where unknown.</summary>
internal readonly record struct Colleague(int Person, byte Level);
