namespace Graph.Model;

/// <summary>Only facts of the given ids.</summary>
/// <param name="Ids">The ids.</param>
public sealed record IdFilter(ValueList<string> Ids) : Filter;
