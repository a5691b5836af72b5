namespace Graph.Export.Formats.LinkedData;

/// <summary>What is said of a resource.</summary>
/// <param name="Subject">The resource's name.</param>
/// <param name="Types">The names of its types.</param>
/// <param name="Statements">What else is said of it: the name of each property, and its object.</param>
internal sealed record Description(string Subject, IReadOnlyList<string> Types, IReadOnlyList<(string Property, Term Object)> Statements);
