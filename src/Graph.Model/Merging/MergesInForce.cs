namespace Graph.Model;

/// <summary>The merges that hold: which record stands for which, and which changes merged them.</summary>
internal sealed class MergesInForce
{
    private readonly Dictionary<string, string> kept;
    private readonly Dictionary<string, long> changes = new(StringComparer.Ordinal);

    private MergesInForce(IEnumerable<Judgement> judgements) => kept = judgements.GroupBy(judgement => judgement.Absorbed!, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Kept()!, StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    public static async Task<MergesInForce> ReadAsync(IGraphStore store, CancellationToken cancellationToken) => new(await Judgements.MergedAsync(store, cancellationToken));

    /// <summary>The id of the record that a record was merged into; null where it was not.</summary>
    public string? KeptFor(string id) => kept.GetValueOrDefault(id);

    /// <summary>A record, and all that were merged into it, and into these.</summary>
    public IReadOnlySet<string> UnitedIn(string id)
    {
        ILookup<string, string> absorbed = kept.ToLookup(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        HashSet<string> united = [id];
        Queue<string> open = new(united);
        while (open.TryDequeue(out string? next))
        {
            foreach (string one in absorbed[next].Where(united.Add))
                open.Enqueue(one);
        }

        return united;
    }

    /// <summary>What an id leads to, step by step: itself first.</summary>
    public IEnumerable<string> ChainOf(string id)
    {
        HashSet<string> met = new(StringComparer.Ordinal);
        for (string? next = id; next is not null && met.Add(next); next = KeptFor(next))
            yield return next;
    }

    /// <summary>Reads by which changes some records were merged into others.</summary>
    public async Task LearnChangesAsync(IGraphStore store, IEnumerable<string> absorbed, CancellationToken cancellationToken)
    {
        foreach (string[] some in absorbed.Where(id => kept.ContainsKey(id) && !changes.ContainsKey(id)).Distinct(StringComparer.Ordinal).Chunk(1000))
        {
            foreach (IGrouping<string, FactVersion> history in await store.GetHistoriesAsync(some, cancellationToken))
            {
                if (history.Last() is { Fact: null } retraction)
                    changes[history.Key] = retraction.Change.Sequence;
            }
        }
    }

    /// <summary>Whether a change merged a record into another: asked of those that were learned.</summary>
    public bool IsMergeOf(string absorbed, long change) => changes.TryGetValue(absorbed, out long merged) && merged == change;
}
