using Graph.Analysis.DisclosureControl;
using Graph.Analysis.Maps;
using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Api.Publishing;
using Graph.Model;
using GraphQL;

namespace Graph.Api.Maps;

/// <summary>Reads what a map shows: boundaries with counts, and where organisations and buildings are.</summary>
internal static class MapReader
{
    /// <summary>How many organisations and buildings a map shows at most.</summary>
    public const int MostPoints = 2_000;

    /// <summary>The map that a field asks for.</summary>
    public static async ValueTask<object?> ReadAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = ReadArguments.DayPoint(context);
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        PlaceReach? reach = await PlaceArgument.ReadAsync(context, session, at);
        ValueList<string>? nodes = ReadArguments.ChosenIds(context, "nodes");
        nodes = nodes is null ? null : await KnownIds.ReadAsync(scope, "nodes", nodes, at, context.CancellationToken, Ontology.Of<Organisation>(), Ontology.Of<Building>());
        DrawnMap map = await scope.KeptAsync(session.Projection, session.KeyOf((nameof(PlaceMap), reach?.Place, nodes)), Costs.Everything, () =>
            new Reading(scope, at, session, context.CancellationToken).ReadAsync(reach, nodes));
        scope.Spend(map.Map.Areas.Count + map.Map.Points.Count);
        return new Seen<DrawnMap>(map, at);
    }

    private static bool IsShown(string id) => Ontology.OfId(id) is { } type && (type == Ontology.Of<Organisation>() || type == Ontology.Of<Building>());

    private sealed class Reading(QueryScope scope, ReadPoint at, AnalysisSession session, CancellationToken cancellationToken)
    {
        private readonly BoundedReads reads = new(scope, at, cancellationToken);
        private readonly RowReader rows = new(scope, at, cancellationToken);

        /// <summary>Reads the map of a place or of all, with all that is there or with some nodes.</summary>
        public async Task<DrawnMap> ReadAsync(PlaceReach? reach, IReadOnlyList<string>? chosen)
        {
            IEnumerable<string> all = reach is not null
                ? reach.Places
                : (await reads.NodesAsync<Place>([], PlaceReach.MaximumPlaces, $"There are more than {PlaceReach.MaximumPlaces} places. Ask about one of them with \"{PlaceArgument.Name}\".")).Select(place => place.Id);
            string[] places = [.. all.Order(StringComparer.Ordinal)];
            List<Edge> locating = [];
            foreach (FactType type in PlaceReach.Locating)
                locating.AddRange(await EdgesAsync(type, EdgeEnd.To, places));

            locating.AddRange(await PostcodePlaces.ReadAsync(scope.Store, places, at, cancellationToken));
            locating.RemoveAll(edge => IsShown(edge.From) && !session.IsThere(edge.From));

            // Who has only a building in the place is shown by it, and who is only chosen, wherever that is.
            string[] wanted = [.. chosen ?? [.. locating.Select(edge => edge.From).Where(IsShown).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]];
            string[] shown = [.. wanted.Take(MostPoints)];
            Tenure[] tenures = [.. (await EdgesAsync(Ontology.Of<Tenure>(), EdgeEnd.From, shown.Where(id => Ontology.OfId(id) == Ontology.Of<Organisation>()))).Cast<Tenure>()];
            LocatedIn[] located = [.. (await EdgesAsync(Ontology.Of<LocatedIn>(), EdgeEnd.From, shown)).Cast<LocatedIn>()];
            IReadOnlyDictionary<string, Fact> nodes = await rows.NodesAsync([.. shown, .. tenures.Select(tenure => tenure.To)]);

            (IReadOnlyDictionary<string, Boundary> drawn, IReadOnlyDictionary<string, Fact> sources) = await BoundariesAsync([.. places, .. located.Select(edge => edge.To)]);
            Dictionary<string, Outline> outlines = drawn.ToDictionary(pair => pair.Key, pair => Outline.Parse(pair.Value.Outline)!, StringComparer.Ordinal);
            IReadOnlyDictionary<string, PostcodeEntry> postcodes = await PostcodesAsync(nodes.Values);
            PointFinder finder = new(nodes, tenures, located, outlines.GetValueOrDefault, postcodes.GetValueOrDefault);
            ILookup<bool, (string Id, IReadOnlyList<MapPoint> Points)> found = shown.Select(id => (id, finder.Of(id))).ToLookup(pair => pair.Item2.Count > 0);

            string[] areas = [.. places.Where(outlines.ContainsKey)];
            IReadOnlyDictionary<string, AreaCounts> counts = AreaCounts.Of(
                areas,
                (await EdgesAsync(Ontology.Of<Within>(), EdgeEnd.To, places)).Cast<Within>(),
                locating,
                CurrentPartnership.Of(session, cancellationToken).Select(partnership => (partnership.Class, partnership.Parties)));
            PlaceMap map = new(
                [.. areas.Select(place => new MapArea(place, drawn[place].To, outlines[place], counts[place]))],
                [.. found[true].SelectMany(pair => pair.Points)],
                [.. found[false].Select(pair => pair.Id)],
                wanted.Length - shown.Length);
            return new(map, [.. map.Attributions(id => sources.GetValueOrDefault(id) as Source), .. await OfPostcodesAsync(map)]);
        }

        private async Task<IReadOnlyDictionary<string, PostcodeEntry>> PostcodesAsync(IEnumerable<Fact> shown) =>
            await scope.Store.Postcodes.EachAsync(shown.Select(PostcodeProperties.PostcodeOf).OfType<string>(), cancellationToken).ToDictionaryAsync(entry => entry.Postcode, StringComparer.Ordinal, cancellationToken);

        private async Task<IEnumerable<string>> OfPostcodesAsync(PlaceMap map) =>
            map.Points.Any(point => point.Postcode is not null) && await scope.Store.Postcodes.GetTableAsync(cancellationToken) is { Origin.Attribution: { } attribution } ? [attribution] : [];

        private async Task<(IReadOnlyDictionary<string, Boundary> Drawn, IReadOnlyDictionary<string, Fact> Sources)> BoundariesAsync(IEnumerable<string> places)
        {
            Boundary[] boundaries = [.. (await EdgesAsync(Ontology.Of<Boundary>(), EdgeEnd.From, places)).Cast<Boundary>()];
            IReadOnlyDictionary<string, Fact> sources = await rows.NodesAsync(boundaries.Select(boundary => boundary.To));
            return (MapArea.Drawn(boundaries, id => sources.GetValueOrDefault(id) as Source, session.AsOf), sources);
        }

        private async Task<List<Edge>> EdgesAsync(FactType type, EdgeEnd end, IEnumerable<string> ids)
        {
            List<Edge> edges = [];
            await foreach (IGrouping<string, Edge> found in scope.Store.EachEdgesAsync(type, end, ids.Distinct(StringComparer.Ordinal), at, cancellationToken))
                edges.AddRange(found);
            scope.Work.Add(Costs.Reading(edges.Count));
            return edges;
        }
    }
}
