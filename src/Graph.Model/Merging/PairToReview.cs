namespace Graph.Model;

/// <summary>Pairs of records for somebody to look at, with what was judged of them so far.</summary>
/// <param name="Pair">The two records.</param>
/// <param name="Verdict">What was judged; null where nobody has looked at them yet.</param>
public sealed record PairToReview(CandidatePair Pair, Sameness? Verdict)
{
    /// <summary>The turn in which it comes: what was judged the same waits to be merged, and what could not be told is looked at last.</summary>
    public int Turn => Verdict switch { Sameness.Same => 0, null => 1, _ => 2 };

    /// <summary>The pairs that somebody has to look at, in order: those judged different are left out, also where it was said of what has been merged into one of them.</summary>
    /// <param name="candidates">Pairs that may be the same.</param>
    /// <param name="judgements">All judgements.</param>
    public static IReadOnlyList<PairToReview> Of(IEnumerable<CandidatePair> candidates, IEnumerable<Judgement> judgements)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(judgements);
        Judgement[] all = [.. judgements];
        Dictionary<string, string> kept = all.Where(judgement => judgement.Kept() is not null).GroupBy(judgement => judgement.Absorbed!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Kept()!, StringComparer.Ordinal);
        Dictionary<(string, string), Sameness> judged = [];
        foreach (Judgement judgement in all.Where(judgement => judgement.Kept() is null).OrderBy(judgement => judgement.Verdict == Sameness.Different))
            judged[Judgements.InOrder(Last(judgement.One), Last(judgement.Other))] = judgement.Verdict;

        CandidatePair[] found = [.. candidates];
        HashSet<(string, string)> known = [.. found.Select(pair => Judgements.InOrder(pair.One, pair.Other))];
        IEnumerable<CandidatePair> waiting = judged.Where(pair => pair.Value == Sameness.Same && !known.Contains(pair.Key))
            .Select(pair => new CandidatePair(pair.Key.Item1, pair.Key.Item2, 0, [new(IsFor: true, "Somebody judged them the same, and did not merge them yet.")]));
        return [.. found.Concat(waiting)
            .Select(pair => new PairToReview(pair, judged.TryGetValue(Judgements.InOrder(pair.One, pair.Other), out Sameness verdict) ? verdict : null))
            .Where(pair => pair.Verdict != Sameness.Different)
            .OrderBy(pair => pair.Turn)
            .ThenByDescending(pair => pair.Pair.Score)
            .ThenBy(pair => pair.Pair.One, StringComparer.Ordinal)
            .ThenBy(pair => pair.Pair.Other, StringComparer.Ordinal)];

        string Last(string id)
        {
            HashSet<string> met = new(StringComparer.Ordinal);
            while (met.Add(id) && kept.TryGetValue(id, out string? further))
                id = further;
            return id;
        }
    }
}
