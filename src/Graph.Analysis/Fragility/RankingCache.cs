namespace Graph.Analysis;

/// <summary>The rankings of one projection that were asked for lately; each is computed once, even if several callers ask at the same time.</summary>
internal sealed class RankingCache
{
    private const int Kept = 4;

    private readonly Lock access = new();
    private readonly List<((DateOnly AsOf, FragilityOptions Options) Key, Lazy<FragilityRanking> Ranking)> kept = [];

    public FragilityRanking GetOrAdd(DateOnly asOf, FragilityOptions options, Func<FragilityRanking> compute)
    {
        Lazy<FragilityRanking> ranking;
        lock (access)
        {
            int found = kept.FindIndex(entry => entry.Key == (asOf, options));
            if (found < 0)
            {
                ranking = new(compute);
                if (kept.Count == Kept)
                    kept.RemoveAt(0);
            }
            else
            {
                ranking = kept[found].Ranking;
                kept.RemoveAt(found);
            }

            kept.Add(((asOf, options), ranking));
        }

        return ranking.Value;
    }
}
