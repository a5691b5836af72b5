namespace Graph.Analysis.Departures;

/// <summary>One thing that goes if people leave, and what it brings with it.</summary>
/// <param name="Kind">What goes.</param>
/// <param name="Gone">The partnership, forum or building.</param>
/// <param name="For">The id of the organisation that has nobody on the forum any more; null for other steps.</param>
/// <param name="Follows">What that brings with it, in the order of the ids.</param>
public sealed record CascadeStep(CascadeKind Kind, CascadePart Gone, string? For, IReadOnlyList<CascadePart> Follows);
