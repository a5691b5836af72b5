namespace Graph.Model;

/// <summary>Finds later changes that recorded again, or under its name, what taking back others would bring again: with both there, it would be known twice.</summary>
/// <param name="store">What is known.</param>
/// <param name="today">Today's date.</param>
internal sealed class RecordedSince(IGraphStore store, DateOnly today)
{
    /// <summary>Finds them.</summary>
    /// <param name="plan">What is taken back.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The changes; none for what was there twice before.</returns>
    public async Task<IReadOnlyCollection<ChangeInfo>> FindAsync(ReversalPlan plan, CancellationToken cancellationToken = default)
    {
        HashSet<long> changes = [.. plan.Changes];
        long first = changes.Min();
        if (plan.Head - first < changes.Count)
            return [];

        Dictionary<string, Fact> others = new(StringComparer.Ordinal);
        foreach (SamePair pair in await new SamenessAfterwards(store, plan.Steps, today).FindAsync(cancellationToken))
        {
            foreach (Fact fact in (IEnumerable<Fact>)[pair.Other, .. pair.Through])
                others.TryAdd(fact.Id, fact);
        }

        return others.Count > 0 ? await SinceAsync(others, changes, first, plan.Head, cancellationToken) : [];
    }

    // The change from which on a fact is told as it will be; what a change did that is taken back itself, and what came after it, does not count.
    private async Task<IReadOnlyCollection<ChangeInfo>> SinceAsync(Dictionary<string, Fact> others, HashSet<long> changes, long first, long head, CancellationToken cancellationToken)
    {
        Dictionary<string, ChangeInfo> since = new(StringComparer.Ordinal);
        await foreach (FactVersion version in store.ReadChangesAsync(first, head, cancellationToken))
        {
            if (!others.TryGetValue(version.Id, out Fact? other))
                continue;
            if (changes.Contains(version.Change.Sequence))
                others.Remove(version.Id);
            else if (version.Fact is { } fact && Ontology.Of(fact).Key.SaysTheSame(fact, other))
                since.TryAdd(version.Id, version.Change);
            else
                since.Remove(version.Id);
        }

        return [.. since.Values.DistinctBy(change => change.Sequence)];
    }
}
