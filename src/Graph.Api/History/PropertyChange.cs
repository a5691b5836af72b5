namespace Graph.Api.History;

/// <summary>How a version changed one property.</summary>
/// <param name="Property">The property's name.</param>
/// <param name="Before">The value before; null if there was none.</param>
/// <param name="After">The value after; null if there is none.</param>
internal sealed record PropertyChange(string Property, string? Before, string? After);
