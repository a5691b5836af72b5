namespace Graph.Model;

/// <summary>Since which change that stays facts have been told as they will be once others are taken back.</summary>
/// <param name="store">What is known.</param>
/// <param name="plan">What is taken back.</param>
internal sealed class ToldSince(IGraphStore store, ReversalPlan plan)
{
    private const int AtOnce = 1000;

    private readonly HashSet<long> changes = [.. plan.Changes];
    private readonly long first = plan.Changes.Min();
    private readonly Dictionary<string, ChangeInfo?> since = new(StringComparer.Ordinal);

    /// <summary>The change that stays and because of which a fact that was read will be told otherwise than just before the first of those that are taken back; null where it will be told as it was then.</summary>
    public ChangeInfo? Since(string id) => since[id];

    /// <summary>Reads the histories of facts.</summary>
    public async Task ReadAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        foreach (string[] some in ids.Distinct(StringComparer.Ordinal).Where(id => !since.ContainsKey(id)).Chunk(AtOnce))
        {
            ILookup<string, FactVersion> histories = await store.GetHistoriesAsync(some, cancellationToken);
            foreach (string id in some)
                since[id] = SinceOf(histories[id]);
        }
    }

    // A fact is read up to the first of the changes that touched it: as it was before that, it will be again.
    private ChangeInfo? SinceOf(IEnumerable<FactVersion> history)
    {
        Fact? before = null, last = null;
        ChangeInfo? change = null;
        foreach (FactVersion version in history.TakeWhile(version => !changes.Contains(version.Change.Sequence)))
        {
            if (version.Change.Sequence < first)
                before = version.Fact;
            else if (!IsToldAlike(last, version.Fact))
                change = version.Change;
            last = version.Fact;
        }

        return IsToldAlike(before, last) ? null : change;
    }

    private static bool IsToldAlike(Fact? one, Fact? other) =>
        one is null || other is null ? one == other : Ontology.Of(one).Key.SaysTheSame(one, other);
}
