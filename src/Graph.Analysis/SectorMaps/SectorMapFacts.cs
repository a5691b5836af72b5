using Graph.Model;

namespace Graph.Analysis.SectorMaps;

/// <summary>What a sector map is drawn from: the organisations that are here on a day, and the open gaps.</summary>
/// <param name="Organisations">The organisations.</param>
/// <param name="Gaps">The gaps.</param>
public sealed record SectorMapFacts(IReadOnlyList<Organisation> Organisations, IReadOnlyList<RecordedGap> Gaps)
{
    /// <summary>How many organisations a map may have, and how many gaps: more than anybody reads, but a large borough's.</summary>
    public const int Maximum = 20_000;

    /// <summary>Reads them. Organisations are those of the place, and those that have a building or offer a service there. Gaps are in a place if they are located there, or about an organisation there.</summary>
    /// <param name="store">The store.</param>
    /// <param name="reach">What is in the place; null for everything.</param>
    /// <param name="at">When it is asked about.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The facts; null where there are more than <see cref="Maximum"/> organisations or gaps.</returns>
    public static async Task<SectorMapFacts?> ReadAsync(IGraphStore store, PlaceReach? reach, ReadPoint at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        IReadOnlySet<string>? present = reach is null ? null : await PlacePresence.ReadAsync(store, reach, at, cancellationToken);
        if (await store.AtMostAsync<Organisation>(present, at, Maximum, cancellationToken) is not { } organisations || await GapsAsync(store, reach, organisations, at, cancellationToken) is not { } gaps)
            return null;

        string[] ids = [.. gaps.Select(gap => gap.Id)];
        Dictionary<string, string[]> about = await LinksAsync<About>(store, ids, at, cancellationToken);
        Dictionary<string, string[]> wantedBy = await LinksAsync<WantedBy>(store, ids, at, cancellationToken);
        return new(organisations, [.. gaps.Select(gap => new RecordedGap(gap, [.. about.GetValueOrDefault(gap.Id, []).Where(IsOrganisation)], wantedBy.GetValueOrDefault(gap.Id, [])))]);
    }

    private static async Task<IReadOnlyList<Gap>?> GapsAsync(IGraphStore store, PlaceReach? reach, IReadOnlyList<Organisation> organisations, ReadPoint at, CancellationToken cancellationToken)
    {
        if (reach is null)
            return await store.AtMostAsync<Gap>(null, at, Maximum, cancellationToken);
        HashSet<string> ids = [.. reach.Located];
        await foreach (IGrouping<string, Edge> mentions in store.EachEdgesAsync(Ontology.Of<About>(), EdgeEnd.To, organisations.Select(organisation => organisation.Id), at, cancellationToken))
            ids.UnionWith(mentions.Select(edge => edge.From));

        return await store.AtMostAsync<Gap>([.. ids.Where(id => Ontology.OfId(id) == Ontology.Of<Gap>())], at, Maximum, cancellationToken);
    }

    private static async Task<Dictionary<string, string[]>> LinksAsync<T>(IGraphStore store, string[] ids, ReadPoint at, CancellationToken cancellationToken)
        where T : Edge
    {
        Dictionary<string, string[]> links = new(StringComparer.Ordinal);
        await foreach (IGrouping<string, Edge> edges in store.EachEdgesAsync(Ontology.Of<T>(), EdgeEnd.From, ids, at, cancellationToken))
            links[edges.Key] = [.. edges.Select(edge => edge.To).Distinct().Order(StringComparer.Ordinal)];

        return links;
    }

    private static bool IsOrganisation(string id) => Ontology.OfId(id) == Ontology.Of<Organisation>();
}

/// <summary>A gap, and what is connected with it.</summary>
/// <param name="Gap">The gap.</param>
/// <param name="About">The ids of the organisations it is about.</param>
/// <param name="WantedBy">The ids of the people and organisations who need to meet those who are missing.</param>
public sealed record RecordedGap(Gap Gap, IReadOnlyList<string> About, IReadOnlyList<string> WantedBy);
