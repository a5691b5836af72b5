namespace Graph.Analysis.Networks;

/// <summary>A vertex without which its component would fall apart.</summary>
/// <param name="Vertex">Its number.</param>
/// <param name="CutsOff">How many others could no longer reach the largest remaining part.</param>
public readonly record struct CutVertex(int Vertex, int CutsOff);
