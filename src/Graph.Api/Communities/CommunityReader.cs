using Graph.Analysis.Belonging;
using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;

namespace Graph.Api.Communities;

/// <summary>Reads communities: the list at once, and what is around one of them with the next batch, for all of a page together.</summary>
internal static class CommunityReader
{
    /// <summary>What the list is called.</summary>
    public const string List = "communities";

    /// <summary>Of how many who belong to a community it is asked where they are.</summary>
    public const int MostMembers = 1_000;

    // A place may have thousands who belong to it.
    private const int PlacesAtOnce = 50;

    /// <summary>The page that a field asks for.</summary>
    public static async ValueTask<object?> ListAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = ReadArguments.DayPoint(context);
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        PlaceReach? place = await PlaceArgument.ReadAsync(context, session, at);
        Community[] all = await scope.KeptAsync(session.Projection, session.KeyOf((List, place?.Place)), Costs.Scan(session.Projection), () => AllAsync(scope, place, at, context.CancellationToken));
        return KeyedPage.Of(context, List, all, community => -community.Members.Count, community => community.Place, at);
    }

    /// <summary>A place with those who belong to it.</summary>
    public static object? Read(IResolveFieldContext context, string place, ReadPoint at) =>
        Around(context, at, [(Ontology.Of<BelongsTo>(), false, place)], edges => new Seen<Community>(Community.Of(place, edges), at));

    /// <summary>What follows from the places to which the community reaches that a field is of.</summary>
    public static async ValueTask<object?> GroundAsync(IResolveFieldContext context, Func<IReadOnlyList<CommunityGround>, object?> next)
    {
        Community community = context.Part<Community>();
        AnalysisSession session = await QueryScope.Of(context).SessionAsync(context.SeenAt(), context.CancellationToken);
        string[] members = [.. community.Members.Take(MostMembers)];
        string[] organisations = [.. members.Where(id => Ontology.OfId(id) == Ontology.Of<Organisation>())];
        ILookup<string, string> buildings = organisations
            .SelectMany(organisation => CoLocation.BuildingsOf(session, organisation), (organisation, building) => (Building: building, Organisation: organisation))
            .ToLookup(one => one.Building, one => one.Organisation, StringComparer.Ordinal);
        FactType located = Ontology.Of<LocatedIn>();
        return Wider(context, [community.Place], new HashSet<string>(StringComparer.Ordinal), wider => Around(context, [
            (Ontology.Of<Overlaps>(), true, community.Place),
            (Ontology.Of<Overlaps>(), false, community.Place),
            .. members.Select(member => (Ontology.Of<BelongsTo>(), true, member)),
            .. organisations.Concat(buildings.Select(building => building.Key)).Select(node => (located, true, node)),
        ], edges => next(CommunityGround.Of(community, wider, buildings, edges))));
    }

    /// <summary>What follows from the hubs of the community that a field is of.</summary>
    public static object? Hubs(IResolveFieldContext context, Func<IReadOnlyList<CommunityHub>, object?> next)
    {
        string place = context.Part<Community>().Place;
        return Around(context, [(Ontology.Of<LocatedIn>(), false, place), (Ontology.Of<Serves>(), false, place)], edges => next(CommunityHub.Of(edges.OfType<LocatedIn>(), edges.OfType<Serves>())));
    }

    /// <summary>What follows from the edges of some types at some nodes, on the day that a field is asked about.</summary>
    public static object? Around(IResolveFieldContext context, IReadOnlyList<(FactType Type, bool Outgoing, string Node)> wanted, Func<IReadOnlyList<Edge>, object?> next) =>
        Around(context, context.SeenAt(), wanted, next);

    private static object? Around(IResolveFieldContext context, ReadPoint at, IReadOnlyList<(FactType Type, bool Outgoing, string Node)> wanted, Func<IReadOnlyList<Edge>, object?> next)
    {
        QueryScope scope = QueryScope.Of(context);
        return LoaderResults.WhenAll([.. wanted.Select(one => scope.Facts.Edges(new(one.Type, one.Outgoing, one.Node), at, edges => edges))], found =>
        {
            Edge[] edges = [.. found.Cast<IReadOnlyList<Edge>>().SelectMany(list => list)];
            scope.Work.Add(Costs.Reading(edges.Length));
            return next([.. edges.Where(edge => at.AsOf is not { } day || edge.IsCurrentOn(day))]);
        });
    }

    /// <summary>What follows from the places in which some lie, at any depth.</summary>
    private static object? Wider(IResolveFieldContext context, IReadOnlyList<string> places, HashSet<string> found, Func<IReadOnlySet<string>, object?> next) =>
        places.Count == 0
            ? next(found)
            : Around(context, [.. places.Select(place => (Ontology.Of<Within>(), true, place))], edges => Wider(context, [.. edges.Select(edge => edge.To).Where(found.Add)], found, next));

    private static async Task<Community[]> AllAsync(QueryScope scope, PlaceReach? reach, ReadPoint at, CancellationToken cancellationToken)
    {
        BoundedReads reads = new(scope, at, cancellationToken);
        IReadOnlyList<Place> places = reach is null
            ? await reads.NodesAsync<Place>([], PlaceReach.MaximumPlaces, $"There are more than {PlaceReach.MaximumPlaces} places. Ask about one of them with \"{PlaceArgument.Name}\".")
            : await PlacesAsync(scope, reach, reads, at, cancellationToken);
        ILookup<string, BelongsTo> belonging = (await BelongingAsync(scope, places, at, cancellationToken)).ToLookup(edge => edge.To, StringComparer.Ordinal);
        return [.. places.Where(place => belonging.Contains(place.Id) || Community.IsCalledSo(place)).Select(place => Community.Of(place.Id, belonging[place.Id]))];
    }

    /// <summary>Who says that they belong to one of some places. They are counted and not shown, so they cost less than rows.</summary>
    private static async Task<List<BelongsTo>> BelongingAsync(QueryScope scope, IReadOnlyList<Place> places, ReadPoint at, CancellationToken cancellationToken)
    {
        List<BelongsTo> belonging = [];
        foreach (string[] batch in places.Select(place => place.Id).Chunk(PlacesAtOnce))
        {
            int before = belonging.Count;
            belonging.AddRange((await scope.Store.GetEdgesAsync(Ontology.Of<BelongsTo>(), EdgeEnd.To, batch, at, cancellationToken)).SelectMany(edges => edges).Cast<BelongsTo>());
            scope.Charge(Costs.Reading(belonging.Count - before));
        }

        return belonging;
    }

    /// <summary>The places that are there on the day and in another, or share ground with one of these.</summary>
    private static async Task<IReadOnlyList<Place>> PlacesAsync(QueryScope scope, PlaceReach reach, BoundedReads reads, ReadPoint at, CancellationToken cancellationToken)
    {
        HashSet<string> ids = [.. reach.Places];
        foreach (EdgeEnd end in (EdgeEnd[])[EdgeEnd.From, EdgeEnd.To])
            ids.UnionWith((await reads.EdgesAsync<Overlaps>(end, reach.Places)).SelectMany(edge => (string[])[edge.From, edge.To]));
        List<Place> places = [];
        await foreach (Place place in scope.Store.EachAsync<Place>(ids, at, cancellationToken))
            places.Add(place);
        return places;
    }
}
