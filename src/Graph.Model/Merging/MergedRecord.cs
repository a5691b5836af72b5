namespace Graph.Model;

/// <summary>A record that was merged into another one, and could be parted from it again.</summary>
/// <param name="Record">The record as it was last known by itself.</param>
/// <param name="Into">The id of the record that it was merged into: of a chain, the next one.</param>
/// <param name="Merge">The change that merged them.</param>
public sealed record MergedRecord(Fact Record, string Into, ChangeInfo Merge)
{
    /// <summary>Finds those that a record stands for, also by way of others, the latest merge first.</summary>
    /// <param name="store">What is known.</param>
    /// <param name="kept">The id of the record.</param>
    /// <param name="most">About how many are looked for; a record that was merged from more is not looked into further.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async Task<IReadOnlyList<MergedRecord>> FindAsync(IGraphStore store, string kept, int most, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        Dictionary<string, string> into = new(StringComparer.Ordinal);
        string[] open = [kept];
        while (open.Length > 0 && into.Count < most)
        {
            IReadOnlyList<Judgement> merged = await Judgements.OfKeptAsync(store, open, cancellationToken);
            open = [.. merged.Where(judgement => judgement.Absorbed != kept && into.TryAdd(judgement.Absorbed!, judgement.Kept()!)).Select(judgement => judgement.Absorbed!)];
        }

        List<MergedRecord> found = [];
        await foreach (FactVersion[] history in store.EachHistoryAsync(into.Keys, cancellationToken))
        {
            if (history is [.., { Fact: { } last }, { Fact: null } merge])
                found.Add(new(last, into[last.Id], merge.Change));
        }

        return [.. found.OrderByDescending(one => one.Merge.Sequence).ThenBy(one => one.Record.Id, StringComparer.Ordinal).Take(most)];
    }
}
