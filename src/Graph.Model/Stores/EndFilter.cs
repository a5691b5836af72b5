namespace Graph.Model;

/// <summary>Only edges that have one of some nodes at an end: what was suggested for some organisations, say.</summary>
/// <param name="AtStart">Whether the edge starts at the node (true) or leads to it (false).</param>
/// <param name="Nodes">The ids of the nodes.</param>
public sealed record EndFilter(bool AtStart, ValueList<string> Nodes) : Filter;
