namespace Graph.Model;

/// <summary>Decides what to record of a statement: the one way in for everybody who does not send a file.</summary>
/// <remarks>
/// Names → known facts → which fact each new one is → what is known of them afterwards. It is to be asked within a decision of the store
/// (<see cref="IGraphStore.DecideAsync"/>), so that what two callers say at the same moment makes one fact. It reads in a few calls,
/// however many facts there are.
/// </remarks>
/// <param name="store">What is known.</param>
/// <param name="today">Today's date.</param>
/// <param name="maySee">Whether whoever says it may see a property; null where all may be seen. What they may not see of a known fact is neither compared nor changed, so that no answer tells it.</param>
public sealed class Recorder(IGraphStore store, DateOnly today, Func<PropertyDefinition, bool>? maySee = null)
{
    /// <summary>Decides.</summary>
    /// <param name="statement">What is said.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<RecordingDecision> DecideAsync(StatedFacts statement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statement);
        StatementWork work = new(statement, today);
        IReadOnlyCollection<string> ids = StatedNames.IdsIn(work);
        IReadOnlyDictionary<string, Fact> named = ids.Count > 0 ? await store.GetAsync(ids, ReadPoint.Now, cancellationToken) : new Dictionary<string, Fact>();
        if (ids.Where(id => !named.ContainsKey(id)).ToArray() is { Length: > 0 } unknown && await Aliases.FindAsync(store, unknown, ReadPoint.Now, cancellationToken) is { Count: > 0 } meant)
            return await DecideAsync(statement.Naming(meant), cancellationToken);
        StatedNames names = new(work, named);
        names.Check();
        if (work.Problems.Count > 0)
            return Refused(work);

        Dictionary<string, Fact> known = new(named, StringComparer.Ordinal);
        foreach ((string id, Fact node) in await new NodeIdentification(work, store, today).SettleAsync(cancellationToken))
            known.TryAdd(id, node);
        names.CheckEnds();
        EdgeIdentification edges = new(work, store, today);
        foreach ((string id, Fact edge) in await edges.SettleAsync(cancellationToken))
            known.TryAdd(id, edge);
        new RepeatedEnds(work).Check();
        if (work.Problems.Count > 0)
            return Refused(work);

        IReadOnlyDictionary<string, Fact> merged = new StatementMerge(work, known, edges, statement.MustSayTheSame, MaySee).Merge();
        if (work.Problems.Count == 0)
            await CheckTogetherAsync(work, new(store, known, merged), cancellationToken);
        string[] before = [.. merged.Keys.Where(known.ContainsKey)];
        IReadOnlyDictionary<string, long> versions = before.Length > 0 ? await store.GetVersionsAsync(before, cancellationToken) : new Dictionary<string, long>();
        DecidedFact[] facts = [.. Enumerable.Range(0, work.Facts.Count).Select(index => Decided(merged[work.IdOf(index)!], known, versions))];
        CheckVersions(work, facts, versions);
        return work.Problems.Count > 0 ? Refused(work) : new(facts, [], work.Notes);
    }

    private Func<PropertyDefinition, bool> MaySee => maySee ?? (static _ => true);

    // The rules that look at what else is known.
    private async Task CheckTogetherAsync(StatementWork work, Afterwards afterwards, CancellationToken cancellationToken)
    {
        await new ReferencesAmong(work, afterwards, today).CheckAsync(cancellationToken);
        await new Circles(work, afterwards, MaySee).CheckAsync(cancellationToken);
        await new Likenesses(work, afterwards, today).CheckAsync(cancellationToken);
        await new MissingEnds(work, afterwards, today).NoteAsync(cancellationToken);
        await new OpenEdges(work, afterwards).NoteAsync(cancellationToken);
        await new DoubtfulFacts(work, afterwards).NoteAsync(cancellationToken);
    }

    private static DecidedFact Decided(Fact fact, Dictionary<string, Fact> known, IReadOnlyDictionary<string, long> versions)
    {
        Fact? before = known.GetValueOrDefault(fact.Id);
        long version = versions.GetValueOrDefault(fact.Id);
        return new(before, fact, fact.Equals(before) ? version : version + 1);
    }

    // What is known so already is no conflict: somebody sent it twice.
    private static void CheckVersions(StatementWork work, DecidedFact[] facts, IReadOnlyDictionary<string, long> versions)
    {
        for (int index = 0; index < facts.Length; index++)
        {
            if (work.Facts[index].ExpectedVersion is { } expected && facts[index].IsChanged && versions.GetValueOrDefault(facts[index].Fact.Id) is var current && current != expected)
            {
                work.Problems.Add(new(
                    RecordingProblemKind.Conflict, index, "expectedVersion", VersionConflict.Sentence(current, expected), facts[index].Fact.Id));
            }
        }
    }

    private static RecordingDecision Refused(StatementWork work) => new([], [.. work.Problems.OrderBy(problem => problem.Fact)], work.Notes);
}
