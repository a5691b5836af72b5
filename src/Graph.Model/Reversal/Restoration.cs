namespace Graph.Model;

/// <summary>Brings a former version of a fact again, also of one that was taken back.</summary>
/// <param name="store">What is known.</param>
/// <param name="today">Today's date.</param>
/// <param name="maySee">Whether whoever asks may see a property; null where all may be seen.</param>
public sealed class Restoration(IGraphStore store, DateOnly today, Func<PropertyDefinition, bool>? maySee = null)
{
    /// <summary>Works out what it takes.</summary>
    /// <param name="id">The id of the fact.</param>
    /// <param name="version">The version; null for the last one in which it was known otherwise than now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<RestorationPlan> PlanAsync(string id, long? version, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<FactVersion> versions = await store.GetHistoryAsync(id, cancellationToken);
        Fact? now = versions is [.., var last] ? last.Fact : null;
        FactVersion? wanted = version is { } number
            ? versions.FirstOrDefault(one => one.Version == number)
            : versions.LastOrDefault(one => one.Fact is not null && !one.Fact.Equals(now));
        if (wanted?.Fact is not { } then)
            return new(null, [], null, versions.Count);

        string[] named = [.. Ontology.Of(then).NodesNamed(then).Distinct(StringComparer.Ordinal)];
        IReadOnlyDictionary<string, Fact> known = named.Length > 0 ? await store.GetAsync(named, ReadPoint.Now, cancellationToken) : new Dictionary<string, Fact>();
        string[] missing = [.. named.Where(node => !known.ContainsKey(node))];
        ReversalStep step = new(id, now, then, wanted.Origin);
        Fact? same = missing.Length == 0 ? await SameAsync(step, versions[^1].Change.Sequence, cancellationToken) : null;
        string? circle = missing.Length == 0 ? await CircleAsync(step, cancellationToken) : null;
        return new(step, missing, same, versions.Count) { Circle = circle, TakenBackBy = now is null ? versions[^1].Change.Sequence : null };
    }

    private async Task<string?> CircleAsync(ReversalStep step, CancellationToken cancellationToken)
    {
        CirclesAgain again = new(store, [step]);
        return await again.FindAsync(cancellationToken) is [var circle, ..]
            ? CircleSearch.Sentence(circle, await again.NamesAsync(circle, maySee ?? (static _ => true), cancellationToken))
            : null;
    }

    // What was recorded since under the same key would be there twice. A node that was taken back is told as if its edges came again with it.
    private async Task<Fact?> SameAsync(ReversalStep step, long last, CancellationToken cancellationToken)
    {
        IReadOnlyList<Edge>? edges = step.Now is null ? await ContextAsync(step.Then!, last, cancellationToken) : [];
        if (edges is null)
            return null;
        ReversalStep[] steps = [step, .. edges.Select(edge => new ReversalStep(edge.Id, Now: null, edge))];
        return (await new SamenessAfterwards(store, steps, today).FindAsync(cancellationToken)).FirstOrDefault(pair => pair.Fact.Id == step.Id)?.Other;
    }

    /// <summary>The edges by which a node is told from others and that were taken back with it; null where their other ends are not known, so that nothing else can be the same.</summary>
    private async Task<IReadOnlyList<Edge>?> ContextAsync(Fact fact, long retraction, CancellationToken cancellationToken)
    {
        IReadOnlyList<KeyContext> contexts = Ontology.Of(fact).Key.Contexts;
        if (contexts.Count == 0)
            return [];

        List<Edge> edges = [];
        HashSet<string> others = [];
        foreach (KeyContext context in contexts)
        {
            IEnumerable<string> ids = (await store.FindFormerEdgesAsync(context.Edge, context.End, [fact.Id], cancellationToken))[fact.Id];
            foreach (IGrouping<string, FactVersion> history in await store.GetHistoriesAsync([.. ids], cancellationToken))
            {
                if (history.LastOrDefault(version => version.Change.Sequence < retraction) is { Fact: Edge edge } && history.Any(version => version.Change.Sequence == retraction))
                {
                    edges.Add(edge);
                    others.Add(context.OtherEnd(edge));
                }
            }
        }

        return others.Count == 0 || (await store.GetAsync(others, ReadPoint.Now, cancellationToken)).Count == others.Count ? edges : null;
    }
}
