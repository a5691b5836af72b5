using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Succession;

/// <summary>Finds the best introduction of each kind for one partnership after the other.</summary>
/// <remarks>Not safe for concurrent use; each thread has its own.</remarks>
internal sealed class IntroductionSearch(AnalysisSession session, Colleagues colleagues, Holdings holdings)
{
    private readonly ProjectionTables tables = session.Tables;
    private readonly PairJudge judge = new(session);
    private readonly NewcomerChoice choice = new(tables, colleagues, holdings, session.Day, session.Options);

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
    public CandidateIntroduction? Best(NewcomerSides kind)
    {
        if (kind == NewcomerSides.BothSides)
            return ofA is { } a && ofB is { } b ? BestOfBoth(a, b) : null;
        return Better(ofA is null ? null : Weigh(kind, ofA, null), ofB is null ? null : Weigh(kind, null, ofB));
    }

    private static CandidateIntroduction? Better(CandidateIntroduction? one, CandidateIntroduction? other) => one is null || other?.Gain > one.Value.Gain ? other : one;

    /// <summary>Somebody in post at both cannot meet themselves: then the next best person on one side or the other is taken.</summary>
    private CandidateIntroduction? BestOfBoth(Proposed a, Proposed b)
    {
        if (a.Person != b.Person)
            return Weigh(NewcomerSides.BothSides, a, b);

        Judge();
        Proposed? insteadOfA = BestOf(now.A, now.B, a.Person);
        Proposed? insteadOfB = BestOf(now.B, now.A, b.Person);
        return Better(
            insteadOfA is null ? null : Weigh(NewcomerSides.BothSides, insteadOfA, b),
            insteadOfB is null ? null : Weigh(NewcomerSides.BothSides, a, insteadOfB));
    }

    private Proposed? BestOf(int party, int other, int except = -1) => choice.Best(judge.Sides, party, judge.Sides.Parties[other].Organisation, except);

    private CandidateIntroduction? Weigh(NewcomerSides kind, Proposed? a, Proposed? b)
    {
        CandidateIntroduction candidate = new(partnership, kind, a, b, now, now);
        candidate = candidate with { Then = Judge([.. candidate.People]) };
        return candidate.Gain > 0 ? candidate : null;
    }

    private Verdict Judge(params ReadOnlySpan<Proposed> people)
    {
        judge.Sides.Proposed.Clear();
        judge.Sides.Proposed.AddRange(people);
        return judge.Judge(partnership);
    }
}

/// <summary>An introduction on its way into the list: one newcomer on one of two sides, or one on each.</summary>
internal readonly record struct CandidateIntroduction(int Partnership, NewcomerSides Kind, Proposed? A, Proposed? B, Verdict Now, Verdict Then)
{
    public double Gain => Now.Score - Then.Score;

    public IEnumerable<Proposed> People => new[] { A, B }.OfType<Proposed>();
}

/// <summary>On which sides of the pair that answers for a partnership there would be a newcomer.</summary>
internal enum NewcomerSides
{
    /// <summary>On one side, whichever gains more.</summary>
    OneSide,

    /// <summary>On both sides.</summary>
    BothSides,
}
