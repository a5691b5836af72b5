namespace Graph.Analysis;

/// <summary>Finds the best introduction of each kind for one partnership after the other.</summary>
/// <remarks>Not safe for concurrent use; each thread has its own.</remarks>
internal sealed class Drafting(ProjectionTables tables, Colleagues colleagues, Holdings holdings, DateOnly asOf, FragilityOptions options)
{
    private readonly PairJudge judge = new(tables, asOf, options);
    private readonly NewcomerChoice choice = new(tables, colleagues, holdings, asOf.DayNumber, options);

    /// <summary>The best introduction of a kind; null where nobody could be introduced, or nothing would be gained.</summary>
    public Draft? Best(int partnership, DraftKind kind)
    {
        Verdict now = Judge(partnership);
        if (now.B < 0)
            return null;

        (int a, int b) = (judge.Sides.Parties[now.A].Organisation, judge.Sides.Parties[now.B].Organisation);
        Proposed? ofA = choice.Best(judge.Sides, now.A, b);
        Proposed? ofB = choice.Best(judge.Sides, now.B, a);
        if (kind == DraftKind.BothSides)
            return ofA is { } one && ofB is { } other ? BestOfBoth(partnership, one, other, now) : null;

        Draft? onA = ofA is null ? null : Weigh(partnership, kind, ofA, null, now);
        Draft? onB = ofB is null ? null : Weigh(partnership, kind, null, ofB, now);
        return Better(onA, onB);
    }

    private static Draft? Better(Draft? one, Draft? other) => one is null || other?.Gain > one.Value.Gain ? other : one;

    /// <summary>Somebody in post at both can't meet themselves: then whoever is next best on one side or the other.</summary>
    private Draft? BestOfBoth(int partnership, Proposed a, Proposed b, in Verdict now)
    {
        if (a.Person != b.Person)
            return Weigh(partnership, DraftKind.BothSides, a, b, now);

        Judge(partnership);
        Proposed? insteadOfA = choice.Best(judge.Sides, now.A, b.Organisation, a.Person);
        Proposed? insteadOfB = choice.Best(judge.Sides, now.B, a.Organisation, b.Person);
        return Better(
            insteadOfA is null ? null : Weigh(partnership, DraftKind.BothSides, insteadOfA, b, now),
            insteadOfB is null ? null : Weigh(partnership, DraftKind.BothSides, a, insteadOfB, now));
    }

    private Draft? Weigh(int partnership, DraftKind kind, Proposed? a, Proposed? b, in Verdict now)
    {
        Draft draft = new(partnership, kind, a, b, now, now);
        draft = draft with { Then = Judge(partnership, [.. draft.People]) };
        return draft.Gain > 0 ? draft : null;
    }

    private Verdict Judge(int partnership, params ReadOnlySpan<Proposed> people)
    {
        judge.Sides.Proposed.Clear();
        judge.Sides.Proposed.AddRange(people);
        return judge.Judge(partnership);
    }
}
