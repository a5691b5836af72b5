using System.Globalization;
using Graph.Model;

namespace Graph.Analysis.SectorMaps;

/// <summary>What a sector map is drawn from: the organisations that are here on a day, and the open gaps.</summary>
/// <param name="Organisations">The organisations: of each, what says in which rows it stands.</param>
/// <param name="Gaps">The gaps.</param>
public sealed record SectorMapFacts(IReadOnlyList<Organisation> Organisations, IReadOnlyList<RecordedGap> Gaps)
{
    /// <summary>How many organisations a map may have: all that are registered or known in a large borough.</summary>
    public const int MaximumOrganisations = 200_000;

    /// <summary>How many gaps it may have: more than anybody reads.</summary>
    public const int MaximumGaps = 20_000;

    /// <summary>Why there is no map of more.</summary>
    public static string TooMany => string.Create(CultureInfo.InvariantCulture, $"A sector map has at most {MaximumOrganisations:N0} organisations and {MaximumGaps:N0} gaps, and there are more.");

    /// <summary>Reads them. Organisations are those of the place, and those that have a building or offer a service there. Gaps are in a place if they are located there, or about an organisation there.</summary>
    /// <param name="store">The store.</param>
    /// <param name="reach">What is in the place; null for everything.</param>
    /// <param name="at">When it is asked about.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The facts; null where there are more organisations or gaps than a map may have.</returns>
    public static async Task<SectorMapFacts?> ReadAsync(IGraphStore store, PlaceReach? reach, ReadPoint at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        IReadOnlySet<string>? present = reach is null ? null : await PlacePresence.ReadAsync(store, reach, at, cancellationToken);
        if (await OrganisationsAsync(store, present, at, cancellationToken) is not { } organisations || await GapsAsync(store, reach, organisations, at, cancellationToken) is not { } gaps)
            return null;

        string[] ids = [.. gaps.Select(gap => gap.Id)];
        Dictionary<string, string[]> about = await LinksAsync<About>(store, ids, at, cancellationToken);
        Dictionary<string, string[]> wantedBy = await LinksAsync<WantedBy>(store, ids, at, cancellationToken);
        return new(organisations, [.. gaps.Select(gap => new RecordedGap(gap, [.. about.GetValueOrDefault(gap.Id, []).Where(IsOrganisation)], wantedBy.GetValueOrDefault(gap.Id, [])))]);
    }

    /// <summary>What a map needs to know of an organisation. A map of a hundred thousand is kept, and most of what is recorded of them is not on it.</summary>
    /// <param name="organisation">The organisation.</param>
    public static Organisation Sketch(Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return new() { Id = organisation.Id, Name = organisation.Name, Sector = organisation.Sector, Categories = organisation.Categories, Kinds = organisation.Kinds, Rows = organisation.Rows };
    }

    private static async Task<IReadOnlyList<Organisation>?> OrganisationsAsync(IGraphStore store, IReadOnlySet<string>? present, ReadPoint at, CancellationToken cancellationToken)
    {
        List<Organisation> found = [];
        if (present?.Count > MaximumOrganisations)
            return null;
        await foreach (Organisation organisation in present is null ? store.StreamAsync<Organisation>(at, cancellationToken) : store.EachAsync<Organisation>(present, at, cancellationToken))
        {
            if (found.Count == MaximumOrganisations)
                return null;
            found.Add(Sketch(organisation));
        }

        return found;
    }

    private static async Task<IReadOnlyList<Gap>?> GapsAsync(IGraphStore store, PlaceReach? reach, IReadOnlyList<Organisation> organisations, ReadPoint at, CancellationToken cancellationToken)
    {
        if (reach is null)
            return await store.AtMostAsync<Gap>(null, at, MaximumGaps, cancellationToken);
        HashSet<string> ids = [.. reach.Located];
        await foreach (IGrouping<string, Edge> mentions in store.EachEdgesAsync(Ontology.Of<About>(), EdgeEnd.To, organisations.Select(organisation => organisation.Id), at, cancellationToken))
            ids.UnionWith(mentions.Select(edge => edge.From));

        return await store.AtMostAsync<Gap>([.. ids.Where(id => Ontology.OfId(id) == Ontology.Of<Gap>())], at, MaximumGaps, cancellationToken);
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
