namespace Graph.Analysis.Graphs;

/// <summary>Three vertices that are all tied, and the numbers of the edges between them.</summary>
internal readonly record struct Triangle(int A, int B, int C, int EdgeAB, int EdgeBC, int EdgeAC);
