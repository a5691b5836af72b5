namespace Graph.Api.Derivation;

/// <summary>A row of a <see cref="Connection"/>.</summary>
/// <param name="Node">What it shows.</param>
/// <param name="Cursor">Where it stands; opaque.</param>
internal sealed record ConnectionRow(object Node, string Cursor);
