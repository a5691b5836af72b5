using Graph.Model;

namespace Graph.Api.Loading;

/// <summary>A part of an answer that is no fact.</summary>
/// <param name="Value">The part.</param>
/// <param name="At">When it is asked about.</param>
internal sealed record Seen<T>(T Value, ReadPoint At) : ISeen;
