namespace Graph.Model;

/// <summary>A list of a store that holds assets.</summary>
/// <param name="Buildings">What the buildings of it are.</param>
/// <param name="Query">The list, without how many.</param>
public sealed record AssetList(AssetKind Buildings, ListQuery Query)
{
    /// <summary>What an asset of the list is. An offer whose kind is not recorded is a service.</summary>
    /// <param name="asset">The building or the offer.</param>
    public AssetKind KindOf(Node asset) => asset is Service offer ? Enum.Parse<AssetKind>((offer.Kind ?? OfferKind.Service).ToString()) : Buildings;
}
