using Graph.Analysis.Networks;

namespace Graph.Api.Structure;

/// <summary>Somebody in a ranking.</summary>
internal sealed record RankedVertex(MeasureValues Measured, string Id, int Vertex);
