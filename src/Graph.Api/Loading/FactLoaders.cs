using Graph.Api.Recording;
using Graph.Model;

namespace Graph.Api.Loading;

/// <summary>Reads the nodes and edges of one request: from the cache at once, else with one store call for each level of the query.</summary>
/// <param name="store">Where they come from.</param>
/// <param name="cache">What was read before.</param>
internal sealed class FactLoaders(IGraphStore store, FactCache cache)
{
    private readonly Dictionary<(FactType Type, bool Outgoing, ReadPoint Known), BatchLoader<string, IReadOnlyList<Edge>>> edgeLoaders = [];
    private readonly Dictionary<ReadPoint, BatchLoader<string, Fact?>> nodeLoaders = [];
    private readonly Dictionary<ReadPoint, BatchLoader<string, Fact?>> meantLoaders = [];
    private readonly Lock gate = new();
    private readonly BatchLoader<string, IReadOnlyList<FactVersion>> histories = new(async (ids, cancellationToken) =>
    {
        ILookup<string, FactVersion> found = await store.GetHistoriesAsync(ids, cancellationToken);
        return id => [.. found[id]];
    });

    private readonly BatchLoader<ChangeSummary, ChangeContents> contents = new((changes, cancellationToken) => ChangeContents.ReadAsync(store, changes, cancellationToken));

    /// <summary>What follows from what a change was about. With the next batch.</summary>
    public object? Contents(ChangeSummary change, Func<ChangeContents, object?> next) => contents.Load(change).Then(next);

    /// <summary>The node of an id, whether it has ended or not: at once, with the next batch, or null where there is none.</summary>
    public object? Node(string? id, ReadPoint at)
    {
        if (id is null)
            return null;
        if (at.KnownAt is null && cache.Node(id) is { } known)
            return new SeenFact(known, at);
        return NodeLoader(at).Load(id).Then(fact => fact is null ? null : new SeenFact(fact, at));
    }

    /// <summary>The same of an id that somebody gave: of a record that was merged into another, that other.</summary>
    public object? MeantNode(string id, ReadPoint at)
    {
        if (at.KnownAt is null && cache.Node(id) is { } known)
            return new SeenFact(known, at);
        return MeantLoader(at).Load(id).Then(fact => fact is null ? null : new SeenFact(fact, at));
    }

    /// <summary>What follows from the edges of a type at a node, of all times and ordered by id: at once or with the next batch.</summary>
    public object? Edges(IncidentEdgesKey key, ReadPoint at, Func<IReadOnlyList<Edge>, object?> next)
    {
        if (at.KnownAt is null && cache.Edges(key) is { } known)
            return next(known);
        return EdgeLoader(key.Type, key.Outgoing, at).Load(key.Node).Then(next);
    }

    /// <summary>Which row of which file a fact was last read from, else what its change came from; null where somebody entered it by hand. With the next batch.</summary>
    public object? Source(string id, ReadPoint at) => histories.Load(id).Then(versions =>
        versions.LastOrDefault(version => at.KnownAt is not { } moment || version.Change.RecordedAt <= moment) is { } latest ? latest.Origin?.ToString() ?? latest.Change.Source : null);

    /// <summary>The nodes that ids stand for, by these ids: their own, or those that they were merged into. Ids that stand for nothing are left out.</summary>
    public async Task<IReadOnlyDictionary<string, Fact>> MeantAsync(IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken)
    {
        bool isNow = at.KnownAt is null;
        Dictionary<string, MeantFact> asked = isNow ? ids.Distinct(StringComparer.Ordinal).Select(id => (Id: id, Meant: cache.Meant(id))).Where(one => one.Meant is not null).ToDictionary(one => one.Id, one => one.Meant!, StringComparer.Ordinal) : [];
        Dictionary<string, Fact> found = await NodesAsync([.. ids.Where(id => !asked.ContainsKey(id))], AllTimes(at), cancellationToken);
        string[] others = [.. ids.Where(id => !found.ContainsKey(id) && !asked.ContainsKey(id)).Distinct(StringComparer.Ordinal)];
        IReadOnlyDictionary<string, Fact> kept = others.Length == 0 ? new Dictionary<string, Fact>() : await Aliases.FindAsync(store, others, at, cancellationToken);
        foreach (string id in others)
        {
            asked.Add(id, new(kept.GetValueOrDefault(id)));
            if (isNow)
                cache.Add(id, asked[id]);
        }

        foreach ((string id, MeantFact meant) in asked)
        {
            if (meant.Kept is { } fact)
                found.TryAdd(id, fact);
        }

        return found;
    }

    /// <summary>The nodes of ids by id, without those that are not known.</summary>
    public async Task<Dictionary<string, Fact>> NodesAsync(IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken)
    {
        Dictionary<string, Fact> found = new(ids.Count, StringComparer.Ordinal);
        List<string> missing = [];
        foreach (string id in ids)
        {
            if (at.KnownAt is null && cache.Node(id) is { } known)
                found[id] = known;
            else
                missing.Add(id);
        }

        if (missing.Count == 0)
            return found;

        foreach (Fact fact in (await store.GetAsync(missing, AllTimes(at), cancellationToken)).Values)
        {
            if (fact is not Model.Node)
                continue;
            found[fact.Id] = fact;
            if (at.KnownAt is null)
                cache.Add(fact);
        }

        return found;
    }

    /// <summary>Whether a page is there already.</summary>
    public bool IsKept(ListQuery query) => query.At.KnownAt is null && cache.Page(query) is not null;

    /// <summary>A page of a list.</summary>
    public async Task<Page> PageAsync(ListQuery query, CancellationToken cancellationToken)
    {
        if (query.At.KnownAt is null && cache.Page(query) is { } known)
            return known;

        Page page = await store.ListAsync(query, cancellationToken);
        if (query.At.KnownAt is null)
            cache.Add(query, page);
        return page;
    }

    private async Task<Dictionary<string, IReadOnlyList<Edge>>> EdgesAsync(FactType type, bool outgoing, IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken)
    {
        ILookup<string, Edge> edges = await store.GetEdgesAsync(type, outgoing ? EdgeEnd.From : EdgeEnd.To, ids, at, cancellationToken);
        Dictionary<string, IReadOnlyList<Edge>> found = new(ids.Count, StringComparer.Ordinal);
        foreach (string id in ids)
        {
            Edge[] list = [.. edges[id]];
            found[id] = list;
            if (at.KnownAt is null)
                cache.Add(new IncidentEdgesKey(type, outgoing, id), list);
        }

        return found;
    }

    private BatchLoader<string, Fact?> NodeLoader(ReadPoint at)
    {
        ReadPoint known = AllTimes(at);
        lock (gate)
        {
            return nodeLoaders.TryGetValue(known, out BatchLoader<string, Fact?>? loader)
                ? loader
                : nodeLoaders[known] = new(async (ids, cancellationToken) => (await NodesAsync(ids, known, cancellationToken)).GetValueOrDefault);
        }
    }

    private BatchLoader<string, Fact?> MeantLoader(ReadPoint at)
    {
        ReadPoint known = AllTimes(at);
        lock (gate)
        {
            return meantLoaders.TryGetValue(known, out BatchLoader<string, Fact?>? loader)
                ? loader
                : meantLoaders[known] = new(async (ids, cancellationToken) => (await MeantAsync(ids, known, cancellationToken)).GetValueOrDefault);
        }
    }

    private BatchLoader<string, IReadOnlyList<Edge>> EdgeLoader(FactType type, bool outgoing, ReadPoint at)
    {
        ReadPoint known = AllTimes(at);
        lock (gate)
        {
            return edgeLoaders.TryGetValue((type, outgoing, known), out BatchLoader<string, IReadOnlyList<Edge>>? loader)
                ? loader
                : edgeLoaders[(type, outgoing, known)] = new(async (ids, cancellationToken) =>
                {
                    Dictionary<string, IReadOnlyList<Edge>> found = await EdgesAsync(type, outgoing, ids, known, cancellationToken);
                    return id => found[id];
                });
        }
    }

    private static ReadPoint AllTimes(ReadPoint at) => new(null, at.KnownAt);
}
