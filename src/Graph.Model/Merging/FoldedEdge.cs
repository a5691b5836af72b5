namespace Graph.Model;

/// <summary>A connection that says the same as another once two records are merged. One of the two stays, with what only the other said.</summary>
/// <param name="Gone">The one that is taken back, as it is known.</param>
/// <param name="Into">The one that stays, as it becomes.</param>
/// <param name="Clashes">The properties of which the two have values that can't both be. Those of the one that stays do.</param>
public sealed record FoldedEdge(Edge Gone, Edge Into, IReadOnlyList<PropertyDefinition> Clashes);
