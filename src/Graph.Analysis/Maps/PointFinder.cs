using Graph.Model;

namespace Graph.Analysis.Maps;

/// <summary>Finds where organisations and buildings are: by a point of their own, a building or, only roughly, a place.</summary>
/// <param name="nodes">The organisations and buildings by id, with the buildings that the organisations have.</param>
/// <param name="tenures">Who has which building on the day.</param>
/// <param name="located">What is located in which place on the day.</param>
/// <param name="outlineOf">The outline of a place; null where it has none.</param>
public sealed class PointFinder(IReadOnlyDictionary<string, Fact> nodes, IEnumerable<Tenure> tenures, IEnumerable<LocatedIn> located, Func<string, Outline?> outlineOf)
{
    private readonly ILookup<string, Tenure> tenures = tenures.ToLookup(tenure => tenure.From, StringComparer.Ordinal);
    private readonly ILookup<string, string> located = located.ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);

    /// <summary>The points of an organisation or a building, of the nearest kind that is known; empty where nothing is.</summary>
    /// <param name="id">Its id.</param>
    public IReadOnlyList<MapPoint> Of(string id)
    {
        MapPoint[] found = [.. OwnPointOf(id), .. BuildingsOf(id)];
        return found.Length > 0 ? found : [.. PlacesOf(id)];
    }

    private IEnumerable<MapPoint> OwnPointOf(string id) =>
        nodes.GetValueOrDefault(id) is Building { Point: { } point } && BritishGrid.Of(point) is { } at ? [new(id, at, PointBasis.Point, null)] : [];

    // Who only owns a building is not in it, but that is the nearest there is of those who occupy none.
    private MapPoint[] BuildingsOf(string id)
    {
        MapPoint[] occupied = Points(tenure => tenure.Kind != TenureKind.Owns);
        return occupied.Length > 0 ? occupied : Points(_ => true);

        MapPoint[] Points(Func<Tenure, bool> counts) =>
        [
            .. tenures[id].Where(counts).Select(tenure => tenure.To).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .SelectMany(OwnPointOf).Select(point => new MapPoint(id, point.At, PointBasis.Building, point.Node)),
        ];
    }

    private IEnumerable<MapPoint> PlacesOf(string id) => located[id].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .SelectMany<string, MapPoint>(place => outlineOf(place) is { } outline ? [new(id, outline.Middle, PointBasis.Place, place)] : []);
}
