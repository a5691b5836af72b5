namespace Graph.Model;

/// <summary>A list of a store that holds assets.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Query">The list, without how many.</param>
public sealed record AssetList(AssetKind Kind, ListQuery Query);
