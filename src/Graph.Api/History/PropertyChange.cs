namespace Graph.Api.History;

/// <summary>What a version changed of one property.</summary>
/// <param name="Property">The property's name.</param>
/// <param name="Before">What was known before; null for nothing.</param>
/// <param name="After">What is known after; null for nothing.</param>
internal sealed record PropertyChange(string Property, string? Before, string? After);
