namespace Graph.Model;

/// <summary>
/// Which of some nodes are in a place (docs/concepts.md, "What is in a place"): those that <see cref="PlaceReach"/> has, and what one
/// connection ties to an organisation there, such as its partnerships, people and services. An organisation is in a place only by itself,
/// and a theme is nobody's. What goes by those that it is between, as a partnership does by its parties, stays theirs after it has ended.
/// </summary>
public static class PlaceBelonging
{
    private static readonly FactType Organisations = Ontology.Of<Organisation>();
    private static readonly FactType[] OnlyByThemselves = [Organisations, Ontology.Of<Place>(), Ontology.Of<Theme>()];

    /// <summary>The ids of those that are.</summary>
    /// <param name="store">The store.</param>
    /// <param name="reach">What is in the place, read at the same point.</param>
    /// <param name="ids">The ids of the nodes.</param>
    /// <param name="at">When it is asked about.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlySet<string>> AmongAsync(IGraphStore store, PlaceReach reach, IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(reach);
        HashSet<string> there = ids.Where(id => reach.Places.Contains(id) || reach.Located.Contains(id)).ToHashSet(StringComparer.Ordinal);
        IEnumerable<Task<List<string>>> reads =
            from others in ids.Except(there, StringComparer.Ordinal).ToLookup(Ontology.OfId)
            where others.Key is not null && !OnlyByThemselves.Contains(others.Key)
            from link in Ontology.LinksTo(others.Key)
            where !link.Type.IsNode && MayName(link.Type)
            select TiedAsync(link.Type, link.End, others, others.Key.Caption.Edge == link.Type ? at with { AsOf = null } : at);
        foreach (List<string> tied in await Task.WhenAll(reads))
            there.UnionWith(tied);
        return there;

        async Task<List<string>> TiedAsync(FactType edge, EdgeEnd end, IEnumerable<string> nodes, ReadPoint when)
        {
            List<string> tied = [];
            await foreach (IGrouping<string, Edge> edges in store.EachEdgesAsync(edge, end, nodes, when, cancellationToken))
            {
                if (edges.SelectMany(edge.NodesNamed).Any(reach.Organisations.Contains))
                    tied.Add(edges.Key);
            }

            return tied;
        }
    }

    /// <summary>The ids of all nodes of some types that are.</summary>
    /// <param name="store">The store.</param>
    /// <param name="reach">What is in the place, read at the same point.</param>
    /// <param name="types">The types.</param>
    /// <param name="at">When it is asked about.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlySet<string>> AllAsync(IGraphStore store, PlaceReach reach, IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(reach);
        ArgumentNullException.ThrowIfNull(types);
        HashSet<string> there = reach.Located.Where(IsWanted).ToHashSet(StringComparer.Ordinal);
        foreach ((FactType edge, EdgeEnd end) in Ontology.LinksTo(Organisations).Where(link => !link.Type.IsNode && types.Any(type => type != Organisations && Leads(link.Type, link.End, type))))
        {
            await foreach (IGrouping<string, Edge> edges in store.EachEdgesAsync(edge, end, reach.Organisations, at, cancellationToken))
                there.UnionWith(edges.SelectMany(edge.NodesNamed).Where(id => IsWanted(id) && Ontology.OfId(id) != Organisations));
        }

        return there;

        bool IsWanted(string id) => Ontology.OfId(id) is { } type && types.Contains(type);

        // Whether an edge that has an organisation at an end may name a node of the type elsewhere.
        static bool Leads(FactType edge, EdgeEnd end, FactType type) =>
            (end != EdgeEnd.From && edge.MayStartAt(type)) || (end != EdgeEnd.To && edge.MayLeadTo(type));
    }

    private static bool MayName(FactType edge) => Ontology.LinksTo(Organisations).Any(link => link.Type == edge);
}
