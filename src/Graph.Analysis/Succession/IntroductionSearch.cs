using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Succession;

/// <summary>Finds the best introduction of each kind for one partnership after the other.</summary>
/// <remarks>Not safe for concurrent use; each thread has its own.</remarks>
internal sealed class IntroductionSearch
{
    private readonly WhatIf whatIf = new();
    private readonly PairJudge judge;
    private readonly NewcomerChoice choice;

    private int partnership;
    private Verdict now;
    private ProposedHolder? ofA;
    private ProposedHolder? ofB;

    public IntroductionSearch(AnalysisSession session, Colleagues colleagues, Holdings holdings)
    {
        judge = new(session, whatIf);
        choice = new(session.Tables, colleagues, holdings, session.Day, session.Options);
    }

    /// <summary>Looks at a partnership as it is, and at who would help it most on each side.</summary>
    public void Read(int number)
    {
        partnership = number;
        now = Judge();
        (ofA, ofB) = now.Pair.B < 0 ? (null, null) : (BestOf(now.Pair.A, now.Pair.B), BestOf(now.Pair.B, now.Pair.A));
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
    private CandidateIntroduction? BestOfBoth(ProposedHolder a, ProposedHolder b)
    {
        if (a.Person != b.Person)
            return Weigh(NewcomerSides.BothSides, a, b);

        Judge();
        ProposedHolder? insteadOfA = BestOf(now.Pair.A, now.Pair.B, a.Person);
        ProposedHolder? insteadOfB = BestOf(now.Pair.B, now.Pair.A, b.Person);
        return Better(
            insteadOfA is null ? null : Weigh(NewcomerSides.BothSides, insteadOfA, b),
            insteadOfB is null ? null : Weigh(NewcomerSides.BothSides, a, insteadOfB));
    }

    private ProposedHolder? BestOf(int party, int other, int except = -1) => choice.Best(judge.Holders, party, judge.Holders.Parties[other].Organisation, except);

    private CandidateIntroduction? Weigh(NewcomerSides kind, ProposedHolder? a, ProposedHolder? b)
    {
        CandidateIntroduction candidate = new(partnership, kind, a, b, now, now);
        candidate = candidate with { Then = Judge([.. candidate.People]) };
        return candidate.Gain > 0 ? candidate : null;
    }

    private Verdict Judge(params ReadOnlySpan<ProposedHolder> people)
    {
        whatIf.Proposed.Clear();
        whatIf.Proposed.AddRange(people);
        return judge.Judge(partnership);
    }
}

/// <summary>An introduction on its way into the list: one newcomer on one of two sides, or one on each.</summary>
internal readonly record struct CandidateIntroduction(int Partnership, NewcomerSides Kind, ProposedHolder? A, ProposedHolder? B, Verdict Now, Verdict Then)
{
    public double Gain => Now.Score - Then.Score;

    public IEnumerable<ProposedHolder> People => new[] { A, B }.OfType<ProposedHolder>();
}

/// <summary>On which sides of the pair that answers for a partnership there would be a newcomer.</summary>
internal enum NewcomerSides
{
    /// <summary>On one side, whichever gains more.</summary>
    OneSide,

    /// <summary>On both sides.</summary>
    BothSides,
}
