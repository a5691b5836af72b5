namespace Graph.Model;

/// <summary>A property to sort by. Unknown values come last in either direction; texts sort without regard to case.</summary>
/// <param name="Property">The property: no list, point or reference.</param>
/// <param name="Descending">Whether the greatest comes first.</param>
public sealed record SortKey(PropertyDefinition Property, bool Descending = false);
