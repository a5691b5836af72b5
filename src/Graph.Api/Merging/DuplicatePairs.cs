using Graph.Import.Matching;
using Graph.Model;

namespace Graph.Api.Merging;

/// <summary>The pairs of records that may be the same, found once and kept while only judgements follow: whoever works through them makes a change with every decision.</summary>
internal sealed class DuplicatePairs
{
    // More changes than somebody makes between two looks at the list: then everything is found again.
    private const long MostChanges = 1_000;

    private readonly LikelyPairs candidates = new();
    private Found? latest;

    private sealed record Found(long Head, IReadOnlyList<CandidatePair> Pairs);

    /// <summary>The pairs that somebody has to look at, in order.</summary>
    public async Task<IReadOnlyList<PairToReview>> ReadAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        long head = await store.GetHeadAsync(cancellationToken);
        IReadOnlyList<CandidatePair> pairs = Volatile.Read(ref latest) is { } before && await FollowAsync(store, before, head, cancellationToken) is { } followed
            ? followed
            : await FindAsync(store, cancellationToken);
        Volatile.Write(ref latest, new(head, pairs));
        return PairToReview.Of(pairs, await store.StreamAsync<Judgement>(ReadPoint.Now, cancellationToken).ToListAsync(cancellationToken));
    }

    private async Task<IReadOnlyList<CandidatePair>> FindAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        List<CandidatePair> found = [];
        foreach (FactType type in candidates.Types)
            found.AddRange(await candidates.FindAsync(store, type, cancellationToken));
        return found;
    }

    /// <summary>The pairs with what was recorded since, where that is only what was judged and merged; null where it is more.</summary>
    private static async Task<IReadOnlyList<CandidatePair>?> FollowAsync(IGraphStore store, Found before, long head, CancellationToken cancellationToken)
    {
        if (head < before.Head || head - before.Head > MostChanges)
            return null;

        Dictionary<long, bool> judged = [];
        HashSet<string> gone = new(StringComparer.Ordinal);
        bool cameBack = false;
        await foreach (FactVersion version in store.ReadChangesAsync(before.Head, head, cancellationToken))
        {
            judged[version.Change.Sequence] = judged.GetValueOrDefault(version.Change.Sequence) || version.Fact is Judgement || Ontology.OfId(version.Id) == Ontology.Of<Judgement>();
            if (version.Fact is null)
                gone.Add(version.Id);
            else if (gone.Contains(version.Id) || (version.Fact is Node and not Judgement && !before.Pairs.Any(pair => pair.One == version.Id || pair.Other == version.Id)))
                cameBack = true;
        }

        return judged.ContainsValue(false) || cameBack ? null : [.. before.Pairs.Where(pair => !gone.Contains(pair.One) && !gone.Contains(pair.Other))];
    }
}
