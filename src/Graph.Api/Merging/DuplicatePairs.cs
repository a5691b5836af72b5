using Graph.Import.Matching;
using Graph.Model;

namespace Graph.Api.Merging;

/// <summary>The pairs of records that may be the same, found once and kept while only judgements follow: whoever works through them makes a change with every decision.</summary>
internal sealed class DuplicatePairs
{
    // More changes than somebody makes between two looks at the list: then everything is found again.
    private const long MostChanges = 1_000;

    private readonly LikelyPairs candidates = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private long head = -1;
    private List<CandidatePair> pairs = [];

    /// <summary>The pairs that somebody has to look at, in order.</summary>
    public async Task<IReadOnlyList<PairToReview>> ReadAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            long now = await store.GetHeadAsync(cancellationToken);
            if (!await FollowAsync(store, now, cancellationToken))
            {
                List<CandidatePair> found = [];
                foreach (FactType type in candidates.Types)
                    found.AddRange(await candidates.FindAsync(store, type, cancellationToken));
                pairs = found;
            }

            head = now;
            return PairToReview.Of(pairs, await store.StreamAsync<Judgement>(ReadPoint.Now, cancellationToken).ToListAsync(cancellationToken));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Takes in what was recorded since, where that is only what was judged and merged.</summary>
    /// <returns>Whether it could be.</returns>
    private async Task<bool> FollowAsync(IGraphStore store, long now, CancellationToken cancellationToken)
    {
        if (head < 0 || now < head || now - head > MostChanges)
            return false;

        Dictionary<long, bool> judged = [];
        HashSet<string> gone = new(StringComparer.Ordinal);
        HashSet<string> back = new(StringComparer.Ordinal);
        await foreach (FactVersion version in store.ReadChangesAsync(head, now, cancellationToken))
        {
            judged[version.Change.Sequence] = judged.GetValueOrDefault(version.Change.Sequence) || version.Fact is Judgement;
            if (version.Fact is null)
                gone.Add(version.Id);
            else if (version is { Fact: Node and not Judgement, Version: 1 } || (version.Fact is Node && gone.Remove(version.Id)))
                back.Add(version.Id);
        }

        if (judged.ContainsValue(false) || back.Count > 0)
            return false;
        pairs = [.. pairs.Where(pair => !gone.Contains(pair.One) && !gone.Contains(pair.Other))];
        return true;
    }
}
