namespace Graph.Model;

/// <summary>
/// Some changes and, as they are met in one pass over what was recorded since, the later ones that may rest on them: those that touch the
/// same facts, name what these added, or took back what these named.
/// </summary>
/// <remarks>What they recorded and replaced is kept, so that nothing more is read to work out what it takes to take any of them back. Of other changes only one at a time is in memory.</remarks>
/// <param name="store">What is known.</param>
/// <param name="head">The last change that is looked at.</param>
internal sealed class LinkedChanges(IGraphStore store, long head)
{
    private readonly Dictionary<long, List<FactVersion>> replaced = [];
    private readonly List<FactVersion> recorded = [];
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);
    private readonly HashSet<string> added = new(StringComparer.Ordinal);
    private readonly HashSet<string> named = new(StringComparer.Ordinal);

    /// <summary>Whether all of some changes are among them.</summary>
    public bool Have(IEnumerable<long> changes) => changes.All(replaced.ContainsKey);

    /// <summary>Reads them anew.</summary>
    /// <param name="changes">The changes to begin with.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ReadAsync(IReadOnlySet<long> changes, CancellationToken cancellationToken)
    {
        replaced.Clear();
        recorded.Clear();
        foreach (HashSet<string> ids in (HashSet<string>[])[touched, added, named])
            ids.Clear();
        foreach (long change in changes)
            replaced.Add(change, []);

        List<FactVersion> together = [];
        await foreach (FactVersion version in store.ReadChangesAsync(changes.Min() - 1, head, cancellationToken))
        {
            if (together.Count > 0 && together[0].Change.Sequence != version.Change.Sequence)
                await SettleAsync(together, cancellationToken);
            together.Add(version);
        }

        if (together.Count > 0)
            await SettleAsync(together, cancellationToken);
    }

    /// <summary>What it takes to take some of them back.</summary>
    /// <param name="changes">Those.</param>
    public ReversalPlan Plan(IReadOnlyCollection<long> changes)
    {
        ChangeReversal reversal = new(changes);
        foreach (FactVersion version in changes.SelectMany(change => replaced[change]))
            reversal.Know(version);
        foreach (FactVersion version in recorded)
            reversal.Read(version);
        return reversal.Plan(head);
    }

    private async Task SettleAsync(List<FactVersion> together, CancellationToken cancellationToken)
    {
        long change = together[0].Change.Sequence;
        if (replaced.ContainsKey(change) || together.Exists(MayRest))
        {
            List<FactVersion> before = await store.ReadReplacedByAsync(change, cancellationToken).ToListAsync(cancellationToken);
            replaced[change] = before;
            recorded.AddRange(together);
            touched.UnionWith(together.Select(version => version.Id));
            added.UnionWith(together.Where(version => version.Fact is Node).Select(version => version.Id).Except(before.Select(version => version.Id), StringComparer.Ordinal));
            named.UnionWith(before.Select(version => version.Fact).OfType<Fact>().SelectMany(NamedBy));
        }

        together.Clear();
    }

    private bool MayRest(FactVersion version) => touched.Contains(version.Id)
        || (version.Fact is { } fact ? NamedBy(fact).Any(added.Contains) : named.Contains(version.Id));

    private static IEnumerable<string> NamedBy(Fact fact) => Ontology.Of(fact).NodesNamed(fact);
}
