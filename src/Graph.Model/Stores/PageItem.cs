namespace Graph.Model;

/// <summary>A fact of a page.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Cursor">Where it stands in the list; opaque.</param>
public sealed record PageItem(Fact Fact, string Cursor);
