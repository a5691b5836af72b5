using Graph.Model;

namespace Graph.Import.Previews;

/// <summary>A value of a fact, in words.</summary>
/// <param name="Property">Of which property.</param>
/// <param name="Before">What was known before; null where that was nothing, or the same.</param>
/// <param name="After">What it is; null where the row says that there is none.</param>
public sealed record ReadValue(PropertyDefinition Property, string? Before, string? After);
