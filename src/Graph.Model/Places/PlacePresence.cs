namespace Graph.Model;

/// <summary>
/// Who is found in a place: the organisations that are in it (<see cref="PlaceReach"/>), and those that only have a building or offer
/// a service there. They can be met there, but what else they have and do elsewhere is not in the place.
/// </summary>
public static class PlacePresence
{
    /// <summary>The edges by which an organisation has a building or offers a service.</summary>
    public static IReadOnlyList<FactType> Edges { get; } = [Ontology.Of<Tenure>(), Ontology.Of<Provides>()];

    /// <summary>The ids of the organisations.</summary>
    /// <param name="store">The store.</param>
    /// <param name="reach">What is in the place, read at the same point.</param>
    /// <param name="at">When it is asked about.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlySet<string>> ReadAsync(IGraphStore store, PlaceReach reach, ReadPoint at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(reach);
        HashSet<string> present = [.. reach.Organisations];
        foreach (FactType type in Edges)
        {
            IEnumerable<string> there = reach.Located.Where(id => Ontology.OfId(id) is { } node && type.MayLeadTo(node));
            await foreach (IGrouping<string, Edge> edges in store.EachEdgesAsync(type, EdgeEnd.To, there, at, cancellationToken))
                present.UnionWith(edges.Select(edge => edge.From));
        }

        return present;
    }
}
