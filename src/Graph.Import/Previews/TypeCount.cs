using Graph.Model;

namespace Graph.Import.Previews;

/// <summary>How many facts of a type an import adds and changes.</summary>
/// <param name="Type">The type.</param>
/// <param name="Added">How many are new.</param>
/// <param name="Changed">How many are known, and become otherwise.</param>
public sealed record TypeCount(FactType Type, int Added, int Changed);
