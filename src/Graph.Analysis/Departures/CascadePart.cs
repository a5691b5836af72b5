namespace Graph.Analysis.Departures;

/// <summary>Something that a step of a cascade is about.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Parties">Of a partnership, the ids of its current parties in their order; otherwise empty.</param>
public sealed record CascadePart(string Id, IReadOnlyList<string> Parties);
