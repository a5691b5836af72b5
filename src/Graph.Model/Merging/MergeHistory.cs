namespace Graph.Model;

/// <summary>Which records were ever merged into which, by which changes, and when they were parted again: what the judgements of them tell.</summary>
/// <param name="store">What is known.</param>
internal sealed class MergeHistory(IGraphStore store)
{
    private readonly Dictionary<string, HashSet<string>> into = new(StringComparer.Ordinal);
    private readonly HashSet<long> judging = [];
    private readonly Dictionary<long, long?> partings = [];
    private readonly Dictionary<string, long> inForce = new(StringComparer.Ordinal);

    /// <summary>Reads what became of some records, and of all that they were merged into.</summary>
    /// <param name="ids">Their ids.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task LearnAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        HashSet<string> open = new(ids, StringComparer.Ordinal);
        HashSet<string> asked = new(StringComparer.Ordinal);
        while (open.Count > 0)
        {
            asked.UnionWith(open);
            IReadOnlyList<Judgement> judgements = await Judgements.AboutAsync(store, open, cancellationToken);
            open = new(StringComparer.Ordinal);
            await foreach (FactVersion[] history in store.EachHistoryAsync(judgements.Select(judgement => judgement.Id), cancellationToken))
                open.UnionWith(Learn(history));

            open.ExceptWith(asked);
        }
    }

    /// <summary>Reads what became of all records that were ever merged.</summary>
    public async Task LearnAllAsync(CancellationToken cancellationToken)
    {
        await foreach (Page page in store.PagesAsync(new(Ontology.Of<Judgement>()) { First = ListQuery.MaximumFirst }, cancellationToken))
        {
            await foreach (FactVersion[] history in store.EachHistoryAsync(page.Items.Select(item => item.Fact.Id), cancellationToken))
                Learn(history);
        }
    }

    /// <summary>The changes that merged two records, whatever became of them since.</summary>
    public IReadOnlyCollection<long> Merges => partings.Keys;

    /// <summary>Whether a change said of two records whether they are one.</summary>
    public bool IsJudging(long change) => judging.Contains(change);

    /// <summary>Whether a change merged two records, whatever became of them since.</summary>
    public bool IsMerge(long change) => partings.ContainsKey(change);

    /// <summary>Whether a change merged two records that are one to this day.</summary>
    public bool IsInForce(long change) => partings.TryGetValue(change, out long? parted) && parted is null;

    /// <summary>The change that merged a record into another one to this day; null where it is not merged, or not among those that were read.</summary>
    public long? MergedBy(string absorbed) => inForce.TryGetValue(absorbed, out long change) ? change : null;

    /// <summary>Whether merges led from one record to another.</summary>
    public bool WasMoved(string former, string later)
    {
        HashSet<string> met = [former];
        Queue<string> open = new(met);
        while (open.TryDequeue(out string? next))
        {
            foreach (string kept in into.GetValueOrDefault(next) ?? [])
            {
                if (kept == later)
                    return true;
                if (met.Add(kept))
                    open.Enqueue(kept);
            }
        }

        return false;
    }

    /// <summary>Merges move what facts name, and parting moves it back; all else somebody has changed.</summary>
    public bool WasMovedOnly(string one, string other) => one == other || WasMoved(one, other) || WasMoved(other, one);

    /// <returns>The records that others were merged into.</returns>
    private List<string> Learn(FactVersion[] versions)
    {
        List<string> found = [];
        for (int i = 0; i < versions.Length; i++)
        {
            judging.Add(versions[i].Change.Sequence);
            if (versions[i].Fact is not Judgement { Absorbed: { } absorbed } merge || merge.Kept() is not { } kept)
                continue;
            if (!into.TryGetValue(absorbed, out HashSet<string>? all))
                into.Add(absorbed, all = new(StringComparer.Ordinal));
            all.Add(kept);
            long? parted = versions.Skip(i + 1).FirstOrDefault(version => version.Fact is not Judgement { Absorbed: not null })?.Change.Sequence;
            partings[versions[i].Change.Sequence] = parted;
            if (parted is null)
                inForce.TryAdd(absorbed, versions[i].Change.Sequence);
            found.Add(kept);
        }

        return found;
    }
}
