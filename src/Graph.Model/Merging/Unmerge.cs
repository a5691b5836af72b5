namespace Graph.Model;

/// <summary>Parts two merged records again, however much was recorded since: each fact goes back to the record that its own history says it is of.</summary>
/// <remarks>
/// <para>
/// A fact that named the absorbed record, or one that had been merged into it, just before the merge goes back, with whatever was changed of it
/// since; so does what a row of a file has said of it since (see <see cref="MergedMention"/>). One that a merge took back because it said the same as another comes back, unless something says the same by then. What the merge
/// put into the other record is taken out of it, as far as nobody has changed it. All else stays.
/// </para>
/// <para>Merges may be undone in any order: what is known afterwards follows from which of them hold. Only a chain is parted from its end.</para>
/// </remarks>
/// <param name="store">What is known.</param>
/// <param name="today">Today's date.</param>
public sealed class Unmerge(IGraphStore store, DateOnly today)
{
    /// <summary>Works out what it takes.</summary>
    /// <param name="absorbed">The id of the record that was merged into another.</param>
    /// <param name="move">The ids of facts that were recorded since and are of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<UnmergePlan> PlanAsync(string absorbed, IReadOnlyCollection<string>? move = null, CancellationToken cancellationToken = default)
    {
        MergesInForce merges = await MergesInForce.ReadAsync(store, cancellationToken);
        IReadOnlyList<FactVersion> history = Ontology.OfId(absorbed) is null || absorbed.Length > FactId.MaximumLength ? [] : await store.GetHistoryAsync(absorbed, cancellationToken);
        if (merges.KeptFor(absorbed) is not { } keptId || history is not [.., { Fact: null } merge])
            return new($"\"{(absorbed.Length > FactId.MaximumLength ? absorbed[..FactId.MaximumLength] : absorbed)}\" is not merged into another record. Give the id of the record that was merged.");
        if ((await store.GetAsync([keptId], ReadPoint.Now, cancellationToken)).GetValueOrDefault(keptId) is not { } kept)
        {
            return new(merges.KeptFor(keptId) is { } further
                ? $"{absorbed} was merged into {keptId}, and that into {further}. Part {keptId} first."
                : $"{absorbed} was merged into {keptId}, which was taken back since. Restore that first.");
        }

        long change = merge.Change.Sequence;
        PartedFacts parted = new(store, merges, absorbed, keptId, change);
        await parted.ReadAsync(Ontology.Of(kept), cancellationToken);
        ReversalStep[] again = [.. await OnceAsync(parted, cancellationToken)];
        Dictionary<string, ReversalStep> steps = parted.Steps.Where(step => step.Now is not null || step.Id == absorbed).Concat(again).ToDictionary(step => step.Id, StringComparer.Ordinal);

        SinceMerge since = new(store, keptId, change, parted.Files);
        IReadOnlyList<RecordedSince> asked = await since.ReadAsync(Ontology.Of(kept), steps.Keys, cancellationToken);
        foreach (string id in (move ?? []).Distinct(StringComparer.Ordinal))
        {
            if (asked.FirstOrDefault(one => one.Fact.Id == id) is not { } moved)
                return new($"\"{id}\" was not recorded of {keptId} since the merge, so it stays or goes back by itself. Leave it out.");
            steps[id] = new(id, moved.Fact, NamedPlaces.With(moved.Fact, (_, node) => node == keptId ? absorbed : node), since.OriginOf(id));
        }

        Judgement judged = (await Judgements.FindAsync(store, absorbed, keptId, cancellationToken))!;
        return new(Problem: null)
        {
            Kept = steps.GetValueOrDefault(keptId)?.Then ?? kept,
            Absorbed = steps[absorbed].Then,
            Steps = [.. steps.Values.OrderBy(step => step.Id != absorbed).ThenBy(step => step.Id != keptId)],
            Asked = [.. asked.Where(one => move?.Contains(one.Fact.Id) is not true)],
            ChangedSince = [.. parted.ChangedSince],
            Notes = parted.Notes,
            Judgement = judged with { Verdict = Sameness.Different, Absorbed = null },
        };
    }

    // What a merge took back comes again only where nothing says the same: another merge that holds may make it a double, or somebody has recorded it anew.
    private async Task<IEnumerable<ReversalStep>> OnceAsync(PartedFacts parted, CancellationToken cancellationToken)
    {
        ReversalStep[] again = [.. parted.Steps.Where(step => step.Now is null && step.Then is Edge)];
        if (again.Length == 0)
            return again;
        IReadOnlyList<SamePair> same = await new SamenessAfterwards(store, [.. parted.Steps], today).FindAsync([.. again.Select(step => step.Then!)], cancellationToken);
        HashSet<string> doubles = new(StringComparer.Ordinal);
        foreach ((string fact, string other) in same.Select(pair => (pair.Fact.Id, pair.Other.Id)).OrderBy(pair => parted.IsOfThisMerge(pair.Item1)).ThenBy(pair => pair.Item1, StringComparer.Ordinal))
        {
            if (!doubles.Contains(other) && !parted.StoodBeside(fact, other))
                doubles.Add(fact);
        }

        return again.Where(step => !doubles.Contains(step.Id));
    }
}
