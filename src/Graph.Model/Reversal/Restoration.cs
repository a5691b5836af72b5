namespace Graph.Model;

/// <summary>Brings a former version of a fact again, also of one that was taken back.</summary>
/// <param name="store">What is known.</param>
/// <param name="today">Today's date.</param>
public sealed class Restoration(IGraphStore store, DateOnly today)
{
    // What the fact is called while it is compared with what is known.
    private const string Restored = "restored";

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

        string[] named = [.. NamedNodes.Of(then).Distinct(StringComparer.Ordinal)];
        IReadOnlyDictionary<string, Fact> known = named.Length > 0 ? await store.GetAsync(named, ReadPoint.Now, cancellationToken) : new Dictionary<string, Fact>();
        string[] missing = [.. named.Where(node => !known.ContainsKey(node))];
        Fact? same = now is null && missing.Length == 0 ? await SameAsync(then, versions[^1].Change.Sequence, cancellationToken) : null;
        return new(new(id, now, then, wanted.Origin), missing, same, versions.Count);
    }

    // What was recorded anew since would be there twice.
    private async Task<Fact?> SameAsync(Fact fact, long retraction, CancellationToken cancellationToken)
    {
        if (await ContextAsync(fact, retraction, cancellationToken) is not { } context)
            return null;

        FactType type = Ontology.Of(fact);
        StatedFact stated = new(type)
        {
            Ref = Restored,
            From = (fact as Edge)?.From,
            To = (fact as Edge)?.To,
            Values = type.Key.Properties.Concat(type.Key.Identifiers).Concat(type.Periods.SelectMany(period => (PropertyDefinition[])[period.Since, period.Until]))
                .Distinct().ToDictionary(property => property, property => property.Read(fact)),
        };
        RecordingDecision decision = await new Recorder(store, today).DecideAsync(new([stated, .. context]) { IsReplay = true }, cancellationToken);
        return decision.Facts is [{ Before: { } before }, ..] ? before
            : decision.Problems.FirstOrDefault(problem => problem.Kind == RecordingProblemKind.AlreadyRecorded) is { Id: { } other } ? await store.FindAsync<Fact>(other, ReadPoint.Now, cancellationToken)
            : null;
    }

    /// <summary>The edges by which a node is told from others and that were taken back with it; null where their other ends are not known, so that nothing else can be the same.</summary>
    private async Task<IReadOnlyList<StatedFact>?> ContextAsync(Fact fact, long retraction, CancellationToken cancellationToken)
    {
        IReadOnlyList<KeyContext> contexts = Ontology.Of(fact).Key.Contexts;
        if (contexts.Count == 0)
            return [];

        List<(KeyContext Context, string Other)> ends = [];
        await foreach (FactVersion version in store.ReadReplacedByAsync(retraction, cancellationToken))
        {
            if (version.Fact is Edge edge)
                ends.AddRange(contexts.Where(context => context.Edge == Ontology.Of(edge) && context.End.Read(edge) == fact.Id).Select(context => (context, context.OtherEnd(edge))));
        }

        IReadOnlyDictionary<string, Fact> known = ends.Count > 0 ? await store.GetAsync([.. ends.Select(end => end.Other).Distinct(StringComparer.Ordinal)], ReadPoint.Now, cancellationToken) : new Dictionary<string, Fact>();
        return ends.TrueForAll(end => known.ContainsKey(end.Other))
            ? [.. ends.Select(end => new StatedFact(end.Context.Edge) { From = end.Context.IsOutgoing ? Restored : end.Other, To = end.Context.IsOutgoing ? end.Other : Restored })]
            : null;
    }
}
