using Graph.Model;

namespace Graph.Analysis.Belonging;

/// <summary>Where people of a community come together: a building that is located in it or serves it, or an organisation that serves it.</summary>
/// <param name="Hub">The id of the building or organisation.</param>
/// <param name="IsInside">Whether it is located in the community.</param>
public sealed record CommunityHub(string Hub, bool IsInside)
{
    /// <summary>The hubs of a community: those inside first, of these buildings first.</summary>
    /// <param name="located">What is located in the community on the day.</param>
    /// <param name="serving">What serves it.</param>
    public static IReadOnlyList<CommunityHub> Of(IEnumerable<Edge> located, IEnumerable<Edge> serving)
    {
        HashSet<string> inside = located.Select(edge => edge.From).ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> hubs = inside.Where(IsBuilding).Concat(serving.Select(edge => edge.From).Where(id => IsBuilding(id) || Community.IsOrganisation(id)));
        return
        [
            .. hubs.Distinct(StringComparer.Ordinal).Select(id => new CommunityHub(id, inside.Contains(id)))
                .OrderByDescending(hub => hub.IsInside).ThenByDescending(hub => IsBuilding(hub.Hub)).ThenBy(hub => hub.Hub, StringComparer.Ordinal),
        ];
    }

    private static bool IsBuilding(string id) => Ontology.OfId(id) == Ontology.Of<Building>();
}
