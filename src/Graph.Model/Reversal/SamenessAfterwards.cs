namespace Graph.Model;

/// <summary>Finds facts that would be there twice once some steps are taken: as <see cref="Recorder"/> keeps statements from doing it.</summary>
/// <remarks>It reads in a few calls for every <see cref="AtOnce"/> facts that come or change.</remarks>
/// <param name="store">What is known.</param>
/// <param name="steps">What becomes of facts.</param>
/// <param name="today">Today's date.</param>
internal sealed class SamenessAfterwards(IGraphStore store, IReadOnlyCollection<ReversalStep> steps, DateOnly today)
{
    private const int AtOnce = 1000;

    private readonly Dictionary<string, ReversalStep> steps = steps.ToDictionary(step => step.Id, StringComparer.Ordinal);

    private readonly ILookup<FactType, Fact> coming = steps.Select(step => step.Then).OfType<Fact>().ToLookup(Ontology.Of);

    private readonly ILookup<(FactType Type, string Node), Edge> comingTo = steps.Select(step => step.Then).OfType<Edge>()
        .SelectMany(edge => new[] { edge.From, edge.To }.Distinct().Select(node => (Edge: edge, Node: node)))
        .ToLookup(end => (Ontology.Of(end.Edge), end.Node), end => end.Edge);

    /// <summary>Finds them.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<SamePair>> FindAsync(CancellationToken cancellationToken = default) =>
        await FindAsync(await RetoldAsync(cancellationToken), cancellationToken);

    /// <summary>Finds those that are the same as some that come or change.</summary>
    /// <param name="some">What they will be.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<SamePair>> FindAsync(IEnumerable<Fact> some, CancellationToken cancellationToken = default)
    {
        List<SamePair> pairs = [];
        foreach (IGrouping<FactType, Fact> group in some.GroupBy(Ontology.Of).Where(group => group.Key.Key.IsKnown))
        {
            KnownNodes among = new(group.Key.IsNode ? coming[group.Key].Concat(group) : [], new Dictionary<KeyContext, ILookup<string, Edge>>());
            foreach (Fact[] chunk in group.Chunk(AtOnce))
                pairs.AddRange(group.Key.IsNode ? await NodesAsync(group.Key, chunk, among, cancellationToken) : await EdgesAsync(group.Key, [.. chunk.Cast<Edge>()], cancellationToken));
        }

        return pairs;
    }

    // What comes, what is told otherwise than now, and the nodes of which an edge that tells them comes or goes.
    private async Task<IEnumerable<Fact>> RetoldAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, Fact> retold = steps.Values
            .Where(step => step.Then is not null && IsRetold(step))
            .ToDictionary(step => step.Id, step => step.Then!, StringComparer.Ordinal);
        HashSet<string> told = [.. steps.Values.Where(IsRetold).Select(step => step.Then ?? step.Now).OfType<Edge>().SelectMany(ToldBy)];
        foreach (string id in told.Where(steps.ContainsKey))
        {
            if (steps[id].Then is { } then)
                retold[id] = then;
        }

        foreach (string[] some in told.Where(id => !steps.ContainsKey(id)).Chunk(AtOnce))
        {
            foreach ((string id, Fact node) in await store.GetAsync(some, ReadPoint.Now, cancellationToken))
                retold[id] = node;
        }

        return retold.Values;
    }

    private static bool IsRetold(ReversalStep step) => step is not { Now: { } now, Then: { } then } || !Ontology.Of(then).Key.SaysTheSame(now, then);

    // In whichever order they are recorded, they are one: of two posts without dates, the one that ended is not the other.
    private bool IsSame(Fact one, Fact other) => StatedSameness.IsSame(one, other, today) && StatedSameness.IsSame(other, one, today);

    private static IEnumerable<string> ToldBy(Edge edge) => new[] { edge.From, edge.To }.Where(id =>
        Ontology.OfId(id) is { } type && type.Key.Contexts.Any(context => context.Edge == Ontology.Of(edge) && context.End.Read(edge) == id));

    private async Task<IEnumerable<SamePair>> EdgesAsync(FactType type, Edge[] retold, CancellationToken cancellationToken)
    {
        string[] starts = [.. retold.SelectMany(edge => type.Edge!.IsUndirected ? (IEnumerable<string>)[edge.From, edge.To] : [edge.From]).Distinct(StringComparer.Ordinal)];
        ILookup<string, Edge> known = await store.GetEdgesAsync(type, EdgeEnd.From, starts, ReadPoint.Now, cancellationToken);
        ILookup<(string, string), Edge> afterwards = known.SelectMany(edges => edges).Where(edge => !steps.ContainsKey(edge.Id)).Concat(coming[type].Cast<Edge>())
            .DistinctBy(edge => edge.Id, StringComparer.Ordinal).ToLookup(EndsOf);
        return retold.SelectMany(edge => Same([.. afterwards[EndsOf(edge)].Where(other => other.Id != edge.Id)], edge).Select(other => new SamePair(edge, other, [])));

        (string, string) EndsOf(Edge edge) => type.Edge!.IsUndirected && string.CompareOrdinal(edge.From, edge.To) > 0 ? (edge.To, edge.From) : (edge.From, edge.To);
    }

    private Edge[] Same(IReadOnlyCollection<Edge> others, Edge edge)
    {
        Edge[] same = [.. others.Where(other => IsSame(other, edge) && !(Now(edge) is { } now && Now(other) is { } otherNow && IsSame(otherNow, now)))];
        if (same.Length > 0 || edge is not Role role)
            return same;
        Role[] roles = [.. others.Cast<Role>()];
        return (UntitledRoles.Meant(roles, role, today) ?? UntitledRoles.Untitled(roles, role, today)) is { } meant ? [meant] : [];
    }

    private async Task<IEnumerable<SamePair>> NodesAsync(FactType type, Fact[] retold, KnownNodes among, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<KeyContext, ILookup<string, Edge>> edges = await EdgesOfAsync(type, retold, cancellationToken);
        KnownNodes alike = await new NodeReader(store, type).ReadAsync(
            retold, (node, context) => context.EndsOf(Afterwards(edges, context, node), today), node => !type.Key.Contexts.Any(context => Afterwards(edges, context, node).Any()), cancellationToken);
        (Fact Fact, Fact Other)[] pairs = [.. retold.SelectMany(node => alike.Like(node).Concat(among.Like(node)).Distinct()
            .Where(other => other.Id != node.Id && (!steps.TryGetValue(other.Id, out ReversalStep? step) || ReferenceEquals(step.Then, other)) && IsSame(other, node))
            .Select(other => (node, other)))];
        IReadOnlyDictionary<KeyContext, ILookup<string, Edge>> others = await EdgesOfAsync(type, [.. pairs.Select(pair => pair.Other).DistinctBy(other => other.Id)], cancellationToken);
        return pairs.Where(HasSameContexts).Select(pair => new SamePair(pair.Fact, pair.Other, [.. type.Key.Contexts.SelectMany(context => InCommon(context, pair))]));

        bool HasSameContexts((Fact Fact, Fact Other) pair) =>
            IsToldAlike(pair.Fact, pair.Other, context => Afterwards(edges, context, pair.Fact), context => Afterwards(others, context, pair.Other))
            && !(Now(pair.Fact) is { } now && Now(pair.Other) is { } otherNow && IsSame(otherNow, now)
                && IsToldAlike(now, otherNow, context => edges[context][now.Id], context => others[context][otherNow.Id]));

        IEnumerable<Edge> InCommon(KeyContext context, (Fact Fact, Fact Other) pair)
        {
            HashSet<string> ends = [.. context.EndsOf(Afterwards(edges, context, pair.Fact), today)];
            return Afterwards(others, context, pair.Other).Where(edge => ends.Contains(context.OtherEnd(edge)));
        }
    }

    private async Task<IReadOnlyDictionary<KeyContext, ILookup<string, Edge>>> EdgesOfAsync(FactType type, IReadOnlyCollection<Fact> nodes, CancellationToken cancellationToken)
    {
        Dictionary<KeyContext, ILookup<string, Edge>> edges = [];
        foreach (KeyContext context in type.Key.Contexts)
            edges.Add(context, await store.GetEdgesAsync(context.Edge, context.End, [.. nodes.Select(node => node.Id)], ReadPoint.Now, cancellationToken));
        return edges;
    }

    private bool IsToldAlike(Fact node, Fact other, Func<KeyContext, IEnumerable<Edge>> edges, Func<KeyContext, IEnumerable<Edge>> others) =>
        Ontology.Of(node).Key.HasSameContexts(node, other, context => context.EndsOf(edges(context), today), context => context.EndsOf(others(context), today));

    private Fact? Now(Fact fact) => steps.TryGetValue(fact.Id, out ReversalStep? step) ? step.Now : fact;

    private IEnumerable<Edge> Afterwards(IReadOnlyDictionary<KeyContext, ILookup<string, Edge>> edges, KeyContext context, Fact node) =>
        edges[context][node.Id].Where(edge => !steps.ContainsKey(edge.Id)).Concat(comingTo[(context.Edge, node.Id)].Where(edge => context.End.Read(edge) == node.Id));
}
