namespace Graph.Analysis;

/// <summary>Finds the best introduction of each kind for one partnership after the other.</summary>
/// <remarks>Not safe for concurrent use; each thread has its own.</remarks>
internal sealed class Drafting(ProjectionTables tables, Colleagues colleagues, Holdings holdings, DateOnly asOf, FragilityOptions options)
{
    private readonly PairJudge judge = new(tables, asOf, options);
    private readonly NewcomerChoice choice = new(tables, colleagues, holdings, asOf.DayNumber, options);

    private int partnership;
    private Verdict now;
    private Proposed? ofA;
    private Proposed? ofB;

    /// <summary>Looks at a partnership as it is, and at who would help it most on each side.</summary>
    public void Read(int number)
    {
        partnership = number;
        now = Judge();
        (ofA, ofB) = now.B < 0 ? (null, null) : (BestOf(now.A, now.B), BestOf(now.B, now.A));
    }

    /// <summary>The best introduction of a kind; null where nobody could be introduced, or nothing would be gained.</summary>
    public Draft? Best(DraftKind kind)
    {
        if (kind == DraftKind.BothSides)
            return ofA is { } a && ofB is { } b ? BestOfBoth(a, b) : null;
        return Better(ofA is null ? null : Weigh(kind, ofA, null), ofB is null ? null : Weigh(kind, null, ofB));
    }

    private static Draft? Better(Draft? one, Draft? other) => one is null || other?.Gain > one.Value.Gain ? other : one;

    /// <summary>Somebody in post at both can't meet themselves: then whoever is next best on one side or the other.</summary>
    private Draft? BestOfBoth(Proposed a, Proposed b)
    {
        if (a.Person != b.Person)
            return Weigh(DraftKind.BothSides, a, b);

        Judge();
        Proposed? insteadOfA = BestOf(now.A, now.B, a.Person);
        Proposed? insteadOfB = BestOf(now.B, now.A, b.Person);
        return Better(
            insteadOfA is null ? null : Weigh(DraftKind.BothSides, insteadOfA, b),
            insteadOfB is null ? null : Weigh(DraftKind.BothSides, a, insteadOfB));
    }

    private Proposed? BestOf(int party, int other, int except = -1) => choice.Best(judge.Sides, party, judge.Sides.Parties[other].Organisation, except);

    private Draft? Weigh(DraftKind kind, Proposed? a, Proposed? b)
    {
        Draft draft = new(partnership, kind, a, b, now, now);
        draft = draft with { Then = Judge([.. draft.People]) };
        return draft.Gain > 0 ? draft : null;
    }

    private Verdict Judge(params ReadOnlySpan<Proposed> people)
    {
        judge.Sides.Proposed.Clear();
        judge.Sides.Proposed.AddRange(people);
        return judge.Judge(partnership);
    }
}
