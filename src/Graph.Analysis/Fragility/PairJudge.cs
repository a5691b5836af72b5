using System.Numerics;
using Graph.Analysis.Computing;
using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Fragility;

/// <summary>Judges partnerships one after the other: class, k and score of the pair of parties that answers for each.</summary>
/// <remarks>Not safe for concurrent use; each thread has its own.</remarks>
internal sealed class PairJudge
{
    /// <summary>Digits of a score: sums and products taken in another order differ only beyond them.</summary>
    private const int ScoreDigits = 9;

    private readonly AnalysisSession session;
    private readonly WhatIf? whatIf;
    private readonly Buffer<PairContact> pairs = new();
    private readonly List<int> soleLinks = [];
    private readonly SideRisk risk;
    private readonly DirectContact direct;
    private readonly UnheldCause cause;

    /// <summary>Judges as recorded, or as it would be.</summary>
    public PairJudge(AnalysisSession session, WhatIf? whatIf = null)
    {
        this.session = session;
        this.whatIf = whatIf;
        Holders = new(session, whatIf);
        risk = new(session.Options);
        direct = new(Holders);
        cause = new(Holders);
    }

    /// <summary>The holders of the partnership that was judged last, known leavers taken as gone.</summary>
    public PartyHolders Holders { get; }

    /// <summary>The pairs of parties of the lowest k, in the order of their ids.</summary>
    public ReadOnlySpan<PairContact> LowestPairs => pairs.Items;

    /// <summary>Judges a partnership.</summary>
    public Verdict Judge(int partnership)
    {
        Holders.Read(partnership);
        Span<Side> parties = Holders.Parties;
        if (parties.Length < 2)
        {
            pairs.Clear();
            int anchors = AgreementHolds() ? Anchors.Agreement(session, partnership) : 0;
            return new(new(parties.Length - 1, -1, 0, 0), FragilityClass.Unheld, Score(1, 1, anchors), anchors);
        }

        int fewest = ReadPairs(parties);
        Verdict answer = default;
        foreach (ref readonly PairContact pair in pairs.Items)
        {
            // The worst class has the lowest k, unless several people hold every pair: then an anchor or a level decides.
            if (fewest < 2 && pair.K > fewest)
                continue;
            Verdict next = Weigh(pair);
            if (answer == default || next.IsWorseThan(answer))
                answer = next;
        }

        KeepLowest(fewest);
        return answer;
    }

    /// <summary>Why nobody holds the partnership, where that is what was found; null otherwise.</summary>
    public UnheldBecause? WhyUnheld(in Verdict verdict) => verdict.Class == FragilityClass.Unheld ? cause.Find(verdict.Pair.A, verdict.Pair.B) : null;

    /// <summary>What is missing on one side of the pair that answers for a partnership that nobody holds; null where it is the other side alone that lacks somebody.</summary>
    public UnheldBecause? WhyUnheld(in Verdict verdict, int side) => verdict.Class == FragilityClass.Unheld ? cause.OfSide(side, side == verdict.Pair.A ? verdict.Pair.B : verdict.Pair.A) : null;

    /// <summary>The people on whom a pair of parties hangs, where one departure ends its contact; the list is filled anew by the next call.</summary>
    public IReadOnlyList<int> FindSoleLinks(in PairContact pair)
    {
        soleLinks.Clear();
        if (pair.K != 1)
            return soleLinks;

        ref readonly Side a = ref Holders.Parties[pair.A];
        ref readonly Side b = ref Holders.Parties[pair.B];
        if (pair.KStay > 0)
        {
            direct.FindSoleLinks(a, b, soleLinks);
            return soleLinks;
        }

        foreach (Side side in (ReadOnlySpan<Side>)[a, b])
        {
            foreach (ref readonly SideHolder holder in Holders.Counting[side.Start..side.End])
            {
                if (holder.IsLeaver && !soleLinks.Contains(holder.Person))
                    soleLinks.Add(holder.Person);
            }
        }

        return soleLinks;
    }

    /// <summary>Where a person of a pair is more senior: the number of that counting holder.</summary>
    public int MoreSeniorSideOf(int person, in PairContact pair)
    {
        int inA = Holders.Find(Holders.Parties[pair.A], person);
        int inB = Holders.Find(Holders.Parties[pair.B], person);
        if (inA < 0 || inB < 0)
            return Math.Max(inA, inB);
        return Seniority.Rank(Holders.Counting[inB].Level) > Seniority.Rank(Holders.Counting[inA].Level) ? inB : inA;
    }

    /// <summary>Whether the partnership that was judged last hangs on a single senior individual.</summary>
    public bool HangsOnOneSenior()
    {
        foreach (ref readonly PairContact pair in LowestPairs)
        {
            foreach (int person in FindSoleLinks(pair))
            {
                if (Seniority.IsSenior(Holders.Counting[MoreSeniorSideOf(person, pair)].Level))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether somebody of the judged pair counts by nothing but contact that is known after the day.</summary>
    public bool IsReadByLaterContact(in Verdict verdict)
    {
        if (verdict.Pair.B < 0)
            return false;
        foreach (Side side in (ReadOnlySpan<Side>)[Holders.Parties[verdict.Pair.A], Holders.Parties[verdict.Pair.B]])
        {
            foreach (ref readonly SideHolder holder in Holders.Counting[side.Start..side.End])
            {
                if (holder.CountsAfterwards)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Reads the contact of all pairs in the order of their ids, and leaves known leavers taken as gone; the lowest k.</summary>
    private int ReadPairs(Span<Side> parties)
    {
        pairs.Clear();
        Holders.EverybodyHere();
        for (int a = 0; a < parties.Length; a++)
        {
            for (int b = a + 1; b < parties.Length; b++)
                pairs.Add(new(a, b, Fewest(parties[a], parties[b]), 0));
        }

        int fewest = int.MaxValue;
        Holders.LeaversGone();
        for (int i = 0; i < pairs.Count; i++)
        {
            if (pairs[i].KNow > 0)
                pairs[i] = pairs[i] with { KStay = Fewest(parties[pairs[i].A], parties[pairs[i].B]) };
            fewest = Math.Min(fewest, pairs[i].K);
        }

        return fewest;
    }

    private int Fewest(in Side a, in Side b)
    {
        int fewest = direct.Fewest(a, b);
        bool isOnePerson = fewest > 1 && whatIf?.Gaps is { } gaps && !Holders.AnyTiesBegun && !gaps.IsGood(DataGap.PairsOf(a.Organisation, b.Organisation));
        return isOnePerson ? 1 : fewest;
    }

    private void KeepLowest(int fewest)
    {
        int kept = 0;
        for (int i = 0; i < pairs.Count; i++)
        {
            if (pairs[i].K == fewest)
                pairs[kept++] = pairs[i];
        }

        while (pairs.Count > kept)
            pairs.RemoveLast();
    }

    private Verdict Weigh(in PairContact pair)
    {
        ref readonly Side a = ref Holders.Parties[pair.A];
        ref readonly Side b = ref Holders.Parties[pair.B];
        int anchors = Anchors.Between(session, Holders.Partnership, a.Organisation, b.Organisation, AgreementHolds());
        double failureA = SideFailure(a, out int levelsA);
        double failureB = SideFailure(b, out int levelsB);
        FragilityClass judged = (pair.K, anchors) switch
        {
            (0, _) => FragilityClass.Unheld,
            (1, 0) => FragilityClass.Personal,
            (1, _) => FragilityClass.AnchoredSingle,
            _ when levelsA >= 2 && levelsB >= 2 && (anchors != 0 || pair.K >= session.Options.ThickWithoutAnchor) => FragilityClass.Thick,
            _ => FragilityClass.Thin,
        };
        return new(pair, judged, Score(failureA, failureB, anchors), anchors);
    }

    private bool AgreementHolds() => whatIf?.Gaps is not { } gaps || !Anchors.IsAgreementOpen(session, Holders.Partnership) || gaps.IsGood(DataGap.Agreement);

    private double Score(double failureA, double failureB, int anchors) =>
        Math.Round(100 * (1 - ((1 - failureA) * (1 - failureB))) * Anchors.Relief(anchors, session.Options), ScoreDigits);

    /// <summary>The chance that a side loses every holder.</summary>
    /// <param name="side">The side.</param>
    /// <param name="levels">How many known levels those span who are not known leavers; one more for each unknown one that is read as not present.</param>
    private double SideFailure(in Side side, out int levels)
    {
        ReadOnlySpan<SideHolder> holders = Holders.Counting[side.Start..side.End];
        risk.Read(holders);
        levels = BitOperations.PopCount((uint)risk.LevelsStaying) + (whatIf?.Gaps is { } gaps ? LevelsGuessed(holders, gaps) : 0);
        return risk.Failure();
    }

    private static int LevelsGuessed(ReadOnlySpan<SideHolder> holders, GapReading gaps)
    {
        int guessed = 0;
        foreach (ref readonly SideHolder holder in holders)
        {
            if (!holder.IsLeaver && holder.Level == 0 && gaps.IsGood(new(GapKind.Level, holder.Organisation, holder.Person)))
                guessed++;
        }

        return guessed;
    }
}

/// <summary>How few people the contact of two parties depends on, the parties in numbers of <see cref="PartyHolders.Parties"/>; -1 for a party there is none of.</summary>
/// <param name="A">One party.</param>
/// <param name="B">The other.</param>
/// <param name="KNow">The fewest of all counting holders whose leaving ends direct contact.</param>
/// <param name="KStay">The same of those who are not known leavers.</param>
internal readonly record struct PairContact(int A, int B, int KNow, int KStay)
{
    /// <summary>k: known leavers are taken as gone while anybody else can talk; as long as they are here, it is 1 at least.</summary>
    public int K => KNow == 0 ? 0 : Math.Max(1, KStay);
}

/// <summary>The judgement of one pair of parties.</summary>
internal readonly record struct Verdict(PairContact Pair, FragilityClass Class, double Score, int Anchors)
{
    /// <summary>k of the pair.</summary>
    public int K => Pair.K;

    /// <summary>Whether this pair answers for the partnership rather than another (FRAGILITY.md, "The headline integer").</summary>
    public bool IsWorseThan(in Verdict other) =>
        Class != other.Class ? Class < other.Class : K != other.K ? K < other.K : Score > other.Score;
}
