namespace Graph.Model;

/// <summary>What goes with facts that are taken back: the edges of a node, and what can't be without it.</summary>
/// <remarks>A reference that a fact may do without, such as the owner of a blockage or the partnership of a tie, is cleared, and the fact stays, unless without it the fact is the same as another one that stays.</remarks>
/// <param name="store">What is known.</param>
/// <param name="today">Today's date.</param>
public sealed class Retraction(IGraphStore store, DateOnly today)
{
    /// <summary>The most facts that are taken back together; more are a whole change, which is undone.</summary>
    public const int MaximumFacts = 10_000;

    private const int AtOnce = 1000;

    /// <summary>Works out what becomes of all facts.</summary>
    /// <param name="facts">The facts to take back.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The steps, those asked for first; null where they would be more than <see cref="MaximumFacts"/>.</returns>
    public async Task<IReadOnlyList<ReversalStep>?> PlanAsync(IReadOnlyCollection<Fact> facts, CancellationToken cancellationToken = default)
    {
        Dictionary<string, ReversalStep> steps = facts.ToDictionary(fact => fact.Id, fact => new ReversalStep(fact.Id, fact, Then: null), StringComparer.Ordinal);
        IReadOnlyCollection<Fact> next = facts;
        while (next.Count > 0)
        {
            List<Fact> gone = [];
            foreach (IGrouping<FactType, Fact> nodes in next.Where(fact => fact is Node).GroupBy(Ontology.Of))
            {
                HashSet<string> ids = [.. nodes.Select(node => node.Id)];
                foreach ((FactType type, EdgeEnd end) in Ontology.LinksTo(nodes.Key))
                {
                    if (await NamingAsync(type, end, ids, cancellationToken) is not { } naming)
                        return null;
                    gone.AddRange(naming.Where(fact => GoesToo(steps, fact, end)));
                    if (steps.Count > MaximumFacts)
                        return null;
                }
            }

            next = gone.Count > 0 ? gone : await RepeatedAsync(steps, cancellationToken);
        }

        return [.. steps.Values];
    }

    // What says the same as another once a reference is cleared: one of them stays.
    private async Task<IReadOnlyCollection<Fact>> RepeatedAsync(Dictionary<string, ReversalStep> steps, CancellationToken cancellationToken)
    {
        Fact[] retold = [.. steps.Values.Where(step => step is { Now: { } now, Then: { } then } && !Ontology.Of(now).Key.SaysTheSame(now, then)).Select(step => step.Then!)];
        List<Fact> gone = [];
        foreach (SamePair pair in await new SamenessAfterwards(store, steps.Values, today).FindAsync(retold, cancellationToken))
        {
            ReversalStep step = steps[pair.Fact.Id];
            if (step.Then is null || (steps.TryGetValue(pair.Other.Id, out ReversalStep? other) && other.Then is null))
                continue;
            steps[step.Id] = step with { Then = null };
            gone.Add(step.Now!);
        }

        return gone;
    }

    private static bool GoesToo(Dictionary<string, ReversalStep> steps, Fact fact, EdgeEnd end)
    {
        ReversalStep? step = steps.GetValueOrDefault(fact.Id);
        if (step is { Then: null })
            return false;
        Fact? then = end.Property is { IsRequired: false } reference ? Without(step?.Then ?? fact, reference) : null;
        steps[fact.Id] = new(fact.Id, fact, then);
        return then is null;
    }

    /// <summary>The facts that name some nodes; null where they are too many, of which no more than that is read.</summary>
    private async Task<IReadOnlyCollection<Fact>?> NamingAsync(FactType type, EdgeEnd end, IEnumerable<string> nodes, CancellationToken cancellationToken)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (string[] some in nodes.Chunk(AtOnce))
        {
            ids.UnionWith(await store.FindNamingAsync(type, end, some, MaximumFacts + 1, cancellationToken));
            if (ids.Count > MaximumFacts)
                return null;
        }

        List<Fact> found = [];
        foreach (string[] some in ids.Chunk(AtOnce))
            found.AddRange((await store.GetAsync(some, ReadPoint.Now, cancellationToken)).Values.OrderBy(fact => fact.Id, StringComparer.Ordinal));
        return found;
    }

    private static Fact Without(Fact fact, PropertyDefinition reference) => Ontology.Of(fact).With(fact, property => property == reference ? null : property.Read(fact));
}
