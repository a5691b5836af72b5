namespace Graph.Model;

/// <summary>Takes back a whole change of a store, an import too. Taking back is a change itself, and can be taken back.</summary>
/// <param name="store">The store.</param>
/// <param name="today">Today's date.</param>
/// <param name="maySee">Whether whoever asks may see a property; null where all may be seen.</param>
public sealed class Undo(IGraphStore store, DateOnly today, Func<PropertyDefinition, bool>? maySee = null)
{
    /// <summary>What history says of the taking back: which change it takes back, and the reason.</summary>
    /// <param name="change">The number of the change.</param>
    /// <param name="reason">The reason; null where nobody gives one.</param>
    public static string Why(long change, string? reason) => $"Takes back change {change}.{(reason is null ? "" : $" {reason}")}";

    /// <summary>Works out what it takes to take a change back.</summary>
    /// <param name="change">The number of the change.</param>
    /// <param name="withLater">Whether the later changes that rest on it are taken back, too.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The plan; null where there is no such change.</returns>
    public async Task<ReversalPlan?> PlanAsync(long change, bool withLater, CancellationToken cancellationToken = default)
    {
        long head = await store.GetHeadAsync(cancellationToken);
        if (change < 1 || change > head)
            return null;

        SortedSet<long> changes = [change];
        SortedDictionary<long, ChangeInfo> later = [];
        LinkedChanges linked = new(store, head);
        ReversalPlan? alone = null;
        string? circle = null;
        while (true)
        {
            if (!linked.Have(changes))
                await linked.ReadAsync(changes, cancellationToken);
            ReversalPlan plan = linked.Plan(changes);

            // What would be there twice, or in a circle, is looked for once nothing else rests on them: it takes reads of the store.
            if (plan.RestsOnIt.Count == 0)
                plan = await RestingOnRulesAsync(plan, cancellationToken);
            alone ??= plan;
            circle ??= plan.Circle;
            if (plan.RestsOnIt.Count == 0)
                return withLater ? plan : alone with { RestsOnIt = [.. later.Values], Circle = circle };
            foreach (ChangeInfo other in plan.RestsOnIt)
                later[other.Sequence] = other;
            changes.UnionWith(later.Keys);
        }
    }

    private async Task<ReversalPlan> RestingOnRulesAsync(ReversalPlan plan, CancellationToken cancellationToken)
    {
        IReadOnlyList<ChangeInfo> same = await new SameSince(store, today).FindAsync(plan, cancellationToken);
        (IReadOnlyList<ChangeInfo> leadingBack, string? circle) = await new CirclesSince(store, maySee ?? (static _ => true)).FindAsync(plan, cancellationToken);
        return plan with { RestsOnIt = [.. same.Concat(leadingBack).DistinctBy(change => change.Sequence).OrderBy(change => change.Sequence)], Circle = circle };
    }

    /// <summary>Takes a change back, if nothing rests on it that stays.</summary>
    /// <param name="change">The number of the change.</param>
    /// <param name="withLater">Whether the later changes that rest on it are taken back, too.</param>
    /// <param name="changeset">Says of operations who records them, and why.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was taken back, or could not be; null where there is no such change. Then the change that this made; null where it changed nothing.</returns>
    /// <exception cref="StoreException">The store can't do it.</exception>
    public async Task<(ReversalPlan? Plan, ChangeResult? Result)> TakeBackAsync(
        long change, bool withLater, Func<IReadOnlyCollection<Operation>, Changeset> changeset, CancellationToken cancellationToken = default)
    {
        // Worked out before others have to wait, and again if one of them came in between.
        ReversalPlan? plan = await PlanAsync(change, withLater, cancellationToken);
        ChangeResult? result = await store.DecideAsync(async token =>
        {
            if (plan is not null && plan.Head != await store.GetHeadAsync(token))
                plan = await PlanAsync(change, withLater, token);
            return plan is { RestsOnIt.Count: 0, Steps.Count: > 0 } ? changeset([.. plan.Steps.Select(step => step.Operation)]) : null;
        }, cancellationToken);
        return (plan, result);
    }
}
