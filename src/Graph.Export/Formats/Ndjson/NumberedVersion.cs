using Graph.Model;

namespace Graph.Export.Formats.Ndjson;

/// <summary>A version of a fact in a file.</summary>
/// <param name="Line">Its line, counted from 1 with the header.</param>
/// <param name="Version">The version.</param>
public readonly record struct NumberedVersion(int Line, FactVersion Version);
