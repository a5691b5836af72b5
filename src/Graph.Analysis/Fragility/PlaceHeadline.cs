using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Fragility;

/// <summary>What is said first of a place: how the partnerships that are in it (docs/concepts.md, "What is in a place") stand on a day.</summary>
/// <param name="Place">The id of the place.</param>
/// <param name="Partnerships">How many partnerships are current.</param>
/// <param name="HangOnOneSenior">How many of these one departure ends, of somebody strategic or governance.</param>
/// <param name="Unheld">How many of these nobody holds.</param>
public sealed record PlaceHeadline(string Place, int Partnerships, int HangOnOneSenior, int Unheld)
{
    /// <summary>
    /// Reads those of the places that have partnerships, the place with most of them first, then by id. What is read follows from the
    /// parties of partnerships, so that a directory of all the places of a country costs nothing where few are in use.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="session">What is asked about.</param>
    /// <param name="within">The id of a place: only the places directly within it. Null for those that lie within no other.</param>
    /// <param name="at">When it is asked about.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<IReadOnlyList<PlaceHeadline>> ReadAsync(IGraphStore store, AnalysisSession session, string? within, ReadPoint at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(session);
        FragilityRanking ranking = FragilityRanking.Of(session, cancellationToken);
        ProjectionTables tables = session.Tables;
        int[][] parties = [.. ranking.Select(row => CurrentParties.Of(tables, tables.PartnershipIds.Find(row.Partnership), session.Day))];

        int[] organisations = [.. parties.SelectMany(numbers => numbers).Distinct()];
        Dictionary<string, HashSet<string>> located = new(StringComparer.Ordinal);
        foreach (FactType type in PlaceReach.Locating)
            await AddAsync(type, organisations.Select(tables.OrganisationIds.IdOf), located);
        foreach (IGrouping<string, LocatedIn> edges in (await PostcodePlaces.OfAsync(store, [.. organisations.Select(tables.OrganisationIds.IdOf)], at, cancellationToken)).GroupBy(edge => edge.From, StringComparer.Ordinal))
            Add(edges, located);
        Dictionary<string, HashSet<string>> wider = new(StringComparer.Ordinal);
        for (string[] places = [.. located.Values.SelectMany(ids => ids).Distinct(StringComparer.Ordinal)]; places.Length > 0;)
        {
            foreach (string place in places)
                wider.TryAdd(place, new(StringComparer.Ordinal));
            await AddAsync(Ontology.Of<Within>(), places, wider);
            places = [.. places.SelectMany(place => wider[place]).Distinct(StringComparer.Ordinal).Where(place => !wider.ContainsKey(place))];
        }

        Dictionary<int, string[]> toldOf = organisations.ToDictionary(number => number, number =>
            located.TryGetValue(tables.OrganisationIds.IdOf(number), out HashSet<string>? places) ? Above(places, wider).Where(IsWanted).ToArray() : []);
        return [.. ranking
            .SelectMany((row, index) => parties[index].SelectMany(party => toldOf[party]).Distinct(StringComparer.Ordinal), (row, place) => (Row: row, Place: place))
            .GroupBy(one => one.Place, one => one.Row, StringComparer.Ordinal)
            .Select(rows => new PlaceHeadline(rows.Key, rows.Count(), rows.Count(row => row.HangsOnOneSenior), rows.Count(row => row.Class == FragilityClass.Unheld)))
            .OrderByDescending(headline => headline.Partnerships).ThenBy(headline => headline.Place, StringComparer.Ordinal)];

        bool IsWanted(string place) => within is null ? wider[place].Count == 0 : wider[place].Contains(within);

        async Task AddAsync(FactType type, IEnumerable<string> ids, Dictionary<string, HashSet<string>> links)
        {
            await foreach (IGrouping<string, Edge> edges in store.EachEdgesAsync(type, EdgeEnd.From, ids, at, cancellationToken))
                Add(edges, links);
        }

        static void Add(IGrouping<string, Edge> edges, Dictionary<string, HashSet<string>> links)
        {
            if (!links.TryGetValue(edges.Key, out HashSet<string>? known))
                links[edges.Key] = known = new(StringComparer.Ordinal);
            known.UnionWith(edges.Select(edge => edge.To));
        }
    }

    /// <summary>Some places and all that they lie within, at any depth.</summary>
    private static HashSet<string> Above(HashSet<string> places, Dictionary<string, HashSet<string>> wider)
    {
        HashSet<string> above = new(places, StringComparer.Ordinal);
        for (Queue<string> waiting = new(places); waiting.TryDequeue(out string? place);)
        {
            foreach (string next in wider[place].Where(above.Add))
                waiting.Enqueue(next);
        }

        return above;
    }
}
