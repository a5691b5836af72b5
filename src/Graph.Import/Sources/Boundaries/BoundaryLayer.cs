namespace Graph.Import.Sources.Boundaries;

/// <summary>The boundaries of a file, with what it says of itself.</summary>
/// <param name="Title">What the layer is called.</param>
/// <param name="Reference">What its coordinates are, in its own words; null where it does not say.</param>
/// <param name="Features">Its features.</param>
internal sealed record BoundaryLayer(string Title, string? Reference, IReadOnlyList<BoundaryFeature> Features)
{
    /// <summary>What the file says besides, by the names of <see cref="BoundarySource"/>.</summary>
    public IReadOnlyDictionary<string, string> About { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}
