using Graph.Model;

namespace Graph.Analysis.Maps;

/// <summary>Finds where organisations and buildings are: by a point of their own, a building, a postcode or, only roughly, a place.</summary>
/// <param name="nodes">The organisations and buildings by id, with the buildings that the organisations have.</param>
/// <param name="tenures">Who has which building on the day.</param>
/// <param name="located">What is located in which place on the day.</param>
/// <param name="outlineOf">The outline of a place; null where it has none.</param>
/// <param name="entryOf">What the table of postcodes says of one; null where there is no table, or it does not have it.</param>
public sealed class PointFinder(IReadOnlyDictionary<string, Fact> nodes, IEnumerable<Tenure> tenures, IEnumerable<LocatedIn> located, Func<string, Outline?> outlineOf, Func<string, PostcodeEntry?> entryOf)
{
    private readonly ILookup<string, Tenure> tenures = tenures.ToLookup(tenure => tenure.From, StringComparer.Ordinal);
    private readonly ILookup<string, string> located = located.ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);

    /// <summary>The points of an organisation or a building, of the nearest kind that is known; empty where nothing is.</summary>
    /// <param name="id">Its id.</param>
    public IReadOnlyList<MapPoint> Of(string id)
    {
        MapPoint[] found = [.. OwnPointOf(id), .. BuildingsOf(id, OwnPointOf)];
        if (found.Length == 0)
            found = [.. PostcodeOf(id)];
        if (found.Length == 0)
            found = BuildingsOf(id, PostcodeOf);
        return found.Length > 0 ? found : [.. PlacesOf(id)];
    }

    private IEnumerable<MapPoint> OwnPointOf(string id) =>
        nodes.GetValueOrDefault(id) is Building { Point: { } point } && BritishGrid.Of(point) is { } at ? [new(id, at, PointBasis.Point, null)] : [];

    private IEnumerable<MapPoint> PostcodeOf(string id) =>
        PostcodeProperties.PostcodeOf(nodes.GetValueOrDefault(id)) is { } postcode && entryOf(postcode)?.At is { } at ? [new(id, at, PointBasis.Postcode, null, postcode)] : [];

    // Who only owns a building is not in it, but that is the nearest there is of those who occupy none.
    private MapPoint[] BuildingsOf(string id, Func<string, IEnumerable<MapPoint>> pointsOf)
    {
        MapPoint[] occupied = Points(tenure => tenure.Kind != TenureKind.Owns);
        return occupied.Length > 0 ? occupied : Points(_ => true);

        MapPoint[] Points(Func<Tenure, bool> counts) =>
        [
            .. tenures[id].Where(counts).Select(tenure => tenure.To).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .SelectMany(pointsOf).Select(point => point with { Node = id, Basis = point.Basis == PointBasis.Point ? PointBasis.Building : point.Basis, Through = point.Node }),
        ];
    }

    private IEnumerable<MapPoint> PlacesOf(string id) => located[id].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .SelectMany<string, MapPoint>(place => outlineOf(place) is { } outline ? [new(id, outline.Middle, PointBasis.Place, place)] : []);
}
