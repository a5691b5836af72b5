using Graph.Model;

namespace Graph.Analysis.Maps;

/// <summary>A map of what is in a place, in the British National Grid.</summary>
/// <param name="Areas">The places that have a boundary, in the order of their ids.</param>
/// <param name="Points">Where organisations and buildings are.</param>
/// <param name="NotOnMap">The ids of those of which it is not known where they are.</param>
/// <param name="LeftOut">How many organisations and buildings were left out because there are too many.</param>
public sealed record PlaceMap(IReadOnlyList<MapArea> Areas, IReadOnlyList<MapPoint> Points, IReadOnlyList<string> NotOnMap, int LeftOut)
{
    /// <summary>The part of the grid that it shows; null where there is nothing to show.</summary>
    public MapFrame? Frame { get; } = MapFrame.Around(Areas.Select(area => area.Outline), Points.Select(point => point.At));

    /// <summary>What has to be shown with it: where its boundaries come from, each once.</summary>
    /// <param name="sourceOf">The source of an id; null where it is not known.</param>
    public IReadOnlyList<string> Attributions(Func<string, Source?> sourceOf)
    {
        ArgumentNullException.ThrowIfNull(sourceOf);
        return AttributionsOf(Areas.Select(area => area.Source), sourceOf);
    }

    /// <summary>What has to be shown with boundaries of some sources, each once.</summary>
    /// <param name="sources">The ids of the sources.</param>
    /// <param name="sourceOf">The source of an id; null where it is not known.</param>
    public static IReadOnlyList<string> AttributionsOf(IEnumerable<string> sources, Func<string, Source?> sourceOf) =>
        [.. sources.Distinct(StringComparer.Ordinal).Select(sourceOf).OfType<Source>().Select(Attribution).Distinct(StringComparer.Ordinal)];

    private static string Attribution(Source source) => source.Attribution ?? $"Boundaries: {string.Join(", ", new[] { source.Title, source.Publisher, source.Licence }.OfType<string>())}.";
}
