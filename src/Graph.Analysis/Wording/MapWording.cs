using Graph.Analysis.Maps;
using Graph.Model;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English what a map shows, and what it can't.</summary>
public static class MapWording
{
    /// <summary>A few sentences.</summary>
    /// <param name="map">The map.</param>
    public static string Write(PlaceMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return string.Join(' ', Sentences(map).Select(Phrases.Sentence));
    }

    private static IEnumerable<string> Sentences(PlaceMap map)
    {
        string[] shown = [.. map.Points.Select(point => point.Node).Distinct(StringComparer.Ordinal)];
        int organisations = shown.Count(id => Ontology.OfId(id) == Ontology.Of<Organisation>());
        string[] parts =
        [
            .. new[]
            {
                Phrases.Some(map.Areas.Count, "place with a boundary", "places with boundaries"),
                Phrases.Some(organisations, "organisation", "organisations"),
                Phrases.Some(shown.Length - organisations, "building", "buildings"),
            }.OfType<string>(),
        ];
        yield return parts.Length == 0 ? "there is nothing to show on a map: no boundary and no point is recorded here" : $"the map shows {Phrases.All(parts, part => part)}";

        int near = map.Points.Where(point => point.Basis == PointBasis.Postcode).Select(point => point.Node).Distinct(StringComparer.Ordinal).Count();
        if (near > 0)
            yield return $"{near} {(near == 1 ? "is" : "are")} shown where {(near == 1 ? "its postcode is" : "their postcodes are")}";
        int rough = map.Points.Where(point => point.Basis == PointBasis.Place).Select(point => point.Node).Distinct(StringComparer.Ordinal).Count();
        if (rough > 0)
            yield return $"of {rough} it is only known in which place {(rough == 1 ? "it is, so it is" : "they are, so they are")} shown in the middle of that place";
        if (map.NotOnMap.Count > 0)
            yield return $"of {map.NotOnMap.Count} more it is not known where {(map.NotOnMap.Count == 1 ? "it is" : "they are")}";
        if (map.LeftOut > 0)
            yield return $"{map.LeftOut} more were left out, because there are too many for one map";
    }
}
