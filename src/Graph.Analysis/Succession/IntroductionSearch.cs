using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Succession;

/// <summary>Finds the best introduction of each kind for one partnership after the other.</summary>
/// <remarks>Not safe for concurrent use; each thread has its own.</remarks>
internal sealed class IntroductionSearch
{
    private readonly WhatIf whatIf = new();
    private readonly Colleagues colleagues;
    private readonly Proposals proposals;
    private readonly PairJudge judge;
    private readonly NewcomerChoice choice;
    private readonly List<int> countingA = [];
    private readonly List<int> countingB = [];

    private int partnership;
    private Verdict now;
    private ProposedHolder? ofA;
    private ProposedHolder? ofB;
    private bool sharesPeople;

    public IntroductionSearch(AnalysisSession session, Colleagues colleagues, Proposals proposals)
    {
        (this.colleagues, this.proposals) = (colleagues, proposals);
        judge = new(session, whatIf);
        choice = new(session, colleagues, proposals);
    }

    /// <summary>Looks at a partnership as it is, and at who would help it most on each side.</summary>
    public void Read(int number)
    {
        partnership = number;
        now = JudgeAsItIs();
        if (now.Pair.B < 0)
        {
            (ofA, ofB) = (null, null);
            return;
        }

        ReadCounting(now.Pair.A, countingA);
        ReadCounting(now.Pair.B, countingB);
        sharesPeople = NewcomerChoice.AnyoneOnBoth(judge.Holders, now.Pair.A, now.Pair.B) || NewcomerChoice.AnyoneOnBoth(judge.Holders, now.Pair.B, now.Pair.A);
        (ofA, ofB) = (BestOfA(meetsAll: true), BestOfB(meetsAll: true));
    }

    /// <summary>The best introduction of a kind; null where nobody could be introduced, or nothing would be gained.</summary>
    public CandidateIntroduction? Best(NewcomerSides kind)
    {
        if (kind == NewcomerSides.BothSides)
            return BestOfBoth();
        return Better(ofA is null ? null : Weigh(kind, ofA, null), ofB is null ? null : Weigh(kind, null, ofB));
    }

    /// <summary>Whether everybody in an introduction may hold its partnership, too.</summary>
    public bool HaveRoom(in CandidateIntroduction introduction)
    {
        foreach (ProposedHolder one in introduction.People)
        {
            foreach (ref readonly Colleague colleague in colleagues.At(one.Organisation))
            {
                if (colleague.Person == one.Person && !proposals.HasRoom(one.Person, colleague.Holdings, introduction.Partnership))
                    return false;
            }
        }

        return true;
    }

    private static CandidateIntroduction? Better(CandidateIntroduction? one, CandidateIntroduction? other) => one is null || other?.Gain > one.Value.Gain ? other : one;

    /// <summary>Somebody in post at both cannot meet themselves: then the next best person on one side or the other is taken.</summary>
    private CandidateIntroduction? BestOfBoth()
    {
        if (ofA is not { } a || ofB is not { } b)
            return null;
        if (sharesPeople)
        {
            JudgeAsItIs();
            (a, b) = (BestOfA(meetsAll: false)!.Value, BestOfB(meetsAll: false)!.Value);
        }

        if (a.Person != b.Person)
            return Weigh(NewcomerSides.BothSides, a, b);

        JudgeAsItIs();
        ProposedHolder? insteadOfA = BestOfA(meetsAll: false, a.Person);
        ProposedHolder? insteadOfB = BestOfB(meetsAll: false, b.Person);
        return Better(
            insteadOfA is null ? null : Weigh(NewcomerSides.BothSides, insteadOfA, b),
            insteadOfB is null ? null : Weigh(NewcomerSides.BothSides, a, insteadOfB));
    }

    private ProposedHolder? BestOfA(bool meetsAll, int except = -1) => choice.Best(judge.Holders, now.Pair.A, now.Pair.B, meetsAll, except);

    private ProposedHolder? BestOfB(bool meetsAll, int except = -1) => choice.Best(judge.Holders, now.Pair.B, now.Pair.A, meetsAll, except);

    private void ReadCounting(int party, List<int> people)
    {
        people.Clear();
        Side side = judge.Holders.Parties[party];
        foreach (ref readonly SideHolder holder in judge.Holders.Counting[side.Start..side.End])
            people.Add(holder.Person);
    }

    /// <summary>What recording an introduction would give: a holding each, and ties to those they meet. One that makes it known that fewer can talk is none.</summary>
    private CandidateIntroduction? Weigh(NewcomerSides kind, ProposedHolder? a, ProposedHolder? b)
    {
        whatIf.Proposed.Clear();
        whatIf.Introduced.Clear();
        if (a is { } newToA)
            whatIf.Proposed.Add(newToA);
        if (b is { } newToB)
            whatIf.Proposed.Insert(a?.Person > newToB.Person ? 0 : whatIf.Proposed.Count, newToB);
        if (a is { } left && b is { } right)
            whatIf.Introduced.Add((left.Person, right.Person));
        else
            MeetAll((a ?? b)!.Value.Person, a is null ? countingA : countingB);

        CandidateIntroduction candidate = new(partnership, kind, a, b, now, judge.Judge(partnership));
        return candidate is { Gain: > 0, Weakens: false } ? candidate : null;
    }

    private void MeetAll(int newcomer, List<int> people)
    {
        foreach (int person in people)
            whatIf.Introduced.Add((newcomer, person));
    }

    private Verdict JudgeAsItIs()
    {
        whatIf.Proposed.Clear();
        whatIf.Introduced.Clear();
        return judge.Judge(partnership);
    }
}

/// <summary>An introduction on its way into the list: one newcomer on one of two sides, or one on each.</summary>
internal readonly record struct CandidateIntroduction(int Partnership, NewcomerSides Kind, ProposedHolder? A, ProposedHolder? B, Verdict Now, Verdict Then)
{
    public double Gain => Now.Score - Then.Score;

    /// <summary>Whether class or k would be worse: a tie is knowledge of who knows whom, and may lower k.</summary>
    public bool Weakens => Then.Class < Now.Class || Then.K < Now.K;

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
