using Graph.Model;

namespace Graph.Analysis.Belonging;

/// <summary>Another place to which a community reaches: by its name, or by where those are who belong to it.</summary>
/// <param name="Place">The id of the other place.</param>
/// <param name="Overlaps">Whether it is recorded that the two share ground.</param>
/// <param name="Located">The ids of the organisations that belong to the community and are located in the other place, or use a building there.</param>
/// <param name="Belonging">The ids of the people and organisations that say they belong to the other place, too.</param>
public sealed record CommunityGround(string Place, bool Overlaps, IReadOnlyList<string> Located, IReadOnlyList<string> Belonging)
{
    /// <summary>The places to which a community reaches. Those to which most of what is known leads come first. The place itself, and what it lies within, are not among them.</summary>
    /// <param name="community">The community.</param>
    /// <param name="wider">The ids of the places in which it lies.</param>
    /// <param name="buildings">The organisations that are in each building, by the ids of both.</param>
    /// <param name="edges">The edges of the day: what the community overlaps, where else those belong who belong to it, and where they and their buildings are.</param>
    public static IReadOnlyList<CommunityGround> Of(Community community, IReadOnlySet<string> wider, ILookup<string, string> buildings, IReadOnlyCollection<Edge> edges)
    {
        ArgumentNullException.ThrowIfNull(community);
        ArgumentNullException.ThrowIfNull(wider);
        ArgumentNullException.ThrowIfNull(buildings);
        HashSet<string> overlapping = [.. edges.OfType<Overlaps>().Select(edge => edge.From == community.Place ? edge.To : edge.From)];
        ILookup<string, string> located = edges.OfType<LocatedIn>()
            .SelectMany(edge => Community.IsOrganisation(edge.From) ? [edge.From] : buildings[edge.From], (edge, organisation) => (Place: edge.To, Organisation: organisation))
            .ToLookup(one => one.Place, one => one.Organisation, StringComparer.Ordinal);
        ILookup<string, string> belonging = edges.OfType<BelongsTo>().ToLookup(edge => edge.To, edge => edge.From, StringComparer.Ordinal);
        return
        [
            .. overlapping.Concat(located.Select(group => group.Key)).Concat(belonging.Select(group => group.Key)).Distinct(StringComparer.Ordinal)
                .Where(place => place != community.Place && !wider.Contains(place))
                .Select(place => new CommunityGround(place, overlapping.Contains(place), Each(located[place]), Each(belonging[place])))
                .OrderByDescending(ground => (ground.Overlaps ? 1 : 0) + ground.Located.Count + ground.Belonging.Count)
                .ThenBy(ground => ground.Place, StringComparer.Ordinal),
        ];

        static string[] Each(IEnumerable<string> ids) => [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
