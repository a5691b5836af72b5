using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Api.Search;
using Graph.Model;
using GraphQL;

namespace Graph.Api.Assets;

/// <summary>Reads a page of assets: from one list of the store after the other.</summary>
internal static class AssetReader
{
    private const string List = "assets";
    private const int ReadForARow = 5;

    /// <summary>The page that a field asks for.</summary>
    public static async ValueTask<object?> ListAsync(IResolveFieldContext context)
    {
        ReadPoint at = ReadArguments.DayPoint(context);
        AssetQuestion question = new(at)
        {
            Kinds = ReadArguments.Chosen<AssetKind>(context, "kinds"),
            OnlySpare = ReadArguments.Value(context, "spare") is true,
            BelowTheRadar = (bool?)ReadArguments.Value(context, "belowTheRadar"),
        };
        FactType[] types = [.. question.Lists().Select(list => list.Query.Type).Distinct()];
        HashSet<string>? ids = await IdsAsync(context, at, types);
        HashSet<string>? among = ids?.Count > AmongMany.MostNamed ? ids : null;
        IReadOnlyList<AssetList> lists = (question with { Ids = ids is null || among is not null ? null : [.. ids.Order(StringComparer.Ordinal)] }).Lists();
        (int list, string? after) = ReadArguments.Value(context, "after") is string cursor ? Place(lists, cursor) : (0, null);
        int first = ReadArguments.First(context);
        List<ConnectionRow> rows = [];
        int?[] sizes = new int?[lists.Count];
        bool more = false;
        for (int i = list; i < lists.Count && !more; i++)
        {
            ListQuery query = lists[i].Query with { First = Math.Max(first - rows.Count, 1), After = i == list ? after : null };
            Page page = await PageAsync(context, query, among);
            sizes[i] = page.HasNextPage || query.After is not null ? null : page.Items.Count;
            more = page.HasNextPage || rows.Count + page.Items.Count > first;
            rows.AddRange(page.Items.Take(first - rows.Count).Select(item => new ConnectionRow(
                new Seen<Asset>(new(lists[i].KindOf((Node)item.Fact), (Node)item.Fact), at), new Cursor(List, item.Fact.Id, (long)i, item.Cursor).ToString())));
        }

        QueryScope.Of(context).Spend(rows.Count);
        return new Connection(rows, more, list > 0 || after is not null, ConnectionTypes.AsksForTotal(context) ? await TotalAsync(context, lists, sizes, among) : null);
    }

    private static (int List, string? After) Place(IReadOnlyList<AssetList> lists, string cursor) =>
        Cursor.Read(cursor, List, values: 2) is { Values: [long list, string after] } && list >= 0 && list < lists.Count
            ? ((int)list, after)
            : throw QueryProblem.InvalidCursor();

    /// <summary>How many there are in all lists; those that were read whole are not counted again.</summary>
    private static async Task<long> TotalAsync(IResolveFieldContext context, IReadOnlyList<AssetList> lists, int?[] sizes, HashSet<string>? among)
    {
        Page[] counted = await Task.WhenAll(lists.Where((_, i) => sizes[i] is null).Select(list => PageAsync(context, list.Query with { First = 0, CountTotal = true }, among)));
        return sizes.Sum(size => size ?? 0) + counted.Sum(page => page.TotalCount!.Value);
    }

    /// <summary>A page of a list, or of those of it that are among some; of all where these are named in it, or nobody asks about some.</summary>
    private static Task<Page> PageAsync(IResolveFieldContext context, ListQuery query, HashSet<string>? among)
    {
        QueryScope scope = QueryScope.Of(context);
        if (among is not null)
            return AmongMany.PageAsync(scope, query, (ReadArguments.Value(context, PlaceArgument.Name), SearchFeature.Text(context)), fact => among.Contains(fact.Id), context.CancellationToken);
        scope.Charge(Costs.Scan(scope.Services.Projections.Current.PartnershipCount, query), scope.Facts.IsKept(query));
        return scope.Facts.PageAsync(query, context.CancellationToken);
    }

    /// <summary>The assets of some types in a place that have some words; null where neither is asked for.</summary>
    private static async Task<HashSet<string>?> IdsAsync(IResolveFieldContext context, ReadPoint at, FactType[] types)
    {
        HashSet<string>? ids = await InPlaceAsync(context, at);
        ids?.RemoveWhere(id => !types.Contains(Ontology.OfId(id)));
        return SearchFeature.Text(context) is { } text ? await FoundAsync(context, text, ids, at) : ids;
    }

    /// <summary>What is located in a place or serves it, what the organisations there have or offer, and the rooms in these buildings; kept with what is known.</summary>
    private static async Task<HashSet<string>?> InPlaceAsync(IResolveFieldContext context, ReadPoint at)
    {
        QueryScope scope = QueryScope.Of(context);
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        if (await PlaceArgument.ReadAsync(context, session, at) is not { } place)
            return null;

        string[] kept = await scope.KeptAsync<string[]>(
            session.Projection, session.KeyOf((nameof(AssetReader), place.Place)), place.Organisations.Count / ReadForARow, async () => [.. await ReadAsync(scope, place, at, context.CancellationToken)]);
        return kept.ToHashSet(StringComparer.Ordinal);
    }

    private static async Task<HashSet<string>> ReadAsync(QueryScope scope, PlaceReach place, ReadPoint at, CancellationToken cancellationToken)
    {
        HashSet<string> found = place.Located.Where(id => IsOf<Building>(id) || IsOf<Service>(id)).ToHashSet(StringComparer.Ordinal);
        foreach (List<string> theirs in await Task.WhenAll(EndsAsync<Tenure>(place.Organisations, EdgeEnd.From, edge => edge.To), EndsAsync<Provides>(place.Organisations, EdgeEnd.From, edge => edge.To)))
            found.UnionWith(theirs);
        found.UnionWith(await EndsAsync<RoomIn>([.. found.Where(IsOf<Building>)], EdgeEnd.To, edge => edge.From));
        return found;

        async Task<List<string>> EndsAsync<T>(IEnumerable<string> nodes, EdgeEnd end, Func<Edge, string> other)
            where T : Edge
        {
            List<string> ends = [];
            await foreach (IGrouping<string, Edge> edges in scope.Store.EachEdgesAsync(Ontology.Of<T>(), end, nodes, at, cancellationToken))
                ends.AddRange(edges.Select(other));
            return ends;
        }

        static bool IsOf<T>(string id)
            where T : Fact => Ontology.OfId(id) == Ontology.Of<T>();
    }

    /// <summary>Those among some, or among all (null), that have some words.</summary>
    private static async Task<HashSet<string>> FoundAsync(IResolveFieldContext context, string text, HashSet<string>? among, ReadPoint at)
    {
        QueryScope scope = QueryScope.Of(context);
        scope.Charge(Costs.Search(scope.Services.Projections.Current.PartnershipCount));
        IReadOnlyList<SearchHit> hits = await scope.Store.SearchAsync(
            new(text) { Types = [Ontology.Of<Building>(), Ontology.Of<Service>()], First = SearchQuery.MaximumFirst, AsOf = at.AsOf }, context.CancellationToken);
        if (hits.Count < SearchQuery.MaximumFirst)
            return hits.Select(hit => hit.Node.Id).Where(id => among?.Contains(id) is not false).ToHashSet(StringComparer.Ordinal);
        if (among is null)
            throw QueryProblem.TooLarge($"\"{text}\" finds more than {SearchQuery.MaximumFirst - 1} buildings and offers. Add another word, or name a place.");

        // Search has its limit before the place: where it is reached, what is in the place is looked through instead.
        scope.Charge(among.Count / ReadForARow);
        HashSet<string> found = new(StringComparer.Ordinal);
        SearchTerms? terms = SearchTerms.Of(text);
        await foreach (Node node in scope.Store.EachAsync<Node>(among, at with { AsOf = null }, context.CancellationToken))
        {
            if (terms?.AreIn(node) == true)
                found.Add(node.Id);
        }

        return found;
    }
}
