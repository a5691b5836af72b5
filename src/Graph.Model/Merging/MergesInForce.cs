namespace Graph.Model;

/// <summary>The merges that hold: which record stands for which.</summary>
internal sealed class MergesInForce
{
    private readonly Dictionary<string, string> kept;

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
}
