namespace Graph.Model;

/// <summary>The merges that hold: which record stands for which.</summary>
internal sealed class MergesInForce
{
    private readonly Dictionary<string, string> kept;

    private MergesInForce(IEnumerable<KeyValuePair<string, string>> kept) => this.kept = new(kept, StringComparer.Ordinal);

    /// <summary>Where there are none.</summary>
    public static MergesInForce None { get; } = new([]);

    /// <summary>Reads them.</summary>
    public static async Task<MergesInForce> ReadAsync(IGraphStore store, CancellationToken cancellationToken) => new((await Judgements.MergedAsync(store, cancellationToken))
        .DistinctBy(judgement => judgement.Absorbed!, StringComparer.Ordinal)
        .Select(judgement => KeyValuePair.Create(judgement.Absorbed!, judgement.Kept()!)));

    /// <summary>Those of some absorbed records.</summary>
    public MergesInForce Where(Func<string, bool> isOne) => new(kept.Where(pair => isOne(pair.Key)));

    /// <summary>The ids of the records that were merged into others.</summary>
    public IReadOnlyCollection<string> Absorbed => kept.Keys;

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
