using Graph.Model;

namespace Graph.Api.Assets;

/// <summary>A building or an offer, and what kind of asset it is.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Node">The building, or the service.</param>
internal sealed record Asset(AssetKind Kind, Node Node);
