namespace Graph.Analysis.Graphs;

/// <summary>Betweenness, estimated from some of the vertices.</summary>
/// <param name="Values">The estimate of each vertex, in pairs of others as <see cref="Betweenness.Of"/> counts them.</param>
/// <param name="Error">How far any of them may be off, in pairs; 0 where they are exact.</param>
/// <param name="Confidence">The chance, at least, that none of them is further off, 0 to 1.</param>
/// <param name="Sources">From how many vertices the shortest chains were followed.</param>
public sealed record BetweennessEstimate(IReadOnlyList<double> Values, double Error, double Confidence, int Sources);
